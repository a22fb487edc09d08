// Rows out of SQLite into values that JSON can hold, as many as the limits let through.
import type { Cell, ResultLimits } from './message.ts'

export type Collected = { readonly rows: readonly (readonly Cell[])[]; readonly truncated: boolean }

/** Reads rows of cells until a limit is met; the row that would cross it is not given. */
export function collect(source: Iterable<unknown>, limits: ResultLimits): Collected {
  const rows: Cell[][] = []
  let bytes = 0
  for (const row of source as Iterable<readonly unknown[]>) {
    const cells = row.map(cellOf)
    bytes += cells.reduce<number>((sum, cell) => sum + sizeOf(cell), 0)
    if (rows.length >= limits.rows || bytes > limits.bytes) return { rows, truncated: true }
    rows.push(cells)
  }
  return { rows, truncated: false }
}

/** Integers stay exact: those that a JSON number cannot hold become their digits. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`
  return typeof value === 'string' ? value : null
}

function sizeOf(cell: Cell): number {
  return typeof cell === 'string' ? Buffer.byteLength(cell) : 8
}
