// Marks side by side as lines of text.
import type { Box } from './geometry.ts'
import { around } from './geometry.ts'
import type { Mark } from './marks.ts'

export type TextLine = {
  readonly text: string
  readonly box: Box
  readonly size: number
  readonly base: number
  readonly marks: readonly Mark[]
}

/** Lines from top to bottom. */
export function linesOf(marks: readonly Mark[]): readonly TextLine[] {
  const rows: Mark[][] = []
  for (const mark of marks.toSorted((a, b) => a.base - b.base)) {
    const row = rowOf(rows, mark)
    if (row === undefined) rows.push([mark])
    else row.push(mark)
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.box[0] - b.box[0]))).toSorted((a, b) => a.base - b.base)
}

/** How much room a text takes, in halves of a square character. */
export function breadth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 1 : 2), 0)
}

function isBeside(a: Mark, b: Mark): boolean {
  return Math.abs(a.base - b.base) < 0.4 * Math.min(a.size, b.size)
}

/** The lowest line that the mark stands beside; marks come from the top, so that lines well above are done. */
function rowOf(rows: readonly Mark[][], mark: Mark): Mark[] | undefined {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? []
    if (row.some((other) => isBeside(mark, other))) return row
    if (mark.base - (row.at(-1)?.base ?? 0) > mark.size) return undefined
  }
  return undefined
}

function lineOf(marks: readonly Mark[]): TextLine {
  let text = ''
  for (const [index, mark] of marks.entries()) {
    const last = marks[index - 1]
    text += `${last !== undefined && isApart(last, mark) ? ' ' : ''}${mark.text}`
  }
  const longest = marks.reduce((best, mark) => (mark.text.length > best.text.length ? mark : best))
  return { text, box: around(marks.map(({ box }) => box)), size: longest.size, base: longest.base, marks }
}

/** A gap between words; between two figures a smaller one is enough. */
function isApart(left: Mark, right: Mark): boolean {
  const gap = right.box[0] - left.box[2]
  const figures = /\d$/.test(left.text) && /^[-−\d]/.test(right.text)
  return gap > (figures ? 0.15 : 0.6) * Math.min(left.size, right.size)
}
