// Digits that a page holds and nobody sees: without ink, in the colour of what is under them, under something, squeezed, over each other, in a layer that is off, or cut away.
import type { Box } from './geometry.ts'
import type { Ink } from './graphics.ts'
import type { Area, Digit, Painting } from './painting.ts'

export type Unseen = {
  /** Some digit is made invisible: the page says something else than it shows. */
  readonly hidesText: boolean
  /** Where digits stand that are cut away, as happens to lines that are longer than their frame. */
  readonly cutAway: readonly (readonly [number, number])[]
}

/** Pictures are not looked at: neither what is under one nor what one hides is told. What lies off the page is not read at all. */
export function unseenOn({ digits, areas }: Painting, view: Box): Unseen {
  const here = digits.filter((digit) => isIn(digit, view))
  const [whole, cut] = [here.filter(({ isInside }) => isInside), here.filter(({ isInside }) => !isInside)]
  const hidesText = whole.some((digit) => !isSeen(digit, areas)) || isOverprinted(whole)
  return { hidesText, cutAway: cut.map(({ at }) => at) }
}

function isIn({ at: [x, y] }: Digit, [left, bottom, right, top]: Box): boolean {
  return x > left && x < right && y > bottom && y < top
}

function isSeen(digit: Digit, areas: readonly Area[]): boolean {
  const { isShown, width, inks, turn } = digit
  if (!isShown || width < narrowest) return false
  const here = areas.filter(({ box }) => isIn(digit, box))
  if (here.some((area) => area.turn > turn && area.ink !== undefined)) return false
  const under = here.findLast((area) => area.turn < turn)
  const ground = under === undefined ? paper : under.ink
  return inks.some((ink) => differs(ink, ground))
}

/** One digit printed over another one, which nobody can read; the same once more only looks bold. Looked for in its own square of the page, and those around it. */
function isOverprinted(digits: readonly Digit[]): boolean {
  const squares = Map.groupBy(digits, ({ at: [x, y] }) => `${Math.round(x / square)} ${Math.round(y / square)}`)
  return digits.some((one) => {
    const [column, row] = one.at.map((place) => Math.round(place / square)) as [number, number]
    const near = around.flatMap(([x, y]) => squares.get(`${column + x} ${row + y}`)?.slice(0, mostOver) ?? [])
    return near.some((other) => other.digit !== one.digit && isOver(one, other))
  })
}

const square = 2
const around = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const))
/** In one square: more are never needed to tell. */
const mostOver = 20

function isOver(a: Digit, b: Digit): boolean {
  const near = Math.min(square, 0.4 * Math.min(a.width, b.width))
  return Math.abs(a.at[0] - b.at[0]) < near && Math.abs(a.at[1] - b.at[1]) < near
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
