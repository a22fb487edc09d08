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
  /** Quoted before the label: the name of the project whose sheet it is. */
  readonly before?: Cell | undefined
}

const longest = 59
const joint = ' … '

export function evidenceOf({ document, section, label, cell, column, before }: Quoted): Evidence {
  const own = isPrinted(label) ? [label] : []
  const figure = firstLine(cell, cell.printed)
  const words = [...(isPrinted(before) ? [before] : []), ...own].map((word) => firstLine(word, word.printed))
  const pieces = shareRoom(words, longest - figure.length)
  return {
    document,
    section,
    locator: withColumnOf(label, locatorOf(cell)),
    row: own[0] === undefined ? null : oneLine(own[0].printed),
    column: column.length === 0 ? null : column.join(' / '),
    quote: [...pieces, figure].join(joint),
  }
}

function isPrinted(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && cell.printed !== ''
}

/** Where the printed text of a cell begins. */
export function locatorOf({ located }: Cell): Locator {
  return locate(located, located.text.length - located.text.trimStart().length)
}

/** Labels as far as they fit, the last one first: a name before it gives way. */
function shareRoom(words: readonly string[], room: number): readonly string[] {
  const last = words.at(-1)
  if (last === undefined) return []
  const own = last.slice(0, room - joint.length)
  const left = room - joint.length - own.length
  const before = words.length > 1 ? (words[0] ?? '').slice(0, Math.max(0, left - joint.length)) : ''
  return before === '' ? [own] : [before, own]
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
