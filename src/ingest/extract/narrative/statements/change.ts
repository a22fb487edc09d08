// A change: 比2022年增加0.2万元, 下降38.28%, 与上年持平. It belongs to the figure before it, or names its own.
import type { Base } from '../../../../budget/fact.ts'
import type { Subject } from '../context.ts'
import type { Draft } from '../draft.ts'
import { draft } from '../draft.ts'
import type { Direction } from '../lexicon/meaning.ts'
import type { Memory } from '../memory.ts'
import { contextOf } from '../memory.ts'
import { isLabel, isUnlabelled, mentionsOf } from '../mentions.ts'
import type { Shape } from '../parse.ts'
import { moneySubjects } from '../subject.ts'
import type { Place, Token, Value } from '../tokens/token.ts'
import { baseOf } from './base.ts'
import { isSangong, placeOf, withoutFund } from './figure.ts'
import { dateOf, onlyYear, sameSubject } from './year.ts'

type ChangeShape = Extract<Shape, { kind: 'change' }>
type SameShape = Extract<Shape, { kind: 'same' }>

export function readChange(memory: Memory, { lead, base, direction, value }: ChangeShape): void {
  const about = subjectOf(memory, lead)
  const number = signed(value.value, direction)
  if (about === undefined || number === undefined || !isMoneyOrRate(value.value)) return
  const compared = base ?? memory.against
  const against = compared === null ? memory.base : baseOf({ about, base: compared, change: number })
  if (against === null || against === undefined) return
  const printed = base === null ? [] : [{ start: base.start, end: base.end }]
  const turn = { start: turnOf({ lead, base, value }, memory), end: value.end }
  add(memory, { about, base: against, value: value.value, number, shown: joined([...printed, turn]) })
}

/** No change, in words: 0 in the unit of the figure. */
export function readSame(memory: Memory, { lead, base, place }: SameShape): void {
  const about = subjectOf(memory, lead)
  const against = about === undefined ? undefined : baseOf({ about, base, change: 0 })
  if (about === undefined || against === undefined || against === null) return
  const unit = about.figure?.value?.unit ?? '万元'
  const value: Value = { printed: '0', unit, sort: about.figure?.value?.sort ?? 'money', unitMissing: false }
  add(memory, { about, base: against, value, number: 0, shown: [{ start: base.start, end: place.end }], inWords: true })
}

export type About = {
  readonly subject: Subject
  readonly year: number
  readonly stage: Draft['stage']
  readonly label: Place | null
  readonly figure: Draft | null
}

/** What changes: the item that the clause names, else the last figure. */
export function subjectOf(memory: Memory, lead: readonly Token[]): About | undefined {
  const mentions = mentionsOf(lead)
  if (mentions.unknown.length > 0) return undefined
  if (isUnlabelled(mentions)) return lastSubject(memory, lead)
  const subjects = moneySubjects(mentions, contextOf(memory)) ?? []
  const [subject] = subjects
  const dated = subject === undefined || subjects.length > 1 ? undefined : dateOf(memory, mentions, subject)
  if (subject === undefined || dated === undefined || dated.compared) return undefined
  return {
    subject,
    year: dated.year,
    stage: dated.stage,
    label: placeOf(isSangong(mentions) ? withoutFund(lead.filter(isLabel)) : lead.filter(isLabel)),
    figure: statedBefore(memory, subject),
  }
}

function lastSubject(memory: Memory, lead: readonly Token[]): About | undefined {
  const { last, owner, turned } = memory
  const named = onlyYear(mentionsOf(lead).years)
  if (turned !== null && named === null) return turned
  if (last === null || memory.broken || named === undefined) return undefined
  const year = named === null ? last.year : 'year' in named ? named.year : owner.year + named.offset
  if (year !== last.year || (last.measure !== 'amount' && last.measure !== 'count')) return undefined
  return {
    subject: last,
    year: last.year,
    stage: last.stage,
    label: last.source === memory.source ? last.label : null,
    figure: last,
  }
}

function statedBefore({ drafts, source }: Memory, subject: Subject): Draft | null {
  return drafts.findLast((each) => each.source === source && each.measure === 'amount' && sameSubject(each, subject)) ?? null
}

function isMoneyOrRate({ sort }: Value): boolean {
  return sort === 'money' || sort === 'rate'
}

/** 增加(减少)0万元 is a form that nobody filled in: only a 0 of it is sure. */
function signed({ printed }: Value, direction: Direction): number | undefined {
  const size = Number(printed)
  if (size === 0) return 0
  if (direction === 'either' || (direction === 'down' && size < 0)) return undefined
  return direction === 'up' ? size : 0 - size
}

type Change = {
  readonly about: About
  readonly base: Base
  readonly value: Value
  readonly number: number
  readonly shown: readonly Place[]
  readonly inWords?: boolean
}

function add(memory: Memory, { about, base, value, number, shown, inWords = false }: Change): void {
  const { subject, label } = about
  const made = draft({
    ...{ flow: subject.flow, item: subject.item, fund: subject.fund, nature: subject.nature, name: subject.name },
    ...{ year: about.year, stage: about.stage, measure: 'change', value, number, base, source: memory.source, label },
    shown: [...(label === null ? [] : [label]), ...shown],
    statement: inWords ? 'none' : 'figure',
    printedYear: about.figure?.printedYear ?? null,
  })
  memory.drafts.push(made)
  if (about.figure === null || about.figure !== memory.last) memory.turned = about
  const [before] = memory.changes
  memory.changes = before !== undefined && sameSubject(before, made) ? [...memory.changes, made] : [made]
  Object.assign(memory, { base, changed: memory.changed || memory.whole !== null })
}

function turnOf({ lead, base, value }: Pick<ChangeShape, 'lead' | 'base' | 'value'>, { source }: Memory): number {
  const from = base === null ? lead.at(-1)?.end : base.end
  if (from !== undefined) return from
  const before = source.text.slice(0, value.start)
  return /[一-龥()]*$/.exec(before)?.index ?? value.start
}

/** Pieces that touch are one piece. */
function joined(places: readonly Place[]): readonly Place[] {
  const [first, second] = places
  return first !== undefined && second !== undefined && first.end >= second.start
    ? [{ start: first.start, end: second.end }]
    : places
}
