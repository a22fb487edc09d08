// Which terms are explained. Keys are item codes, natures and funds, so that a plan names a term by what it is.

export const terms = [
  'sangong',
  'sangong.abroad',
  'sangong.vehicle',
  'sangong.vehicle.purchase',
  'sangong.vehicle.operation',
  'sangong.reception',
  'operating',
  'procurement',
  'performance',
  'total',
  'basic',
  'project',
  'personnel',
  'public',
  'appropriation',
  'general',
  'government_fund',
  'state_capital',
  'special_account',
  'business',
  'superior',
  'affiliated',
  'meeting',
  'training',
  'operating_income',
  'other',
  'carried_over',
  'budget',
  'final',
  'vehicle',
  'post',
  'functional',
  'economic',
] as const
export type Term = (typeof terms)[number]
export type Definitions = Record<Term, string>

/** The term of an item, nature, fund or account, or of the nearest item above it; undefined where none is explained. */
export function termOf(code: string): Term | undefined {
  if (isTerm(code)) return code
  if (/^2\d{2,6}$/.test(code)) return 'functional'
  if (/^[35]\d{2,4}$/.test(code)) return 'economic'
  if (/^vehicle/.test(code)) return 'vehicle'
  if (/^(post|staff)/.test(code)) return 'post'
  return /^procurement/.test(code) ? 'procurement' : /^performance/.test(code) ? 'performance' : undefined
}

function isTerm(code: string): code is Term {
  return terms.some((term) => term === code)
}
