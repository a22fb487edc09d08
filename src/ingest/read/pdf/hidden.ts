// Digits that a page holds and nobody sees: without ink, in the colour of what is under them, under something, squeezed, in a layer that is off, or cut away.
import type { Box } from './geometry.ts'
import type { Area, Digit, Ink, Layers } from './painting.ts'
import { paintingOf } from './painting.ts'
import type { Operators } from './rules.ts'

export type Unseen = {
  /** Some digit is made invisible: the page says something else than it shows. */
  readonly hidesText: boolean
  /** Where digits stand that are cut away, as happens to lines that are longer than their frame. */
  readonly cutAway: readonly (readonly [number, number])[]
}

/** Pictures are not looked at: neither what is under one nor what one hides is told. What lies off the page is not read at all. */
export function unseenOn(operators: Operators, { layers, view }: { readonly layers: Layers; readonly view: Box }): Unseen {
  const { digits, areas } = paintingOf(operators, layers)
  const [whole, cut] = [true, false].map((inside) => digits.filter((one) => one.isInside === inside && isIn(one, view)))
  return { hidesText: whole?.some((digit) => !isSeen(digit, areas)) === true, cutAway: cut?.map(({ at }) => at) ?? [] }
}

function isIn({ at: [x, y] }: Digit, [left, bottom, right, top]: Box): boolean {
  return x > left && x < right && y > bottom && y < top
}

function isSeen(digit: Digit, areas: readonly Area[]): boolean {
  const { isShown, width, inks, turn } = digit
  if (!isShown || width < narrowest) return false
  const here = areas.filter(({ box }) => isIn(digit, box))
  if (here.some((area) => area.turn > turn)) return false
  const under = here.at(-1)
  const ground = under === undefined ? paper : under.ink
  return inks.some((ink) => differs(ink, ground))
}

/** In points: a digit of six-point type is ten times as wide. */
const narrowest = 0.3
const paper: Ink = [255, 255, 255]
/** Of 255; the palest grey of a real page stands off by more. */
const leastContrast = 20

function differs(ink: Ink, ground: Ink): boolean {
  if (ink === undefined || ground === undefined) return true
  return ink.some((part, index) => Math.abs(part - (ground[index] ?? 0)) > leastContrast)
}
