// What PDF, web pages and spreadsheets are made of before they are blocks: texts and grids of cells, each with its place, in reading order.
import type { Locator } from '../../budget/fact.ts'
import { maskContacts } from './contacts.ts'
import type { Block, Located, Piece } from './document.ts'
import { layOut } from './layout.ts'
import { splitLines } from './lines.ts'

export type RawCell = { readonly text: string; readonly locator: Locator }
export type Part =
  | ({ readonly kind: 'text' } & Located)
  | { readonly kind: 'table'; readonly rows: readonly (readonly RawCell[])[] }

/** Heads and paragraphs of the texts, tables of the grids. Contacts are masked over the whole, as in a text file. */
export function blocksOf(parts: readonly Part[]): readonly Block[] {
  const masked = splitLines(maskContacts(plainOf(parts)))
  let at = 0
  const next = (): string => masked[at++]?.text ?? ''
  return parts.flatMap((part) => {
    if (part.kind === 'text') return textBlocks(next(), part.pieces)
    const rows = part.rows.map((row) => {
      const texts = next().split('\t')
      return row.map(({ locator }, index): Located => ({ text: (texts[index] ?? '').trim(), pieces: [{ offset: 0, locator }] }))
    })
    return [{ kind: 'table', rows }]
  })
}

/** One line a text or a row, tabs between cells: what the rules for whole documents look at. */
export function plainOf(parts: readonly Part[]): string {
  const lines = parts.flatMap((part) =>
    part.kind === 'text' ? [oneLine(part.text)] : part.rows.map((row) => row.map(({ text }) => oneLine(text)).join('\t')),
  )
  return `${lines.join('\n')}\n`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

/** A text stands by itself: nothing is joined over it. */
function textBlocks(text: string, pieces: readonly Piece[]): readonly Block[] {
  return layOut(splitLines(text)).map((block) => (block.kind === 'table' ? block : { ...block, pieces }))
}

/** A text at one place. */
export function textAt(text: string, locator: Locator): Part {
  return { kind: 'text', text, pieces: [{ offset: 0, locator }] }
}

/** A text that stands in another column than the first belongs to that column. */
function isInside([first, ...others]: readonly RawCell[]): boolean {
  return first?.text.trim() === '' && others.some(({ text }) => text.trim() !== '')
}

/** Rows over and under a grid that hold one text only are no rows: a caption, a unit, a note. */
export function withoutLoneRows(rows: readonly (readonly RawCell[])[]): readonly Part[] {
  const filled = rows.map((row) => row.filter(({ text }) => text.trim() !== ''))
  const first = filled.findIndex(({ length }) => length > 1)
  const last = rows.findLastIndex((row, index) => (filled[index]?.length ?? 0) > 1 || isInside(row))
  const texts = (some: typeof filled): readonly Part[] =>
    some.flatMap(([cell]) => (cell === undefined ? [] : [textAt(cell.text, cell.locator)]))
  if (first === -1) return texts(filled)
  return [
    ...texts(filled.slice(0, first)),
    { kind: 'table', rows: rows.slice(first, last + 1) },
    ...texts(filled.slice(last + 1)),
  ]
}
