// Every slot of a plan with what is stated for it, or why there is nothing.
import { type Missing, missing, printedBeside } from './absent.ts'
import type { Slot, Table } from './table.ts'
import { type Taken, take } from './take.ts'

export type Found = { readonly slot: Slot; readonly taken: Taken }
export type Settled = { readonly found: readonly Found[]; readonly missing: readonly Missing[] }

export function settle(slots: readonly Slot[], table: Table): Settled {
  const found: Found[] = []
  const absent: Missing[] = []
  for (const slot of slots) {
    const taken = takeSlot(slot, table)
    if (taken === undefined) absent.push(missing(slot, table))
    else found.push({ slot, taken })
  }
  return { found, missing: absent }
}

/** What is derived for a year that a document prints beside a figure of its own year is no answer: nobody knows which is meant. */
function takeSlot(slot: Slot, table: Table): Taken | undefined {
  const taken = take(slot, table)
  const doubtful = taken !== undefined && taken.row.origin === 'derived' && printedBeside(slot, table) !== undefined
  return doubtful ? undefined : taken
}
