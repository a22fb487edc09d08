// Where texts stand under each other: the pieces of a line, and the columns that gaps down the page leave.
import { isFigureText } from '../printed-figure.ts'
import type { Box } from './geometry.ts'
import { around } from './geometry.ts'
import type { Mark } from './marks.ts'
import { breadth, type TextLine } from './text-lines.ts'

/** A text of a line that wide gaps part from the others. */
export type Piece = { readonly text: string; readonly box: Box; readonly size: number }
/** `words`: not all that stands in it are figures. */
export type Column = { readonly left: number; readonly right: number; readonly words?: boolean }

export function piecesOf({ marks }: TextLine): readonly Piece[] {
  return joined(
    marks.flatMap((mark) => wordsOf(mark, /\S+(?: \S+)*/g)),
    (left, right) => (isFigureText(left) && isFigureText(right) ? narrowestOfFigures : widest),
  )
}

/** Names of a head, which stand closer: every space parts them, but for the one within 合 计. */
export function namesOf({ marks }: TextLine): readonly Piece[] {
  return joined(
    marks.flatMap((mark) => wordsOf(mark, /\S+/g)),
    (left, right) => (left.length === 1 && right.length === 1 ? widestInName : narrowest),
  )
}

/** Gaps in characters: of one that parts two texts, a figure from a word or two names, two figures, and the letters of a name. */
const widest = 1
const narrowest = 0.3
const narrowestOfFigures = 0.15
const widestInName = 3

function joined(words: readonly Mark[], least: (left: string, right: string) => number): readonly Piece[] {
  const pieces: { text: string; boxes: Box[]; size: number }[] = []
  for (const word of words) {
    const last = pieces.at(-1)
    const room = word.box[0] - (last?.boxes.at(-1)?.[2] ?? Number.NEGATIVE_INFINITY)
    const isOfOneKind = last !== undefined && isFigureText(last.text) === isFigureText(word.text)
    if (last === undefined || room > (isOfOneKind ? least(last.text, word.text) : narrowest) * word.size)
      pieces.push({ text: word.text, boxes: [word.box], size: word.size })
    else {
      last.text += word.text
      last.boxes.push(word.box)
    }
  }
  return pieces.map(({ text, boxes, size }) => ({ text, box: around(boxes), size }))
}

/** One run of type may reach over columns: spaces in it are gaps. */
function wordsOf(mark: Mark, word: RegExp): readonly Mark[] {
  const { text, box } = mark
  const at = (length: number): number => box[0] + ((box[2] - box[0]) * breadth(text.slice(0, length))) / breadth(text)
  return [...text.matchAll(word)].map(({ 0: part, index }) => ({
    ...mark,
    text: part,
    box: [at(index), box[1], at(index + part.length), box[3]],
  }))
}

/** Pieces that stand over each other, anywhere down the page, are in one column. */
export function columnsOf(pieces: readonly Piece[]): readonly Column[] {
  const columns: { left: number; right: number; words: boolean }[] = []
  for (const { text, box, size } of pieces.toSorted((a, b) => a.box[0] - b.box[0])) {
    const last = columns.at(-1)
    if (last !== undefined && box[0] - last.right < 0.4 * size)
      Object.assign(last, { right: Math.max(last.right, box[2]), words: last.words || !isFigureText(text) })
    else columns.push({ left: box[0], right: box[2], words: !isFigureText(text) })
  }
  return columns
}

/** The columns that a piece stands over. */
export function over({ box }: Pick<Piece, 'box'>, columns: readonly Column[]): readonly number[] {
  return columns.flatMap(({ left, right }, index) => (box[0] < right && left < box[2] ? [index] : []))
}

/** The one column that a piece stands in; undefined for none or several. */
export function only(piece: Piece, columns: readonly Column[]): number | undefined {
  const [first, ...others] = over(piece, columns)
  return others.length > 0 ? undefined : first
}
