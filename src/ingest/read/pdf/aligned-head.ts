// The head of a table without lines: a line that names columns, and one over it with names of others and words over several.
// As many words as columns name them in their order. Else they must stand in the middle of their cells, so that the walls nobody drew
// follow from them but for one number: a reading that no walls fit is none, and where more than one is left, nobody can tell.
import type { Column, Piece } from './columns.ts'

export type AlignedHead = {
  /** With the columns that only the head shows. */
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (Piece | undefined)[])[]
}

/** `lower`: the line right above the rows; `upper`: the one over it, empty where none is; `body`: the columns of the rows. */
export function alignedHead(lower: readonly Piece[], upper: readonly Piece[], body: readonly Column[]): AlignedHead | undefined {
  if (lower.length + upper.length > mostPieces) return undefined
  if (upper.length === 0 && lower.length === body.length) return inOrder(lower, body)
  const readings = subsets(upper).flatMap((also) => {
    const leaves = [...lower, ...also].toSorted((a, b) => a.box[0] - b.box[0])
    const spans = upper.filter((piece) => !also.includes(piece))
    return placings(leaves.length, body.length).flatMap((places) =>
      groupings(leaves, { spans, lower }).flatMap((groups) => {
        const columns = leaves.map(({ box }, index) => around(box, body[places.indexOf(index)]))
        const isCentred = standsInMiddle(leaves, places, body) && fits(leaves, { columns, groups })
        return isCentred ? [{ leaves, columns, groups }] : []
      }),
    )
  })
  const [reading, ...others] = readings
  return reading === undefined || others.length > 0 ? undefined : { columns: reading.columns, rows: rowsOf(reading) }
}

const mostPieces = 14

/** No word's middle is beyond a column beside its own. */
function inOrder(leaves: readonly Piece[], columns: readonly Column[]): AlignedHead | undefined {
  const isOver = leaves.every((leaf, index) => {
    const [before, after] = [columns[index - 1], columns[index + 1]]
    return (before === undefined || middle(leaf) > before.right) && (after === undefined || middle(leaf) < after.left)
  })
  return isOver ? { columns, rows: [leaves] } : undefined
}

type Group = { readonly span: Piece; readonly from: number; readonly to: number }
type Reading = {
  readonly leaves: readonly Piece[]
  readonly columns: readonly Column[]
  readonly groups: readonly Group[]
}

function subsets(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  return Array.from({ length: 2 ** pieces.length }, (_, bits) => pieces.filter((_each, index) => (bits >> index) % 2 === 1))
}

/** Every way to put `count` columns, in order, under some of `leaves` words. */
function placings(leaves: number, count: number, from = 0): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  return Array.from({ length: Math.max(0, leaves - from - count + 1) }, (_, index) => from + index).flatMap((first) =>
    placings(leaves, count - 1, first + 1).map((rest) => [first, ...rest]),
  )
}

/** Every way to put words over two or more neighbours of the lower line, or over one; each of these is under one word. */
function groupings(
  leaves: readonly Piece[],
  { spans, lower }: { readonly spans: readonly Piece[]; readonly lower: readonly Piece[] },
  at = 0,
): readonly (readonly Group[])[] {
  const start = leaves.findIndex((leaf, index) => index >= at && lower.includes(leaf))
  const [span, ...rest] = spans
  if (start === -1 || span === undefined)
    return start === -1 && span === undefined ? [[]] : spans.length === 0 && at === 0 ? [[]] : []
  const stop = leaves.findIndex((leaf, index) => index > start && !lower.includes(leaf))
  const ends = Array.from({ length: (stop === -1 ? leaves.length : stop) - start }, (_, index) => start + index)
  return ends.flatMap((to) =>
    groupings(leaves, { spans: rest, lower }, to + 1).map((others) => [{ span, from: start, to }, ...others]),
  )
}

function around(box: Piece['box'], column: Column | undefined): Column {
  return { left: Math.min(box[0], column?.left ?? box[0]), right: Math.max(box[2], column?.right ?? box[2]) }
}

/** In points: by so much a word may stand beside the middle. */
const slack = 2

/** Whether there are walls: each between its two columns, with every word in the middle of its cell or cells. */
function fits(leaves: readonly Piece[], { columns, groups }: Omit<Reading, 'leaves'>): boolean {
  const walls = wallsOf(leaves.map(middle))
  const limits = walls.map(
    (wall, index): Limit => ({
      ...wall,
      least: (columns[index - 1]?.right ?? Number.NEGATIVE_INFINITY) - slack,
      most: (columns[index]?.left ?? Number.POSITIVE_INFINITY) + slack,
    }),
  )
  const centred = groups.flatMap(({ span, from, to }): readonly Limit[] => {
    const [left, right] = [walls[from], walls[to + 1]]
    if (left === undefined || right === undefined) return []
    const both = { fixed: (left.fixed + right.fixed) / 2, sign: (left.sign + right.sign) / 2 }
    return [{ ...both, least: middle(span) - slack, most: middle(span) + slack }]
  })
  return isPossible([...limits, ...centred])
}

/** Names that begin where the words under them begin stand at the left; names that end where all figures under them end, at the right. */
function standsInMiddle(leaves: readonly Piece[], places: readonly number[], body: readonly Column[]): boolean {
  const pairs = body.flatMap((column, index) => {
    const leaf = leaves[places[index] ?? -1]
    return leaf === undefined ? [] : [{ column, box: leaf.box }]
  })
  const atLeft = pairs.some(({ column, box }) => column.words === true && Math.abs(box[0] - column.left) < slack)
  const figures = pairs.filter(({ column }) => column.words !== true)
  const atRight = figures.length > 0 && figures.every(({ column, box }) => Math.abs(box[2] - column.right) < slack)
  return !atLeft && !atRight
}

function middle({ box }: Piece): number {
  return (box[0] + box[2]) / 2
}

/** A wall stands at `fixed` + `sign` × the place of the first one. */
type Wall = { readonly fixed: number; readonly sign: number }
type Limit = Wall & { readonly least: number; readonly most: number }

function wallsOf(middles: readonly number[]): readonly Wall[] {
  const walls: Wall[] = [{ fixed: 0, sign: 1 }]
  for (const each of middles) {
    const { fixed, sign } = walls.at(-1) ?? { fixed: 0, sign: 1 }
    walls.push({ fixed: 2 * each - fixed, sign: -sign })
  }
  return walls
}

/** Whether one place of the first wall keeps to every limit. */
function isPossible(limits: readonly Limit[]): boolean {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { fixed, sign, ...limit } of limits) {
    const [low, high] = [limit.least - fixed, limit.most - fixed]
    if (sign === 0 && (low > 0 || high < 0)) return false
    if (sign === 0) continue
    least = Math.max(least, sign > 0 ? low : -high)
    most = Math.min(most, sign > 0 ? high : -low)
  }
  return least <= most
}

/** As a table with lines has them: a word stands in the first of the cells that it is over, and at the top of a cell that is not parted. */
function rowsOf({ leaves, groups }: Reading): AlignedHead['rows'] {
  if (groups.length === 0) return [leaves]
  const isUnder = (index: number): boolean => groups.some(({ from, to }) => from <= index && index <= to)
  return [
    leaves.map((leaf, index) => groups.find(({ from }) => from === index)?.span ?? (isUnder(index) ? undefined : leaf)),
    leaves.map((leaf, index) => (isUnder(index) ? leaf : undefined)),
  ]
}
