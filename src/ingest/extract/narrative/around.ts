// Flow and fund that a clause leaves to the figures and headings around it.
import type { Flow } from '../../../budget/fact.ts'
import type { Context, Subject } from './context.ts'

/** One subject as the list of subjects. */
export function one(subject: Subject | undefined): readonly Subject[] | undefined {
  return subject === undefined ? undefined : [subject]
}

export function oneFlow(flows: readonly (Flow | 'both')[]): Flow | 'both' | null {
  const distinct = [...new Set(flows)]
  return distinct.length > 1 ? 'both' : (distinct[0] ?? null)
}

export function flowAround({ whole, last, first, topic }: Context): Flow | 'both' | null {
  return [whole, last, first].find((draft) => draft !== null && draft.item === 'total')?.flow ?? topic.flow
}

/**
 * The fund of the sentence: of the whole, else of the paragraph's first total of the same flow, else of the heading. All
 * funds where totals are spoken of and none is named; undefined where nothing around says what the money is.
 */
export function fundAround({ whole, first, topic }: Context, flow: Flow): string | undefined {
  const around = [whole, first].find((draft) => draft !== null && draft.item === 'total' && draft.flow === flow)
  return around?.fund ?? topic.fund ?? (topic.flow === null ? undefined : 'all')
}
