// The items that documents speak about and that are no functional or economic account: a small tree of dotted codes.
// Account codes (201, 2010301, 30201) come from data/accounts.csv; owned items are written by `ownedItem`.

export const itemCodes = [
  'total',
  'sangong',
  'sangong.abroad',
  'sangong.vehicle',
  'sangong.vehicle.purchase',
  'sangong.vehicle.operation',
  'sangong.reception',
  'meeting',
  'training',
  'operating',
  'reserve',
  'procurement',
  'procurement.goods',
  'procurement.works',
  'procurement.services',
  'reserved',
  'reserved.micro',
  'performance',
  'performance.projects',
  'vehicle',
  'vehicle.general',
  'vehicle.enforcement',
  'vehicle.special',
  'vehicle.leader',
  'vehicle.minister',
  'vehicle.confidential',
  'vehicle.emergency',
  'vehicle.retired',
  'vehicle.other',
  'vehicle.purchase',
  'vehicle.purchase.general',
  'vehicle.purchase.enforcement',
  'vehicle.purchase.special',
  'vehicle.purchase.leader',
  'vehicle.purchase.minister',
  'vehicle.purchase.confidential',
  'vehicle.purchase.emergency',
  'vehicle.purchase.retired',
  'vehicle.purchase.other',
  'equipment',
  'equipment.purchase',
  'equipment.general',
  'equipment.special',
  'post',
  'post.administrative',
  'post.institution',
  'post.worker',
  'post.purchased',
  'staff',
  'staff.administrative',
  'staff.institution',
  'staff.worker',
  'staff.purchased',
  'body.internal',
  'body.subordinate',
  'body.budgeted',
  'abroad.groups',
  'abroad.people',
  'reception.batches',
  'reception.people',
  'reception.foreign.batches',
  'reception.foreign.people',
  'meeting.batches',
  'meeting.people',
  'training.batches',
  'training.people',
] as const
export type ItemCode = (typeof itemCodes)[number]

/** What an owned item is: its organization is part of the fact's key, its printed name part of its code. */
export const ownedKinds = ['project', 'indicator', 'body.internal', 'body.subordinate', 'account'] as const
export type OwnedKind = (typeof ownedKinds)[number]

/**
 * The code of something that only its organization names: `project:<name>`, `indicator:<project or nothing>/<name>`,
 * `body.internal:<name>`, `body.subordinate:<name>`, or `account:<printed name>` for an account that no catalog knows.
 */
export function ownedItem(kind: OwnedKind, name: string, project = ''): string {
  return kind === 'indicator' ? `indicator:${plain(project)}/${plain(name)}` : `${kind}:${plain(name)}`
}

/** Without invisible characters, with letters, digits, brackets and quotation marks of one kind: what looks the same is one name. */
function plain(name: string): string {
  return name
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => wide.normalize('NFKC'))
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(/"([^"]*)"/g, '“$1”')
}

/** The code one level up, or undefined at the top: 2010301 → 20103 → 201, sangong.vehicle.purchase → sangong.vehicle → sangong. */
export function parentItem(code: string): string | undefined {
  if (/^[235]\d{2,6}$/.test(code)) return code.length > 3 ? code.slice(0, -2) : undefined
  const owned = code.indexOf(':')
  if (owned >= 0) return code.startsWith('body.') ? code.slice(0, owned) : undefined
  const dot = code.lastIndexOf('.')
  return dot > 0 ? code.slice(0, dot) : undefined
}

export type AccountKind = 'functional' | 'economic'

/** Functional accounts begin with 2, economic ones with 3 (departments) or 5 (governments). */
export function accountKind(code: string): AccountKind | undefined {
  if (/^2\d{2}(\d{2}){0,2}$/.test(code)) return 'functional'
  return /^[35]\d{2}(\d{2})?$/.test(code) ? 'economic' : undefined
}
