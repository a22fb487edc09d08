// What is written on a page: pieces of text with their boxes, upright, each once.
import { object, settleDoubts } from '../doubt.ts'
import type { Box, Matrix } from './geometry.ts'
import { multiply } from './geometry.ts'

/** `size` is the height of the type, `base` the line that it stands on, both in points. */
export type Mark = { readonly text: string; readonly box: Box; readonly size: number; readonly base: number }

/** A piece of text as pdf.js gives it. */
export type TextItem = { readonly str: string; readonly transform: readonly number[]; readonly width: number }

/** Slanting and upside-down text (watermarks, seals) is left out, and so is what is written over itself to look bold. */
export function marksOf(items: readonly TextItem[], view: Matrix): readonly Mark[] {
  const marks = items.flatMap((item) => markOf(item, view) ?? [])
  const seen = new Map<string, Mark[]>()
  return marks.filter((mark) => {
    const isTwice = placesAround(mark).some((place) => seen.get(place)?.some((other) => isOver(mark, other)) === true)
    const [own = ''] = placesAround(mark)
    if (!isTwice) seen.set(own, [...(seen.get(own) ?? []), mark])
    return !isTwice
  })
}

/** Its own square of the page, and those beside it: only there another one may lie under it. */
function placesAround({ text, box, base, size }: Mark): readonly string[] {
  const [column, row] = [Math.round(box[0] / size), Math.round(base / size)]
  const near = [0, -1, 1]
  return near.flatMap((x) => near.map((y) => `${column + x} ${row + y} ${text}`))
}

/** By how many quarter turns most of the text is turned to the right. */
export function turnsOf(items: readonly TextItem[], view: Matrix): 0 | 1 | 2 | 3 {
  const weight: [number, number, number, number] = [0, 0, 0, 0]
  for (const { str, transform } of items) {
    const [a, b] = multiply(view, transform as unknown as Matrix)
    const turns = Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b > 0 ? 1 : 3
    weight[turns] += str.trim().length
  }
  return weight.indexOf(Math.max(...weight)) as 0 | 1 | 2 | 3
}

function markOf({ str, transform, width }: TextItem, view: Matrix): Mark | undefined {
  const [a, b, c, d, x, y] = multiply(view, transform as unknown as Matrix)
  const size = Math.hypot(c, d)
  const isUpright = a > 0 && Math.abs(b) < 0.05 * a
  const text = withDoubts(str).trimEnd()
  if (text.trim() === '' || !isUpright || size < smallest) return undefined
  const lead = (text.length - text.trimStart().length) * (width / Math.max(1, str.length))
  const right = x + width * (text.length / str.length)
  return { text: text.trimStart(), box: [x + lead, y - 0.85 * size, right, y + 0.15 * size], size, base: y }
}

/** A glyph of which the file does not say what it is: in a figure it may be any digit. At the start of a text it is the mark of an item. */
function withDoubts(text: string): string {
  if (!/[\u0001-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/.test(text)) return text
  return settleDoubts(text.replaceAll(/(?<=.)[\u0001-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]+/g, object))
}

/** Nobody can read type below two points. */
const smallest = 2

function isOver(mark: Mark, other: Mark): boolean {
  const near = 0.2 * mark.size
  return Math.abs(mark.box[0] - other.box[0]) < near && Math.abs(mark.base - other.base) < near
}
