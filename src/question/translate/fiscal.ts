// The years of a plan: those named, or the latest of each organization; what a change, a trend and a difference make of them.
import type { Stage } from '../../budget/fact.ts'
import type { Catalog } from '../../database/catalog.ts'
import type { Ask, Assumption } from '../../plan/plan.ts'
import type { NamedYears } from './years.ts'
import { publishedYears, statedYears, statesYear } from './years.ts'

export type Fiscal = {
  readonly years: readonly number[]
  readonly pairwise: boolean
  readonly ask: Ask
  readonly assumptions: readonly Assumption[]
}

export type FiscalOptions = {
  readonly ask: Ask
  readonly named: NamedYears
  readonly organizations: readonly string[]
  readonly stage: Stage | undefined
  readonly catalog: Catalog
  /** Years that stand beside their organizations. */
  readonly pairwise: boolean
  /** 近三年; 0 for all years. */
  readonly span: number | undefined
  /** Rank the years themselves. */
  readonly amongYears: boolean
  /** The years come from the conversation. */
  readonly inherited: boolean
  /** “2023年比2022年”: the order of the question is the order of the difference. */
  readonly versus: boolean
}

export function decideYears(options: FiscalOptions): Fiscal {
  const { ask, named, organizations } = options
  if (ask === 'definition' || (ask === 'coverage' && named.years.length === 0)) return plain(options, named.years)
  if (ask === 'trend' || options.amongYears || options.span !== undefined) return spanned(options)
  if (named.base !== undefined && isChange(ask)) return afterBase(options, named.base)
  if (named.years.length === 2 && organizations.length < 2 && (isChange(ask) || ask === 'difference'))
    return pair(options, named.years)
  if (options.inherited && isChange(ask)) return changeOf(options, named.years)
  if (named.years.length > 0) return { ...plain(options, named.years), pairwise: options.pairwise }
  return latest(options)
}

function plain({ ask }: FiscalOptions, years: readonly number[]): Fiscal {
  return { years, pairwise: false, ask, assumptions: [] }
}

function isChange(ask: Ask): boolean {
  return ask === 'change' || ask === 'growth' || ask === 'reason'
}

/** All years that the organizations state, the last of them where a number is asked; a range named holds as it is. */
function spanned(options: FiscalOptions): Fiscal {
  const { named, organizations, catalog, span } = options
  if (named.years.length > 1)
    return plain(
      options,
      named.years.toSorted((one, other) => one - other),
    )
  const stated = [...new Set(organizations.flatMap((code) => statedYears(code, catalog)))].sort((one, other) => one - other)
  return plain(options, span === undefined || span === 0 ? stated : stated.slice(-span))
}

/** “比2022年增加多少” asks for the change of 2023; where that is not stated, for the difference of the latest and that year. */
function afterBase(options: FiscalOptions, base: number): Fiscal {
  const { organizations, catalog } = options
  const said: Assumption = { code: 'year_of_change', from: String(base), to: String(base + 1) }
  if (organizations.every((code) => statesYear(code, base + 1, catalog)))
    return { ...plain(options, [base + 1]), assumptions: [said] }
  const last = latest(options).years[0]
  return last === undefined || last <= base ? plain(options, [base + 1]) : { ...plain(options, [last, base]), ask: 'difference' }
}

/** After “2022年呢” a change is that of the year whose document speaks of 2022. */
function changeOf(options: FiscalOptions, years: readonly number[]): Fiscal {
  const [year] = years
  const published = options.organizations.flatMap((code) => publishedYears(code, undefined, options.catalog))
  if (year === undefined || years.length > 1 || published.includes(year) || !published.includes(year + 1))
    return plain(options, years)
  const said: Assumption = { code: 'year_of_change', from: String(year), to: String(year + 1) }
  return { ...plain(options, [year + 1]), assumptions: [said] }
}

/** Two years side by side are the later one's change where one follows the other; else a difference. */
function pair(options: FiscalOptions, years: readonly number[]): Fiscal {
  const [low, high] = [Math.min(...years), Math.max(...years)]
  if (isChange(options.ask) && (high - low === 1 || options.ask !== 'change')) return plain(options, [high])
  if (options.ask === 'difference' && options.versus && high - low === 1 && years[0] === high)
    return { ...plain(options, [high]), ask: 'change' }
  return { ...plain(options, options.versus ? years : [high, low]), ask: 'difference' }
}

/** The latest published year of each; pairwise where they differ. */
function latest(options: FiscalOptions): Fiscal {
  const { organizations, stage, catalog } = options
  if (organizations.length === 0) return latestOfAll(options)
  const years = organizations.map((code) => publishedYears(code, stage, catalog).at(-1) ?? 0)
  const same = new Set(years).size === 1
  const assumptions = same
    ? [{ code: 'latest_year', from: '', to: String(years[0]) } as const]
    : organizations.map((code, index) => ({ code: 'latest_year', from: code, to: String(years[index]) }) as const)
  return {
    years: same ? years.slice(0, 1) : years,
    pairwise: !same,
    ask: options.ask,
    assumptions: years.length === 0 ? [] : assumptions,
  }
}

/** Of more organizations than can be named: the latest year that anything is published of. */
function latestOfAll(options: FiscalOptions): Fiscal {
  const last = options.catalog.years().at(-1)
  if (last === undefined) return plain(options, [])
  return { ...plain(options, [last]), assumptions: [{ code: 'latest_year', from: '', to: String(last) }] }
}
