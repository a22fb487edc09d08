// A reply → a plan of ours or a SELECT, or everything that is wrong with it, in words that a model can act on.
import { isMoneyUnit, type MoneyUnit, moneyUnits, parseAmount } from '../../budget/amount.ts'
import { funds } from '../../budget/fact.ts'
import { type Asked, askedNumbers } from '../../language/asked-numbers.ts'
import { printableLine } from '../../language/printable.ts'
import type { Plan, Threshold } from '../../plan/plan.ts'
import type { Candidates, Select, TranslationRequest } from '../../question/port.ts'
import { type Reply, type ReplyPlan, type ReplySelection, replySchema } from './reply-schema.ts'

export type Read =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'select'; readonly select: Select }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] }

const mostFaults = 8

/** Names by the ids of the candidates, numbers only as the question names them; whatever is not so is a fault with its place. */
export function readReply(value: unknown, request: TranslationRequest): Read {
  const { data, error } = replySchema.safeParse(value)
  if (data === undefined) return invalid(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
  if (data.form === 'unclear') return { kind: 'unclear' }
  return data.form === 'plan' ? readPlan(data, request) : readSelect(data)
}

function invalid(faults: readonly string[]): Read {
  return { kind: 'invalid', faults: faults.slice(0, mostFaults).map((fault) => printableLine(fault).slice(0, 200)) }
}

function readPlan({ plan }: Reply, request: TranslationRequest): Read {
  if (plan === undefined) return invalid(['plan: is null though form is plan'])
  const faults = planFaults(plan, request)
  return faults.length > 0 ? invalid(faults) : { kind: 'plan', plan: planOf(plan, request.candidates) }
}

function planFaults(plan: ReplyPlan, { question, candidates }: TranslationRequest): readonly string[] {
  const numbers = askedNumbers(question)
  return [
    ...plan.organizations.flatMap((id, index) =>
      organizationOf(id, candidates) === undefined ? [unknown(`plan.organizations.${index}`, id, 'an id of the candidates')] : [],
    ),
    ...[...plan.items, ...(plan.whole === undefined ? [] : [plan.whole])].flatMap((one) => selectionFaults(one, candidates)),
    ...plan.years
      .filter((year) => !candidates.years.includes(year) && !numbers.some(({ value }) => value === year))
      .map((year) => unknown('plan.years', String(year), 'a year of the candidates or of the question')),
    ...limitFaults(plan, numbers),
    ...thresholdFaults(plan, numbers),
  ]
}

function unknown(path: string, given: string, wanted: string): string {
  return `${path}: “${given.slice(0, 40)}” is not ${wanted}`
}

/** `o1` is the first; a model that writes code or name has named it as well. */
function organizationOf(id: string, { organizations }: Candidates): string | undefined {
  const byNumber = organizations[Number(/^o(\d+)$/.exec(id)?.[1] ?? 0) - 1]
  return (byNumber ?? organizations.find(({ code, name }) => code === id || name === id))?.code
}

/** Kinds of owned things, which a list or a count may name. */
const kinds: ReadonlySet<string> = new Set(['project', 'indicator', 'body.internal', 'body.subordinate'])
const known: ReadonlySet<string> = new Set(funds)

function selectionFaults({ item, fund }: ReplySelection, { items }: Candidates): readonly string[] {
  const isItem = kinds.has(item) || items.some(({ code }) => code === item)
  const isFund = fund === undefined || known.has(fund)
  return [
    ...(isItem ? [] : [unknown('plan.items.item', item, 'an item of the candidates')]),
    ...(isFund ? [] : [unknown('plan.items.fund', fund, `one of ${funds.join(', ')}`)]),
  ]
}

function limitFaults({ limit }: ReplyPlan, numbers: readonly Asked[]): readonly string[] {
  if (limit === undefined || limit === 1 || numbers.some(({ value }) => value === limit)) return []
  return [unknown('plan.limit', String(limit), 'a number of the question; null where it names none')]
}

function thresholdFaults({ threshold }: ReplyPlan, numbers: readonly Asked[]): readonly string[] {
  if (threshold === undefined) return []
  const value = Number(threshold.number.replaceAll(',', ''))
  const money = moneyUnits.find((unit) => unit === threshold.unit)
  const inMoney = money === undefined ? value : value * yuan[money]
  const isAsked = numbers.some((number) => Math.abs((money === undefined ? number.value : number.amount) - inMoney) < 0.005)
  if (!Number.isFinite(value) || !isAsked) return [unknown('plan.threshold.number', threshold.number, 'a number of the question')]
  return thresholdOf(threshold) === undefined ? [unknown('plan.threshold.number', threshold.number, 'an exact amount')] : []
}

const yuan: Record<MoneyUnit, number> = { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 }

/** Money in 分, exactly; anything else in its own unit. */
function thresholdOf({ comparator, number, unit }: NonNullable<ReplyPlan['threshold']>): Threshold | undefined {
  if (unit === undefined || !isMoneyUnit(unit)) return { comparator, value: Number(number.replaceAll(',', '')), unit: unit ?? '' }
  const amount = parseAmount(number, unit)
  return amount === undefined ? undefined : { comparator, value: amount, unit: null }
}

function planOf(reply: ReplyPlan, candidates: Candidates): Plan {
  const { ask, years, stages = [], items, whole, measure, threshold, order, limit, among, presumed, unit } = reply
  const bound = threshold === undefined ? undefined : thresholdOf(threshold)
  return {
    ask,
    organizations: reply.organizations.flatMap((id) => organizationOf(id, candidates) ?? []),
    years: [...years],
    stages: [...stages],
    items: items.map(withoutNothing),
    assumptions: [],
    ...(whole === undefined ? {} : { whole: withoutNothing(whole) }),
    ...(measure === undefined ? {} : { measure }),
    ...(bound === undefined ? {} : { threshold: bound }),
    ...(order === undefined ? {} : { order }),
    ...(limit === undefined ? {} : { limit }),
    ...(among === undefined ? {} : { among }),
    ...(presumed === undefined ? {} : { presumed }),
    ...(unit === undefined ? {} : { unit }),
  }
}

function withoutNothing({ item, fund, nature, flow }: ReplySelection): Plan['items'][number] {
  return {
    item,
    ...(fund === undefined ? {} : { fund }),
    ...(nature === undefined ? {} : { nature }),
    ...(flow === undefined ? {} : { flow }),
  }
}

const mostColumns = 8

function readSelect({ select }: Reply): Read {
  if (select === undefined) return invalid(['select: is null though form is select'])
  if (select.columns.length > mostColumns) return invalid([`select.columns: more than ${mostColumns}`])
  const columns = select.columns.map(({ name, role, unit }) => ({ name, role, unit: unit ?? null }))
  return { kind: 'select', select: { text: select.sql, columns } }
}
