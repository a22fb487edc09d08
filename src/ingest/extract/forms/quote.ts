// The quote of a cell: row label and figure, each as printed, fewer than sixty characters together.
import type { Evidence, Locator } from '../../../budget/fact.ts'
import { locate } from '../../read/document.ts'
import type { Cell } from './grid.ts'

export type Quoted = {
  readonly document: string
  readonly section: string
  readonly label: Cell | undefined
  readonly cell: Cell
  /** Head words from the top. */
  readonly column: readonly string[]
  /** Whose sheet it is: the project's name, printed on a line of its own, stands before the label in `row`. */
  readonly before?: Cell | undefined
}

const longest = 59
const joint = ' … '

export function evidenceOf({ document, section, label, cell, column, before }: Quoted): Evidence {
  const figure = firstLine(cell, cell.printed)
  const own = isPrinted(label) ? [firstLine(label, label.printed).slice(0, longest - figure.length - joint.length)] : []
  const heads = [before, label].filter(isPrinted).map(({ printed }) => oneLine(printed))
  return {
    document,
    section,
    locator: withColumnOf(label, locatorOf(cell)),
    row: own.length === 0 ? null : heads.join(' / '),
    column: column.length === 0 ? null : column.join(' / '),
    quote: [...own, figure].join(joint),
  }
}

function isPrinted(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && cell.printed !== ''
}

/** Where the printed text of a cell begins. */
export function locatorOf({ located }: Cell): Locator {
  return locate(located, located.text.length - located.text.trimStart().length)
}

/** The quote starts at its label where that stands on the line of the figure. */
function withColumnOf(label: Cell | undefined, locator: Locator): Locator {
  if (!isPrinted(label) || !('line' in locator)) return locator
  const start = locatorOf(label)
  return 'line' in start && start.line === locator.line ? { ...locator, column: start.column } : locator
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
