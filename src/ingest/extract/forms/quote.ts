// The quote of a cell: row label and figure, each as printed, fewer than sixty characters together.
import type { Evidence, Locator } from '../../../budget/fact.ts'
import { locate } from '../../read/document.ts'
import type { Cell } from './grid.ts'

export type Quoted = {
  readonly document: string
  readonly section: string
  readonly label: Cell | undefined
  readonly cell: Cell
  readonly column: readonly string[]
}

const longest = 59
const joint = ' … '

export function evidenceOf({ document, section, label, cell, column }: Quoted): Evidence {
  const words = label === undefined || label.printed === '' ? [] : [label]
  return {
    document,
    section,
    locator: locatorOf(cell),
    row: words[0] === undefined ? null : oneLine(words[0].printed),
    column: column.length === 0 ? null : column.join(' / '),
    quote: [...words.map((word) => shorten(word, cell)), firstLine(cell, cell.printed)].join(joint),
  }
}

/** Where the printed text of a cell begins. */
export function locatorOf({ located }: Cell): Locator {
  return locate(located, located.text.length - located.text.trimStart().length)
}

/** A label as far as it fits; what is quoted must stand so on its line. */
function shorten(label: Cell, cell: Cell): string {
  return firstLine(label, label.printed).slice(0, longest - joint.length - cell.printed.length)
}

/** A cell broken over lines is quoted by its first one. */
function firstLine({ located }: Cell, printed: string): string {
  const lead = located.text.length - located.text.trimStart().length
  const end = located.pieces.find((piece) => piece.offset > lead)?.offset ?? located.text.length
  return printed.slice(0, end - lead).trimEnd()
}

function oneLine(printed: string): string {
  return printed.replaceAll(/\s+/g, ' ')
}
