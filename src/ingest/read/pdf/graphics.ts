// What a page is painted with at one moment: the place that it is moved to, what it is cut to, ink, and type.
import type { Box, Matrix } from './geometry.ts'

/** Red, green and blue from 0 to 255; undefined for a pattern, which may look like anything. */
export type Ink = readonly [number, number, number] | undefined
export type Graphics = {
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

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** As every page begins. */
export function freshGraphics(now: Matrix = unmoved): Graphics {
  return { now, clip: everywhere, ...colours, ...type }
}

const everywhere: Box = [-1e9, -1e9, 1e9, 1e9]
const black: Ink = [0, 0, 0]
const colours = { fill: black, stroke: black, fillAlpha: 1, strokeAlpha: 1, blends: false }
const type = { mode: 0, size: 1, spacing: 0, wordSpacing: 0, squeeze: 1, rise: 0, leading: 0 }

/** Numbers of an operator, in whatever list pdf.js keeps them; without any, nothing is moved. */
export function matrixOf(given: unknown): Matrix {
  return given === null || given === undefined ? unmoved : (Array.from(given as ArrayLike<number>) as unknown as Matrix)
}

export function alphasIn(pairs: readonly (readonly [string, unknown])[] = []): Partial<Graphics> {
  const of = new Map(pairs)
  const [fill, stroke, blend] = [of.get('ca'), of.get('CA'), of.get('BM')]
  return {
    ...(blend === undefined ? {} : { blends: blend !== 'source-over' }),
    ...(typeof fill === 'number' ? { fillAlpha: fill } : {}),
    ...(typeof stroke === 'number' ? { strokeAlpha: stroke } : {}),
  }
}

export function inkOf(colour: unknown): Ink {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(String(colour)) ?? []
  if (red === undefined || green === undefined || blue === undefined) return undefined
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

const faintest = 0.1

/** Of the inside and the outline of a letter, whichever is drawn with more than a breath of ink. */
export function inksOf({ mode, fill, stroke, fillAlpha, strokeAlpha }: Graphics): readonly Ink[] {
  const isFilled = mode % 4 !== 1 && fillAlpha > faintest
  const isStroked = (mode % 4 === 1 || mode % 4 === 2) && strokeAlpha > faintest
  return [...(isFilled ? [fill] : []), ...(isStroked ? [stroke] : [])]
}
