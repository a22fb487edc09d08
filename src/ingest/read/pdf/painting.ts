// A page as it is painted, one operator after the other: the digits of its text with their ink, the areas that are filled, each with its turn, and the paths.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { apply, type Box, boxOn, inner, type Matrix, multiply } from './geometry.ts'
import { alphasIn, freshGraphics, type Graphics, type Ink, inkOf, inksOf, matrixOf, unmoved } from './graphics.ts'
import { boxAround, type Drawn, isRectangle, moved, pathsIn } from './paths.ts'

/** Whether a layer is shown: what pdfjs-dist gives for the document. */
export type Layers = { isVisible(group: unknown): boolean }
/** `turn` counts the operators: what has a later one lies above. */
export type Digit = {
  readonly turn: number
  readonly digit: string
  readonly at: readonly [number, number]
  /** In points, along the line. */
  readonly width: number
  readonly inks: readonly Ink[]
  /** With ink, and in no layer that is off. */
  readonly isShown: boolean
  /** Of the path that everything is cut to. */
  readonly isInside: boolean
}
/** Without `ink` it may be anything, and need not fill its box: it covers nothing for sure. */
export type Area = { readonly turn: number; readonly box: Box; readonly ink: Ink }
/** A path without curves, with the places that it has on the page. */
export type Painted = { readonly paint: Paint; readonly drawn: Drawn }
export type Paint = 'stroke' | 'fill' | 'both'
export type Painting = { readonly digits: readonly Digit[]; readonly areas: readonly Area[]; readonly paths: readonly Painted[] }

/** What pdfjs-dist gives for a page. */
export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

export function paintingOf({ fnArray, argsArray }: Operators, layers: Layers): Painting {
  const brush = newBrush(layers)
  for (const [turn, operator] of fnArray.entries()) {
    brush.turn = turn
    steps.get(operator)?.(brush, (argsArray[turn] ?? []) as readonly unknown[])
  }
  return brush
}

type Brush = Painting & {
  readonly digits: Digit[]
  readonly areas: Area[]
  readonly paths: Painted[]
  readonly layers: Layers
  readonly kept: Graphics[]
  readonly marked: boolean[]
  turn: number
  graphics: Graphics
  line: Matrix
  text: Matrix
  clips: boolean
}

function newBrush(layers: Layers): Brush {
  const lists = { digits: [], areas: [], paths: [], kept: [], marked: [] }
  return { ...lists, layers, turn: 0, graphics: freshGraphics(), line: unmoved, text: unmoved, clips: false }
}

type Step = (brush: Brush, args: readonly unknown[]) => void

function set(change: (args: readonly unknown[], graphics: Graphics) => Partial<Graphics>): Step {
  return ({ graphics }, args) => void Object.assign(graphics, change(args, graphics))
}

const keep: Step = ({ kept, graphics }) => void kept.push({ ...graphics })
const giveBack: Step = (brush) => {
  brush.graphics = brush.kept.pop() ?? brush.graphics
}
const pattern = { fill: set(() => ({ fill: undefined })), stroke: set(() => ({ stroke: undefined })) }

const steps: ReadonlyMap<number, Step> = new Map<number, Step>([
  [OPS.save, keep],
  [OPS.restore, giveBack],
  [OPS.transform, set((args, { now }) => ({ now: multiply(now, args as unknown as Matrix) }))],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, giveBack],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, giveBack],
  [OPS.setGState, set(([pairs]) => alphasIn(pairs as readonly (readonly [string, unknown])[]))],
  [OPS.setFillRGBColor, set(([colour]) => ({ fill: inkOf(colour) }))],
  [OPS.setStrokeRGBColor, set(([colour]) => ({ stroke: inkOf(colour) }))],
  [OPS.setFillColorN, pattern.fill],
  [OPS.setStrokeColorN, pattern.stroke],
  [OPS.setTextRenderingMode, set(([mode]) => ({ mode: Number(mode) }))],
  [OPS.setFont, set(([, size]) => ({ size: Number(size) }))],
  [OPS.setCharSpacing, set(([spacing]) => ({ spacing: Number(spacing) }))],
  [OPS.setWordSpacing, set(([spacing]) => ({ wordSpacing: Number(spacing) }))],
  [OPS.setHScale, set(([percent]) => ({ squeeze: Number(percent) / 100 }))],
  [OPS.setTextRise, set(([rise]) => ({ rise: Number(rise) }))],
  [OPS.setLeading, set(([leading]) => ({ leading: -Number(leading) }))],
  [OPS.beginText, (brush) => startLine(brush, unmoved)],
  [OPS.setTextMatrix, (brush, [matrix]) => startLine(brush, matrixOf(matrix))],
  [OPS.moveText, moveLine],
  [
    OPS.setLeadingMoveText,
    (brush, args) => {
      brush.graphics = { ...brush.graphics, leading: Number(args[1]) }
      moveLine(brush, args)
    },
  ],
  [OPS.nextLine, (brush) => moveLine(brush, [0, brush.graphics.leading])],
  [OPS.showText, (brush, args) => show(brush, args.at(-1))],
  [OPS.beginMarkedContent, ({ marked }) => void marked.push(true)],
  [OPS.beginMarkedContentProps, ({ marked, layers }, [tag, group]) => void marked.push(tag !== 'OC' || layers.isVisible(group))],
  [OPS.endMarkedContent, ({ marked }) => void marked.pop()],
  [OPS.clip, startClip],
  [OPS.eoClip, startClip],
  [OPS.constructPath, drawPath],
  [OPS.paintSolidColorImageMask, paintMask],
])

function beginForm(brush: Brush, [matrix, box]: readonly unknown[]): void {
  brush.kept.push(brush.graphics)
  const now = multiply(brush.graphics.now, matrixOf(matrix))
  const clip = box === null || box === undefined ? brush.graphics.clip : inner(brush.graphics.clip, boxOn(now, matrixOf(box)))
  brush.graphics = { ...brush.graphics, now, clip }
}

/** What is laid over a page stands in the page's own places. */
function beginAnnotation(brush: Brush, [, , transform, matrix]: readonly unknown[]): void {
  brush.kept.push(brush.graphics)
  brush.graphics = freshGraphics(multiply(matrixOf(transform), matrixOf(matrix)))
}

function startLine(brush: Brush, matrix: Matrix): void {
  brush.line = matrix
  brush.text = matrix
}

function moveLine(brush: Brush, [x, y]: readonly unknown[]): void {
  startLine(brush, multiply(brush.line, [1, 0, 0, 1, Number(x), Number(y)]))
}

type Glyph = { readonly unicode?: string; readonly width?: number; readonly isSpace?: boolean }

/** Glyphs, with numbers between them that move back. */
function show(brush: Brush, glyphs: unknown): void {
  const { size, squeeze, spacing, wordSpacing } = brush.graphics
  let along = 0
  for (const glyph of Array.isArray(glyphs) ? (glyphs as readonly (Glyph | number | null)[]) : []) {
    if (glyph === null) continue
    if (typeof glyph === 'number') along -= (glyph / 1000) * size * squeeze
    else {
      const { unicode = '', width = 0, isSpace = false } = glyph
      const wide = (width / 1000) * size * squeeze
      if (/\d/.test(unicode)) brush.digits.push({ ...digitAt(brush, along, wide), digit: unicode })
      along += wide + (spacing + (isSpace ? wordSpacing : 0)) * squeeze
    }
  }
  brush.text = multiply(brush.text, [1, 0, 0, 1, along, 0])
}

function digitAt({ graphics, text, turn, marked }: Brush, along: number, width: number): Omit<Digit, 'digit'> {
  const { now, size, rise, mode, clip } = graphics
  const place = multiply(now, text)
  const at = apply(place, along + width / 2, rise + 0.3 * size)
  const [x, y] = at
  const isInside = x > clip[0] - 1 && x < clip[2] + 1 && y > clip[1] - 1 && y < clip[3] + 1
  return {
    ...{ turn, at, width: Math.abs(width) * Math.hypot(place[0], place[1]), inks: inksOf(graphics) },
    isShown: !withoutInk.has(mode) && !marked.includes(false),
    isInside,
  }
}

/** Text rendering modes 3 and 7: neither filled nor stroked. */
const withoutInk: ReadonlySet<number> = new Set([3, 7])

function startClip(brush: Brush): void {
  brush.clips = true
}

/** A path that clips does so behind its own painting. */
function drawPath(brush: Brush, [operator, data]: readonly unknown[]): void {
  const { graphics } = brush
  const numbers = (data as readonly (Float32Array | null)[] | undefined)?.[0]
  if (numbers === null || numbers === undefined) return
  const drawn = pathsIn(numbers).map((path) => moved(path, graphics.now))
  const paint = paints.get(Number(operator))
  if (paint !== undefined) paintPath(brush, paint, drawn)
  if (brush.clips) brush.graphics = { ...graphics, clip: inner(graphics.clip, boxAround(drawn)) }
  brush.clips = false
}

/** Only what is painted whole covers anything. */
function paintPath({ graphics, areas, paths, turn, marked }: Brush, paint: Paint, drawn: readonly Drawn[]): void {
  for (const path of drawn) if (!path.isCurved) paths.push({ paint, drawn: path })
  if (paint === 'stroke' || marked.includes(false)) return
  const isWhole = graphics.fillAlpha > 0.95 && !graphics.blends && isRectangle(drawn)
  areas.push({ turn, ink: isWhole ? graphics.fill : undefined, box: inner(graphics.clip, boxAround(drawn)) })
}

const paints: ReadonlyMap<number, Paint> = new Map<number, Paint>([
  [OPS.stroke, 'stroke'],
  [OPS.closeStroke, 'stroke'],
  [OPS.fill, 'fill'],
  [OPS.eoFill, 'fill'],
  ...[OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke].map((both) => [both, 'both'] as const),
])

/** A mask of one colour: a rectangle that is moved to its place. */
function paintMask({ graphics, paths }: Brush): void {
  const points = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const
  paths.push({ paint: 'fill', drawn: moved({ points, isClosed: true, isCurved: false }, graphics.now) })
}
