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
  return { found: inOneFund(found, table), missing: absent }
}

/** What is derived for a year that a document prints beside a figure of its own year is no answer: nobody knows which is meant. */
function takeSlot(slot: Slot, table: Table): Taken | undefined {
  const taken = take(slot, table)
  const doubtful = taken !== undefined && taken.row.origin === 'derived' && printedBeside(slot, table) !== undefined
  return doubtful ? undefined : taken
}

const sharedFunds = ['all', 'appropriation', 'general', 'government_fund'] as const

/** Members of one item are read in the widest fund that all of them state, so that like stands beside like. */
function inOneFund(found: readonly Found[], table: Table): readonly Found[] {
  const rows = found.map(({ taken }) => taken.row)
  const isOneItem = new Set(rows.map(({ item }) => item)).size === 1
  const isOpen = found.every(({ slot }) => slot.selection.fund === undefined)
  if (!isOneItem || !isOpen || new Set(rows.map(({ fund }) => fund)).size < 2) return found
  for (const fund of sharedFunds) {
    const shared = found.flatMap((each) => narrowed(each, fund, table))
    if (shared.length === found.length) return shared
  }
  return found
}

function narrowed({ slot, taken }: Found, fund: string, table: Table): readonly Found[] {
  const { nature, flow } = taken.row
  const again = take({ ...slot, selection: { ...slot.selection, nature, flow, fund } }, table)
  if (again === undefined) return []
  const said = { code: 'fund_taken', from: '', to: fund } as const
  return [{ slot, taken: { ...again, assumptions: [...taken.assumptions.filter(({ code }) => code !== 'fund_taken'), said] } }]
}
