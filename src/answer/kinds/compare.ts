// compare: the members in the question's order; one alone is a look-up.
import type { Draft } from '../draft.ts'
import { settle } from '../settle.ts'
import { slotsOf, type Table } from '../table.ts'
import { lookup } from './lookup.ts'
import { sideBySide } from './side-by-side.ts'

export function compare(table: Table): Draft {
  const slots = slotsOf(table)
  return slots.length === 1 ? lookup(table) : sideBySide(settle(slots, table), table)
}
