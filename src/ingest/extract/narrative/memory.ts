// What the grammar keeps in mind while it goes through a paragraph, clause by clause.
import type { Stage } from '../../../budget/fact.ts'
import type { Context, Owner } from './context.ts'
import type { Draft } from './draft.ts'
import type { Year } from './mentions.ts'
import type { Comparison } from './parse.ts'
import type { Source } from './source.ts'
import type { About } from './statements/change.ts'
import type { Border, Clause } from './tokens/clauses.ts'
import type { Place } from './tokens/token.ts'
import type { Topic } from './topic.ts'

export type Opened = {
  readonly kind: 'reason' | 'purpose'
  readonly targets: readonly Draft[]
  readonly start: number
  end: number
  /** The clause that opened it has not been left yet. */
  fresh: boolean
  /** It says 原因 or 因: what follows is a reason, also where it names money; 主要是 may list parts. */
  readonly sure: boolean
  /** It names money that is not understood, or that is a part of the change: more of that may follow. */
  figures: boolean
}

export type Memory = {
  readonly owner: Owner
  source: Source
  readonly drafts: Draft[]
  /** Of the heading, or of a label in the paragraph (收入预算：). */
  topic: Topic
  topicLabel: Place | null
  /** Year and stage that the heading names: 2021年决算情况. */
  headed: Headed | null
  /** Of the sentence alone; it goes before the paragraph's. */
  sentenceTopic: Topic | null
  sentenceLabel: Place | null
  whole: Draft | null
  last: Draft | null
  /** The last figure, also one of another year or stage given for comparison. */
  previous: Draft | null
  /** That figure, while its sentence lasts. */
  near: Draft | null
  first: Draft | null
  /** The operating expenses whose parts were listed before a full stop. */
  listed: Draft | null
  /** A part of the list had a change of its own. */
  changed: boolean
  /** The last figure was not understood: nothing may lean on it. */
  broken: boolean
  /** Some figure of the sentence was not understood. */
  damaged: boolean
  /** The item of the last change that named one: 增加5万元,增长3%. */
  turned: readonly About[]
  /** 与上年相比, before the change that it belongs to. */
  against: Comparison | null
  /** 基本持平: no change that could be told, and no reason that could belong to one. */
  roughly: boolean
  /** The paragraph goes on with a list of the one before; it has not begun its first sentence. */
  carries: 'no' | 'first' | 'rest'
  unfinished: boolean
  /** The sentence may have begun in the paragraph before. */
  torn: boolean
  /** Under this heading some figure was not understood. */
  spoiled: boolean
  /** The paragraph speaks of somebody else's money. */
  elsewhere: boolean
  /** Until the sentence ends nothing is read. */
  lost: boolean
  /** The sentence speaks of an item in words that are not understood. */
  poisoned: boolean
  year: Year | null
  asOf: string | null
  /** The sentence names a day or month: money in it is not the year's. */
  dated: boolean
  base: Draft['base']
  changes: readonly Draft[]
  opened: Opened | null
  outer: readonly Saved[]
  clause: Clause | null
  /** What stood before the clause of the last figure, and whether something before it was lost or not understood. */
  lastBorder: Border | null
  lastTorn: boolean
}

export type Headed = { readonly year: number; readonly stage: Stage }

export type Saved = Pick<Memory, 'whole' | 'last' | 'previous' | 'changed' | 'broken' | 'lost' | 'opened' | 'changes'>

export function memoryOf(owner: Owner, source: Source, topic: Topic): Memory {
  return { owner, source, drafts: [], topic, spoiled: false, ...blank() }
}

export type Above = {
  readonly topic: Topic
  readonly headed: Headed | null
  /** The paragraph before announced a list (其中：), or is an entry of one. */
  readonly listGoesOn: boolean
  /** The paragraph before stops without a stop: this one may go on with its sentence. */
  readonly unfinished: boolean
}

export function beginParagraph(memory: Memory, source: Source, { topic, headed, listGoesOn, unfinished }: Above): void {
  const whole = listGoesOn ? (memory.whole ?? listedWhole(memory)) : null
  memory.spoiled &&= memory.source.section === source.section
  Object.assign(memory, { source, topic, ...blank(), headed, whole, carries: whole === null ? 'no' : 'first' })
  if (unfinished) Object.assign(memory, { poisoned: true, unfinished })
}

function blank(): Omit<Memory, 'owner' | 'source' | 'drafts' | 'topic' | 'spoiled'> {
  return {
    ...{
      topicLabel: null,
      headed: null,
      sentenceTopic: null,
      sentenceLabel: null,
      whole: null,
      last: null,
      previous: null,
      first: null,
      listed: null,
      changed: false,
    },
    ...{ near: null, damaged: false, dated: false, turned: [], against: null, roughly: false, carries: 'no', unfinished: false },
    ...{ broken: false, lost: false, poisoned: false, year: null, asOf: null, base: null, changes: [], opened: null, outer: [] },
    ...{ clause: null, lastBorder: null, lastTorn: false, elsewhere: false, torn: false },
  }
}

/** A list of parts ends with its sentence; what follows is about the whole, unless parts had changes of their own. */
export function beginSentence(memory: Memory): void {
  const { carries, unfinished, whole, poisoned, near } = memory
  memory.torn = unfinished
  if (carries === 'first') Object.assign(memory, { carries: 'rest', unfinished: false })
  else {
    if (carries === 'no' && whole !== null) endList(memory, whole)
    Object.assign(memory, {
      whole: null,
      changed: false,
      carries: 'no',
      unfinished: false,
      poisoned: unfinished || (poisoned && near === null),
    })
    Object.assign(memory, {
      lost: false,
      damaged: false,
      dated: false,
      year: null,
      against: null,
      near: null,
      sentenceTopic: null,
      sentenceLabel: null,
    })
  }
}

function endList(memory: Memory, whole: Draft): void {
  const last = memory.changed ? null : whole
  Object.assign(memory, { last, previous: last, listed: whole, turned: [], changes: memory.changed ? [] : memory.changes })
}

export function beginBracket(memory: Memory): void {
  const { whole, last, previous, changed, broken, lost, opened, changes } = memory
  memory.outer = [...memory.outer, { whole, last, previous, changed, broken, lost, opened, changes }]
  Object.assign(memory, { whole: listedWhole(memory), changed: false, opened: null })
}

/** The figure whose parts may follow: the last one, unless that only gave another year or stage of the one before it. */
export function listedWhole({ last, previous }: Memory): Draft | null {
  return last !== null && previous !== null && sameItem(last, previous) ? last : previous
}

function sameItem(one: Draft, other: Draft): boolean {
  return one.item === other.item && one.flow === other.flow && one.fund === other.fund && one.nature === other.nature
}

export function endBracket(memory: Memory): void {
  Object.assign(memory, memory.outer.at(-1) ?? {})
  memory.outer = memory.outer.slice(0, -1)
}

/** A figure is left unread: what leans on it is left too. */
export function leaveUnread(memory: Memory): void {
  Object.assign(memory, {
    broken: true,
    damaged: true,
    spoiled: true,
    last: null,
    previous: null,
    near: null,
    turned: [],
    changes: [],
  })
}

export function contextOf({ owner, whole, previous, near, first, topic, sentenceTopic }: Memory): Context {
  return { owner, whole, last: previous, near, first, topic: sentenceTopic ?? topic }
}
