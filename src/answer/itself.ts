// A figure is never held against itself: no share, difference or ratio of one fact with the same fact.
import { type Draft, unanswered } from './draft.ts'
import type { Found } from './settle.ts'
import type { Table } from './table.ts'

/** Both words of the question came to one and the same fact: what was meant with them is not known. */
export function isItself({ taken: one }: Found, { taken: other }: Found): boolean {
  return one.row.fact === other.row.fact
}

export function ofItself({ taken }: Found, { words }: Table): Draft {
  return unanswered('not_understood', { lines: [words.say.itself(words.label(taken.row))] })
}
