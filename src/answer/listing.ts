// Members of a kind that organizations own: projects, indicators, divisions, subordinate units.
import { isListed, memberPrefix } from '../plan/listed.ts'
import { byPlace } from './place.ts'
import { places, type Slot, type Table } from './table.ts'

/** One slot for each stated member, in the document's order. `kind`: project, indicator, `indicator:<project>/`, body.internal, … */
export function listSlots(table: Table, kind: string): readonly Slot[] {
  const prefix = memberPrefix(kind)
  return places(table).flatMap(({ organization, year }) => {
    const rows = table.rows.rows.filter(
      (row) => row.organization.code === organization.code && row.year === year && row.item.startsWith(prefix),
    )
    const items = [...new Set([...rows].sort(byPlace).map(({ item }) => item))]
    return items.map((item) => ({ organization, year, stage: table.plan.stages[0], selection: { item } }))
  })
}

/** Whether a plan's item stands for its members. */
export function isKind(item: string): boolean {
  return isListed(item) || item === 'body.internal' || item === 'body.subordinate'
}

/** The kind that a plan's item stands for, and whose members they are (`indicator:<project>/`). */
export function kindOf(item: string): { readonly kind: string; readonly project: string } | undefined {
  if (!isListed(item)) return undefined
  const [kind = item, project = ''] = item.replace(/\/$/, '').split(':')
  return { kind, project }
}
