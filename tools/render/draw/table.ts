// A data table as Slack lays it out: caption above, head, one page of rows, numbers to the right, pages below.
import type { DataTableBlock } from '@slack/types'
import { box, escaped, span } from './html.ts'

type Cell = DataTableBlock['rows'][number][number]

export function drawTable({ caption, rows, page_size: pageSize = 5 }: DataTableBlock): string {
  const [head = [], ...body] = rows
  const numeric = head.map((_, at) => body.every((row) => row[at]?.type === 'raw_number'))
  const heads = head.map((cell, at) => drawCell('th', cell, numeric[at]))
  const lines = body.slice(0, pageSize).map((row) => row.map((cell, at) => drawCell('td', cell, numeric[at])))
  const table = [heads, ...lines].map((cells) => `<tr>${cells.join('')}</tr>`).join('')
  const pages = body.length > pageSize ? box('pages', `1–${pageSize} / ${body.length}`, span('next', '‹ ›')) : ''
  return box('table', box('caption', escaped(caption)), `<table>${table}</table>`, pages)
}

function drawCell(name: 'th' | 'td', cell: Cell, isNumber = false): string {
  if (!('text' in cell)) throw new Error(`no drawing of ${cell.type} in a table`)
  return `<${name}${isNumber ? ' class="number"' : ''}>${escaped(cell.text)}</${name}>`
}
