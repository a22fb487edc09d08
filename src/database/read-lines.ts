// The text of an ingested document, as kept in its blocks: headings, paragraphs and rows of tables, in order, with their places.
import type { Locator } from '../budget/fact.ts'
import type { Database } from './open.ts'
import { statement } from './statement.ts'

/** A heading, a paragraph or a row of a table (its cells joined by “ | ”); `block` is the number of the block that it stands in. */
export type PrintedLine = { readonly block: number; readonly text: string; readonly pieces: readonly Piece[] }
export type PrintedLines = readonly PrintedLine[]
export type Piece = { readonly offset: number; readonly locator: Locator }

export type LineOf = { readonly document: number; readonly line: number }

/**
 * The lines of the block that holds a line of the file, and of the blocks before and after it. Empty for a document of the data
 * package: its text is not kept. Contacts are masked in it already.
 */
export function readLines(db: Database, { document, line }: LineOf): PrintedLines {
  const found = statement<[number, string], { number: number }>(db, holdingSql).get(document, `"line":${line},`)
  if (found === undefined) return []
  const rows = statement<[number, number, number], { number: number; content: string }>(db, nearSql)
  return rows
    .all(document, found.number - 1, found.number + 1)
    .flatMap(({ number, content }) => linesOf(number, JSON.parse(content)))
}

/** How JSON writes a locator of that line; within a text its quotes would be escaped. So only three blocks are read whole. */
const holdingSql = 'select number from t_block where document = ? and instr(content, ?) > 0 order by number limit 1'
const nearSql = 'select number, content from t_block where document = ? and number between ? and ? order by number'

type Located = Pick<PrintedLine, 'text' | 'pieces'>
type StoredBlock =
  | (Located & { readonly kind: 'heading' | 'paragraph' })
  | { readonly kind: 'table'; readonly rows: readonly (readonly Located[])[] }

function linesOf(block: number, stored: StoredBlock): PrintedLines {
  if (stored.kind === 'table') return stored.rows.map((row) => ({ block, ...joined(row) }))
  const { text, pieces } = stored
  return [{ block, text, pieces }]
}

const between = ' | '

function joined(cells: readonly Located[]): Located {
  let text = ''
  const pieces: Piece[] = []
  for (const [index, cell] of cells.entries()) {
    if (index > 0) text += between
    for (const piece of cell.pieces) pieces.push({ ...piece, offset: piece.offset + text.length })
    text += cell.text
  }
  return { text, pieces }
}
