// What a traced SELECT gives: beside every cell the facts behind it, and for every column what kind of quantity it holds.
import type { Overlap } from '../../budget/overlap.ts'
import type { Reason } from '../check/reason.ts'
import type { Cell } from '../sandbox/message.ts'

/** money: value = 分 × factor. ratio: 1 for a multiple, 100 for percent. number: in the unit of the facts behind it. */
export type Quantity =
  | { readonly kind: 'dimension' }
  | { readonly kind: 'money'; readonly factor: number }
  | { readonly kind: 'ratio'; readonly factor: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'count' }
  | { readonly kind: 'ordinal' }

/** What the outermost step of a column's expression does (through aliases, CTEs and rounding); `stated`: the value of one fact as it is. */
export type Operation =
  | ('stated' | 'sum' | 'average' | 'difference' | 'ratio' | 'percent')
  | ('highest' | 'lowest' | 'count' | 'rank' | 'computed')

export type TracedColumn = {
  readonly name: string
  readonly quantity: Quantity
  readonly operation: Operation
  /** The source text of the output expression. */
  readonly expression: string
}

/** Why the facts that were added up should not be: they contain each other, or are of unlike kinds. */
export type Mixture = Overlap | 'flows' | 'measures'

export type TracedCell = {
  readonly value: Cell
  /** The first facts behind the value; `count` is of all. */
  readonly facts: readonly number[]
  readonly count: number
  readonly mixtures: readonly Mixture[]
}

export type TracedResult =
  | {
      readonly ok: true
      readonly columns: readonly TracedColumn[]
      readonly rows: readonly (readonly TracedCell[])[]
      readonly truncated: boolean
    }
  | { readonly ok: false; readonly reason: Reason }
