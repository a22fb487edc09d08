// What names a figure in its clause, and what the clause leaves to the words before it.
import type { Subject } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { Memory } from '../memory.ts'
import type { Mentions } from '../mentions.ts'
import type { Place, Token } from '../tokens/token.ts'
import { means } from '../tokens/token.ts'

export function placeOf(tokens: readonly Token[]): Place | null {
  const [first] = tokens
  const last = tokens.at(-1)
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** 三公 is general money by definition: its quote needs no word for the fund. */
export function isSangong({ items }: Mentions): boolean {
  return items.some((item) => item.startsWith('sangong'))
}

/** Whether the clause leaves to other words what it is about. */
export function leansOnWords({ items, parts, accounts, natures, buys }: Mentions): boolean {
  return [items, parts, accounts, natures].every((named) => named.length === 0) && !buys
}

/** A figure without a label says at least its year or stage, or that it is provided. */
export function saysWhat(lead: readonly Token[], { years, stages }: Mentions): boolean {
  return years.length + stages.length > 0 || lead.some(({ text }) => text.includes('安排'))
}

/** 一般公共预算安排购置车辆: a count has no fund, and its quote needs none. */
export function withoutFund(named: readonly Token[]): readonly Token[] {
  const plain = named.filter((token) => !means(token, 'fund', 'flow', 'nature'))
  return plain.length > 0 ? plain : named
}

type Shown = {
  readonly subject: Subject
  readonly mentions: Mentions
  readonly label: Place | null
  readonly places: readonly Token[]
}

/** Label and figure; what the clause leaves to the words before it (a colon, a whole) is a piece of its own. */
export function shownOf(memory: Memory, { subject, mentions, label, places }: Shown): Pick<Draft, 'label' | 'shown'> {
  const clause = placeOf(places)
  if (clause === null) return { label, shown: [] }
  const before = leftToBefore(memory, { subject, mentions, label })
  const own =
    label === null ? clause : { start: Math.min(label.start, figureStart(places)), end: Math.max(label.end, clause.end) }
  return {
    label: leansOnWords(mentions) && mentions.unknown.length === 0 ? (before ?? label) : (label ?? before),
    shown: [...(before === null ? [] : [before]), own],
  }
}

function figureStart(places: readonly Token[]): number {
  return places.find(({ kind }) => kind === 'value')?.start ?? Number.POSITIVE_INFINITY
}

function leftToBefore(memory: Memory, { subject, mentions, label }: Pick<Shown, 'subject' | 'mentions' | 'label'>): Place | null {
  const { whole, previous, topicLabel, sentenceLabel, source } = memory
  const here = (each: Draft | null) => (each?.source === source ? each.label : null)
  if (label === null) return here(previous) ?? sentenceLabel ?? topicLabel
  if (mentions.items.length + mentions.parts.length === 0) {
    const leans = leansOnWords(mentions) && mentions.unknown.length === 0 && subject.item !== 'total'
    return leans ? (here(previous) ?? sentenceLabel ?? topicLabel) : null
  }
  const converted = !mentions.items.some((item) => item === subject.item) && subject.flow === 'none'
  const inherited = whole?.item === 'procurement' && whole.fund !== 'all' && mentions.funds.length === 0
  return converted || inherited ? here(whole) : null
}
