// A change: 比2022年增加0.2万元, 下降38.28%, 与上年持平. It belongs to the figure before it, or names its own.
import type { Base } from '../../../../budget/fact.ts'
import type { Subject } from '../context.ts'
import type { Draft } from '../draft.ts'
import { draft } from '../draft.ts'
import type { Direction } from '../lexicon/meaning.ts'
import type { Memory } from '../memory.ts'
import { contextOf } from '../memory.ts'
import type { Year } from '../mentions.ts'
import { isLabel, isUnlabelled, mentionsOf } from '../mentions.ts'
import type { Shape } from '../parse.ts'
import { moneySubjects } from '../subject.ts'
import type { Place, Token, Value } from '../tokens/token.ts'
import { baseOf } from './base.ts'
import { isSangong, placeOf, withoutFund } from './label.ts'
import type { Owner } from './trailing.ts'
import { trailingOwner } from './trailing.ts'
import { dateOf, onlyYear, sameSubject } from './year.ts'

type ChangeShape = Extract<Shape, { kind: 'change' }>
type SameShape = Extract<Shape, { kind: 'same' }>

export function readChange(memory: Memory, { lead, base, direction, turn, value }: ChangeShape): void {
  const number = signed(value.value, direction)
  if (number === undefined || !isMoneyOrRate(value.value)) return
  const compared = base ?? memory.against
  const printed = base === null ? [] : [{ start: base.start, end: base.end }]
  const changes = aboutsOf(memory, lead).map((about) => ({
    ...{
      about,
      value: value.value,
      number,
      shown: joined([...printed, { start: turn.start, end: value.end }]),
      residue: direction === 'either',
    },
    base:
      compared === null
        ? (memory.base ?? givenBefore(memory, about, number))
        : baseOf({ about, base: compared, change: number, drafts: memory.drafts }),
  }))
  addAll(memory, changes)
}

/** No change, in words: 0 in the unit of the figure. */
export function readSame(memory: Memory, { lead, base, place }: SameShape): void {
  const changes = aboutsOf(memory, lead).map((about) => {
    const { unit = '万元', sort = 'money' } = about.figure?.value ?? {}
    const value: Value = { printed: '0', unit, sort, unitMissing: false }
    const shown = [{ start: base.start, end: place.end }]
    return { about, value, number: 0, shown, inWords: true, base: baseOf({ about, base, change: 0, drafts: memory.drafts }) }
  })
  addAll(memory, changes)
}

/** The figure that is compared with; a change behind it is measured against the same. */
export function readEarlier(memory: Memory, { base, value }: Extract<Shape, { kind: 'earlier' }>): void {
  const [about, ...others] = aboutsOf(memory, [])
  if (about === undefined || others.length > 0 || value.value.sort !== 'money') return
  const against = baseOf({ about, base, change: 0, drafts: memory.drafts })
  if (against === undefined) return
  const { subject, label } = about
  memory.against = base
  memory.drafts.push(
    draft({
      ...{ flow: subject.flow, item: subject.item, fund: subject.fund, nature: subject.nature, name: subject.name },
      ...{ year: against.year, stage: against.stage, measure: 'amount', value: value.value, number: Number(value.value.printed) },
      ...{ source: memory.source, label, shown: [...(label === null ? [] : [label]), { start: base.start, end: value.end }] },
    }),
  )
}

export type About = {
  readonly subject: Subject
  readonly year: number
  readonly stage: Draft['stage']
  readonly label: Place | null
  readonly figure: Draft | null
}

/** What changes: the items that the clause names, else the last figure; none where that is not sure. */
export function aboutsOf(memory: Memory, lead: readonly Token[], owner = trailingOwner(memory, 'change')): readonly About[] {
  const mentions = mentionsOf(lead)
  if (mentions.unknown.length > 0) return []
  if (isUnlabelled(mentions)) return lastAbouts(memory, { named: onlyYear(mentions.years), owner })
  const label = placeOf(isSangong(mentions) ? withoutFund(lead.filter(isLabel)) : lead.filter(isLabel))
  const abouts = (moneySubjects(mentions, contextOf(memory)) ?? []).map((subject) => {
    const dated = dateOf(memory, mentions, subject)
    return dated === undefined || dated.compared ? undefined : { subject, ...dated, label, figure: statedBefore(memory, subject) }
  })
  return abouts.every((about) => about !== undefined) ? abouts : []
}

/** `named`: the year that the clause names, null for none, undefined for several. */
type Unlabelled = { readonly named: Year | null | undefined; readonly owner: Owner }

function lastAbouts(
  { last: latest, whole, turned, broken, source, ...memory }: Memory,
  { named, owner }: Unlabelled,
): readonly About[] {
  if (turned.length > 0 && named === null) return turned
  const last = owner === 'whole' ? whole : latest
  if (last === null || broken || named === undefined || owner === 'unsure') return []
  const year = named === null ? last.year : 'year' in named ? named.year : memory.owner.year + named.offset
  if (year !== last.year || (last.measure !== 'amount' && last.measure !== 'count')) return []
  const figures = last.twin === null ? [last] : [last.twin, last]
  return figures.map((figure) => ({
    ...{ subject: figure, year: figure.year, stage: figure.stage, figure },
    label: figure.source === source ? figure.label : null,
  }))
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

/** 2022年预算1.5万元,增加0.5万元: against the figure just given, if the three add up. */
function givenBefore({ previous, last }: Memory, { subject }: About, change: number): Base | null {
  if (previous === null || last === null || previous === last || subject !== last || !sameSubject(previous, last)) return null
  const adds = Math.abs((last.number ?? 0) - (previous.number ?? 0) - change) < 0.011
  return adds ? { year: previous.year, stage: previous.stage, item: null, fund: null, nature: null } : null
}

type Change = {
  readonly about: About
  readonly base: Base | null | undefined
  readonly value: Value
  readonly number: number
  readonly shown: readonly Place[]
  readonly inWords?: boolean
  readonly residue?: boolean
}

/** All of them, or none where one has nothing to be measured against. */
function addAll(memory: Memory, changes: readonly Change[]): void {
  const made = changes.flatMap((change) => {
    const { base } = change
    return base === null || base === undefined ? [] : [draftOf(memory, change, base)]
  })
  const [first] = made
  if (first === undefined || made.length < changes.length) return
  memory.drafts.push(...made)
  const [before] = memory.changes
  memory.changes = before !== undefined && sameSubject(before, first) ? [...memory.changes, ...made] : made
  if (changes.some(({ about }) => about.figure === null || about.figure !== memory.last))
    memory.turned = changes.map(({ about }) => about)
  Object.assign(memory, { base: first.base, changed: memory.changed || memory.whole !== null })
}

function draftOf(
  { source }: Memory,
  { about, value, number, shown, inWords = false, residue = false }: Change,
  base: Base,
): Draft {
  const { subject, label } = about
  return draft({
    ...{ flow: subject.flow, item: subject.item, fund: subject.fund, nature: subject.nature, name: subject.name },
    ...{ year: about.year, stage: about.stage, measure: 'change', value, number, base, source, label },
    shown: [...(label === null ? [] : [label]), ...shown],
    statement: inWords ? 'none' : 'figure',
    residue,
    rests: about.figure === null ? [] : [about.figure],
    printedYear: about.figure?.printedYear ?? null,
  })
}

/** Pieces that touch are one piece. */
function joined(places: readonly Place[]): readonly Place[] {
  const [first, second] = places
  return first !== undefined && second !== undefined && first.end >= second.start
    ? [{ start: first.start, end: second.end }]
    : places
}
