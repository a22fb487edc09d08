// A page as it is painted, one operator after the other: the digits of its text with their ink, and the areas that are filled, each with its turn.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { apply, type Box, boxOn, inner, type Matrix, multiply } from './geometry.ts'
import { filledArea, pathBox } from './path-area.ts'
import type { Operators } from './rules.ts'

/** Whether a layer is shown: what pdfjs-dist gives for the document. */
export type Layers = { isVisible(group: unknown): boolean }
/** Red, green and blue from 0 to 255; undefined for a pattern, which may look like anything. */
export type Ink = readonly [number, number, number] | undefined
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
export type Painting = { readonly digits: readonly Digit[]; readonly areas: readonly Area[] }

export function paintingOf({ fnArray, argsArray }: Operators, layers: Layers): Painting {
  const brush = newBrush(layers)
  for (const [turn, operator] of fnArray.entries()) {
    brush.turn = turn
    steps.get(operator)?.(brush, (argsArray[turn] ?? []) as readonly unknown[])
  }
  return brush
}

type Graphics = {
  now: Matrix
  clip: Box
  fill: Ink
  stroke: Ink
  fillAlpha: number
  strokeAlpha: number
  /** What is under it shines through, as under a marker. */
  blends: boolean
  mode: number
  size: number
  spacing: number
  wordSpacing: number
  /** Of the width of letters, 1 as they are. */
  squeeze: number
  rise: number
  leading: number
}
type Brush = Painting & {
  readonly digits: Digit[]
  readonly areas: Area[]
  readonly layers: Layers
  readonly kept: Graphics[]
  readonly marked: boolean[]
  turn: number
  graphics: Graphics
  line: Matrix
  text: Matrix
  clips: boolean
}

const same: Matrix = [1, 0, 0, 1, 0, 0]
const everywhere: Box = [-1e9, -1e9, 1e9, 1e9]
const black: Ink = [0, 0, 0]
const colours = { fill: black, stroke: black, fillAlpha: 1, strokeAlpha: 1, blends: false }
const type = { mode: 0, size: 1, spacing: 0, wordSpacing: 0, squeeze: 1, rise: 0, leading: 0 }

function newBrush(layers: Layers): Brush {
  const graphics: Graphics = { now: same, clip: everywhere, ...colours, ...type }
  const lists = { digits: [], areas: [], kept: [], marked: [] }
  return { ...lists, layers, turn: 0, graphics, line: same, text: same, clips: false }
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
  [OPS.beginText, (brush) => startLine(brush, same)],
  [OPS.setTextMatrix, (brush, [matrix]) => startLine(brush, numbersOf(matrix))],
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
])

function beginForm(brush: Brush, [matrix, box]: readonly unknown[]): void {
  brush.kept.push(brush.graphics)
  const now = multiply(brush.graphics.now, numbersOf(matrix))
  const clip = box === null || box === undefined ? brush.graphics.clip : inner(brush.graphics.clip, boxOn(now, numbersOf(box)))
  brush.graphics = { ...brush.graphics, now, clip }
}

/** What is laid over a page stands in the page's own places. */
function beginAnnotation(brush: Brush, [, , transform, matrix]: readonly unknown[]): void {
  brush.kept.push(brush.graphics)
  const now = multiply(numbersOf(transform), numbersOf(matrix))
  brush.graphics = { now, clip: everywhere, ...colours, ...type }
}

function numbersOf(given: unknown): Matrix {
  return given === null || given === undefined ? same : (Array.from(given as ArrayLike<number>) as unknown as Matrix)
}

function alphasIn(pairs: readonly (readonly [string, unknown])[] = []): Partial<Graphics> {
  const of = new Map(pairs)
  const [fill, stroke, blend] = [of.get('ca'), of.get('CA'), of.get('BM')]
  return {
    ...(blend === undefined ? {} : { blends: blend !== 'source-over' }),
    ...(typeof fill === 'number' ? { fillAlpha: fill } : {}),
    ...(typeof stroke === 'number' ? { strokeAlpha: stroke } : {}),
  }
}

function inkOf(colour: unknown): Ink {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(String(colour)) ?? []
  if (red === undefined || green === undefined || blue === undefined) return undefined
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
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
const faintest = 0.1

/** Of the inside and the outline of a letter, whichever is drawn with more than a breath of ink. */
function inksOf({ mode, fill, stroke, fillAlpha, strokeAlpha }: Graphics): readonly Ink[] {
  const isFilled = mode % 4 !== 1 && fillAlpha > faintest
  const isStroked = (mode % 4 === 1 || mode % 4 === 2) && strokeAlpha > faintest
  return [...(isFilled ? [fill] : []), ...(isStroked ? [stroke] : [])]
}

function startClip(brush: Brush): void {
  brush.clips = true
}

/** A path that clips does so behind its own painting. Only what is painted whole covers anything. */
function drawPath(brush: Brush, [operator, data]: readonly unknown[]): void {
  const { graphics, areas, turn, marked } = brush
  const numbers = (data as readonly (Float32Array | null)[] | undefined)?.[0]
  if (numbers === null || numbers === undefined) return
  if (fills.has(Number(operator)) && !marked.includes(false)) {
    const area = graphics.fillAlpha > 0.95 && !graphics.blends ? filledArea(numbers) : undefined
    const box = inner(graphics.clip, boxOn(graphics.now, area ?? pathBox(numbers)))
    areas.push({ turn, ink: area === undefined ? undefined : graphics.fill, box })
  }
  if (brush.clips) brush.graphics = { ...graphics, clip: inner(graphics.clip, boxOn(graphics.now, pathBox(numbers))) }
  brush.clips = false
}

const fills: ReadonlySet<number> = new Set([
  ...[OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke],
])
