// A web page: its visible texts and tables in reading order. Nothing in it is run, loaded or followed.
import { load } from 'cheerio'
import type { Element } from 'domhandler'
import { settleDoubts } from '../doubt.ts'
import type { Part } from '../parts.ts'
import { textAt, withoutLoneRows } from '../parts.ts'
import { gridOf } from './html-grid.ts'
import { hideByRules } from './style-sheets.ts'
import { lineBreak, walk } from './walk.ts'

/** `text` is the decoded page; places are numbers of blocks, with row and column in a table. */
export function readHtml(text: string): readonly Part[] {
  const page = load(text)
  hideByRules(page)
  const [root] = page('body')
  const open: Open = { parts: [], buffer: [] }
  for (const seen of root === undefined ? [] : walk(root)) {
    if (seen === lineBreak) flush(open)
    else if (typeof seen === 'string') open.buffer.push(seen)
    else addTable(seen, open)
  }
  flush(open)
  return open.parts
}

type Open = { readonly parts: Part[]; readonly buffer: string[] }

function flush({ parts, buffer }: Open): void {
  const text = settleDoubts(buffer.splice(0).join('')).replaceAll(/\s+/g, ' ').trim()
  if (text !== '') parts.push(textAt(text, { block: parts.length + 1 }))
}

/** A table of one column is text in a frame. */
function addTable(table: Element, open: Open): void {
  flush(open)
  const block = open.parts.length + 1
  const rows = gridOf(table).map((row, index) =>
    row.map((text, column) => ({ text, locator: { block, row: index + 1, column: column + 1 } })),
  )
  open.parts.push(...withoutLoneRows(rows))
}
