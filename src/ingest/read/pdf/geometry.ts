// Places on a page: points from the upper left corner of the page as it is read, whatever way it was turned in the file.

/** left, top, right, bottom. */
export type Box = readonly [number, number, number, number]
export type Matrix = readonly [number, number, number, number, number, number]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The smallest box around boxes; rounded to tenths of a point, as evidence keeps it. */
export function around(boxes: readonly Box[]): Box {
  const side = (index: 0 | 1 | 2 | 3, pick: (a: number, b: number) => number): number =>
    Math.round(boxes.reduce((best, box) => pick(best, box[index]), boxes[0]?.[index] ?? 0) * 10) / 10
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)]
}

/** The box around a box that was turned. */
export function boxOn(matrix: Matrix, [left, top, right, bottom]: readonly number[]): Box {
  const corners = [
    apply(matrix, left ?? 0, top ?? 0),
    apply(matrix, right ?? 0, top ?? 0),
    apply(matrix, left ?? 0, bottom ?? 0),
    apply(matrix, right ?? 0, bottom ?? 0),
  ]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** What two boxes have in common. */
export function inner(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
}
