// The marks of a page in the cells of a lattice.
import type { RawCell } from '../parts.ts'
import { isFigureText } from '../printed-figure.ts'
import type { Box } from './geometry.ts'
import { around } from './geometry.ts'
import type { Lattice } from './lattice.ts'
import type { Mark } from './marks.ts'
import { breadth, linesOf, type TextLine } from './text-lines.ts'

/** Rows of cells with their places; a row without lines between its figures is parted by them. */
export function fill(lattice: Lattice, marks: readonly Mark[], page: number): readonly (readonly RawCell[])[] {
  const filled = cellsOf(lattice, marks)
  return filled.flatMap((row) => partedRow(row, page))
}

type Filled = { readonly lines: readonly TextLine[]; readonly box: Box }

function cellsOf(lattice: Lattice, marks: readonly Mark[]): readonly (readonly Filled[])[] {
  const { xs, ys } = lattice
  const placed = marks.flatMap(wordsOf).map((word) => {
    const { box, base, size } = word
    const row = placeIn(ys, base - 0.35 * size)
    const column = placeIn(xs, (box[0] + box[2]) / 2)
    const isSure = !isFigure(word.text) || !isOverWall(word, lattice, [row, column])
    return { word: isSure ? word : { ...word, text: `${word.text}${unsure}` }, owner: lattice.owner(row, column).join(' ') }
  })
  const within = Map.groupBy(placed, ({ owner }) => owner)
  return ys.slice(1).map((bottom, row) =>
    xs.slice(1).map((right, column): Filled => {
      const box: Box = [xs[column] ?? 0, ys[row] ?? 0, right, bottom]
      return { lines: linesOf((within.get(`${row} ${column}`) ?? []).map(({ word }) => word)), box }
    }),
  )
}

/** Behind a figure of which nobody can tell in which of two cells it stands: no figure is made of it. */
const unsure = '？'
const mostOutside = 0.3

/** Much of the figure stands behind a wall of its cell. */
function isOverWall({ box: [left, , right] }: Mark, { xs, owner }: Lattice, [row, column]: readonly [number, number]): boolean {
  const own = owner(row, column).join(' ')
  const isOwn = (at: number): boolean => owner(row, at).join(' ') === own
  let [first, last] = [column, column]
  while (first > 0 && isOwn(first - 1)) first -= 1
  while (last < xs.length - 2 && isOwn(last + 1)) last += 1
  const outside = Math.max(0, (xs[first] ?? left) - left, right - (xs[last + 1] ?? right))
  return outside > mostOutside * (right - left)
}

function placeIn(walls: readonly number[], at: number): number {
  const index = walls.findLastIndex((wall) => wall <= at)
  return Math.max(0, Math.min(index, walls.length - 2))
}

/** What is written in one go may stand in several cells: it is parted at its spaces, where a wall lies between. */
function wordsOf(mark: Mark): readonly Mark[] {
  const { text, box } = mark
  const whole = breadth(text)
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const left = box[0] + ((box[2] - box[0]) * breadth(text.slice(0, index))) / whole
    const right = box[0] + ((box[2] - box[0]) * breadth(text.slice(0, index + word.length))) / whole
    return { ...mark, text: word, box: [left, box[1], right, box[3]] }
  })
}

/** Where figures stand under each other in one row of the lattice, each of their lines is a row. */
function partedRow(row: readonly Filled[], page: number): readonly (readonly RawCell[])[] {
  const bases = basesOf(row)
  if (bases.length < 2) return [row.map((cell) => rawCell(cell, page))]
  return bases.map((base) =>
    row.map(({ lines, box }) => rawCell({ box, lines: lines.filter((line) => nearest(bases, line.base) === base) }, page)),
  )
}

function nearest(bases: readonly number[], at: number): number {
  return bases.reduce((best, base) => (Math.abs(base - at) < Math.abs(best - at) ? base : best))
}

/** The lines that whole figures stand on, where a cell has more than one and another cell has lines beside them. */
function basesOf(row: readonly Filled[]): readonly number[] {
  const lines = row.map((cell) => (isWrapped(cell.lines, cell.box) ? cell.lines.slice(0, 1) : cell.lines))
  if (lines.filter(({ length }) => length > 1).length < 2) return []
  const figures = lines.map((each) => each.filter(({ text }) => isFigure(text)))
  const most = figures.reduce((best, lines) => (lines.length > best.length ? lines : best), [])
  return most.map(({ base }) => base)
}

function isFigure(text: string): boolean {
  return /\d/.test(text) && isFigureText(text.replaceAll(/\s/g, ''))
}

/** A figure too long for its cell goes on in the next line: what stands in the first is no figure by itself, or leaves no room. */
function isWrapped(lines: readonly TextLine[], box: Box): boolean {
  const [first, second] = lines
  if (first === undefined || second === undefined || !isFigure(first.text + second.text)) return false
  const isPart = !wellFormed.test(first.text) || /^[.,，]/.test(second.text)
  const leavesNoRoom = box[2] - box[0] - (first.box[2] - first.box[0]) < 0.9 * first.size
  return isPart || leavesNoRoom
}

const wellFormed = /^-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d{1,6})?%?$/

function rawCell({ lines, box }: Filled, page: number): RawCell {
  const place = lines.length === 0 ? around([box]) : around(lines.map((line) => line.box))
  return { text: textOf(lines, box), locator: { page, box: place } }
}

/** Words go on in the next line; figures do only where they were too long: else they are two, and no figure is made of them. */
function textOf(lines: readonly TextLine[], box: Box): string {
  return lines.reduce((text, line, index) => {
    const areFigures = /\d[\d.,，%]*$/.test(text) && /^[-−]?\d/.test(line.text)
    const parts = areFigures && !isWrapped(lines.slice(index - 1, index + 1), box)
    return `${text}${parts ? '；' : ''}${line.text}`
  }, '')
}
