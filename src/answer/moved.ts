// Figures whose change is asked: with their amount where it is stated, else by the change alone (“人员经费拨款增加79.55万元”).
import { type Found, type Settled, settle } from './settle.ts'
import { slotsOf, type Table } from './table.ts'
import { take } from './take.ts'

/** The slots settled as amounts, whatever measure the plan names; what states only a change is found by that. */
export function settleMoved(table: Table): Settled {
  const settled = settle(slotsOf(table), table)
  const found: Found[] = []
  const missing = settled.missing.filter((absent) => {
    const taken = absent.reason === 'not_stated' && absent.printed === undefined ? take(absent.slot, table, 'change') : undefined
    if (taken !== undefined) found.push({ slot: absent.slot, taken: { ...taken, contradicting: [], tied: [] } })
    return taken === undefined
  })
  return { found: [...settled.found, ...found], missing }
}

/** The table of a question about changes: its slots are amounts. */
export function asAmounts(table: Table): Table {
  const { measure, ...plan } = table.plan
  return measure === 'change' ? { ...table, plan } : table
}
