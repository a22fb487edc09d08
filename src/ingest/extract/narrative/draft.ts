// A fact in the making: its key, its figure, and the places in the text that show it.
import type { Base, Comparator, FactKey, Statement } from '../../../budget/fact.ts'
import type { Source } from './source.ts'
import type { Place, Value } from './tokens/token.ts'

export type Draft = Omit<FactKey, 'organization'> & {
  /** The printed name, for accounts and owned items; else the item's own. */
  readonly name: string | null
  readonly value: Value | null
  /** With its sign; null where there is no figure (not_applicable, targets in words). */
  readonly number: number | null
  readonly statement: Statement
  readonly base: Base | null
  readonly asOf: string | null
  readonly printedYear: number | null
  readonly comparator: Comparator | null
  readonly words: string | null
  readonly source: Source
  /** What names the figure, and what prints it: together the quote. */
  readonly label: Place | null
  readonly shown: readonly Place[]
  /** A sum of the year's own money alone: it steps back where a whole total is printed too. */
  readonly current: boolean
  /** 增加(减少)0万元: a form that nobody filled in. */
  readonly residue: boolean
  /** The figures that this one was read from or is measured against: it falls with them. */
  readonly rests: readonly Draft[]
  /** 收支总预算: the income that the same figure states. */
  readonly twin: Draft | null
  /** Filled while the sentence goes on. */
  reason: Place | null
  purpose: Place | null
}

type Needed = Pick<Draft, 'year' | 'stage' | 'flow' | 'item' | 'fund' | 'nature' | 'measure' | 'source' | 'shown'>

export function draft(given: Needed & Partial<Draft>): Draft {
  return {
    name: null,
    value: null,
    number: null,
    statement: 'figure',
    base: null,
    asOf: null,
    printedYear: null,
    comparator: null,
    words: null,
    label: null,
    current: false,
    residue: false,
    rests: [],
    twin: null,
    reason: null,
    purpose: null,
    ...given,
  }
}
