// Sources of income make the total. 财政拨款 is the general budget, government funds and state capital under one name.
import { type Ledger, sharedTable } from './ledger.ts'
import { holds, type Sum, type Values } from './sum.ts'

type Sources = ReadonlyMap<string, Values>

/** The sum of the sources, where no reading of them adds up: what was carried over may stand inside the total or beside it. */
export function incomeSums(ledger: Ledger): readonly Sum[] {
  const sources = statedSources(ledger)
  const whole = sources.get('all')
  if (whole === undefined) return []
  const sums = readings(sources).map((parts) => ({ whole, parts, complete: isComplete([whole, ...parts], ledger.document) }))
  return sums.some(holds) ? [] : sums.slice(0, 1)
}

/** What is stated as income in all, by fund. */
function statedSources({ columns }: Ledger): Sources {
  const stated = columns.filter(({ flow, nature, measure }) => flow === 'income' && nature === 'all' && measure === 'amount')
  return new Map(
    stated.flatMap(({ fund, items }) =>
      [...items].flatMap(([item, values]) => (item === 'total' ? [[fund, values] as const] : [])),
    ),
  )
}

const parted = ['general', 'government_fund', 'state_capital']

function readings(sources: Sources): readonly (readonly Values[])[] {
  const appropriated = [parted, ['appropriation']].filter((funds) => funds.some((fund) => sources.has(fund)))
  /** A source with a stroke in its name is a part of another one. */
  const own = (fund: string): boolean => !['all', 'appropriation', ...parted].includes(fund) && !fund.includes('/')
  const others = [...sources.keys()].filter(own)
  const beside = [others, others.filter((fund) => fund !== 'carried_over')]
  const first = appropriated.length === 0 ? [[]] : appropriated
  return first.flatMap((some) =>
    beside.map((more) =>
      [...some, ...more].flatMap((fund): readonly Values[] => (sources.has(fund) ? [sources.get(fund) ?? []] : [])),
    ),
  )
}

/** One table prints them all, or at least two sources are named beside the total. */
function isComplete(values: readonly Values[], document: string): boolean {
  return values.length > 2 || sharedTable(values, document) !== undefined
}
