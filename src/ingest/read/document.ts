// What every reader gives (text, web pages, spreadsheets, PDF, Word): a file as located blocks, in reading order.
import type { Locator } from '../../budget/fact.ts'

/** Text with the places it was printed at. `pieces` are ascending by offset; a paragraph broken over lines has one a line. */
export type Located = { readonly text: string; readonly pieces: readonly Piece[] }
export type Piece = { readonly offset: number; readonly locator: Locator }

/** A heading line with its printed numbering (“一、” “（一）” “1.” “第一部分” “表三：”), level 1 the highest. */
export type Heading = Located & {
  readonly kind: 'heading'
  readonly level: number
  readonly number: string
  readonly title: string
}
export type Paragraph = Located & { readonly kind: 'paragraph' }
/** Rows of cells as printed; an empty cell is a Located with text ''. Head rows are not told apart here: forms do that. */
export type Table = { readonly kind: 'table'; readonly rows: readonly (readonly Located[])[] }
export type Block = Heading | Paragraph | Table

export type Document = {
  readonly file: string
  /** sha256 of the bytes, first 16 hex digits. */
  readonly id: string
  readonly format: 'text' | 'html' | 'sheet' | 'pdf' | 'word'
  /** Of the characters; '' where the format has none of its own. */
  readonly encoding: string
  readonly blocks: readonly Block[]
}

/** The locator of a character: that of its piece, moved to the character where the format counts columns. */
export function locate(located: Located, offset: number): Locator {
  const piece = located.pieces.findLast((candidate) => candidate.offset <= offset) ?? located.pieces[0]
  if (piece === undefined) throw new RangeError('a located text has at least one piece')
  const { locator } = piece
  return 'line' in locator ? { ...locator, column: locator.column + offset - piece.offset } : locator
}
