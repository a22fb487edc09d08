// Times of one kind of work: how many, the median, and what one in a hundred exceeds.

export type Times = {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly most: number
}

/** Milliseconds in, milliseconds out; the 99th of a hundred is the second longest. */
export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) }
}

/** How long `work` takes, in milliseconds, and what it gives. */
export function timed<T>(work: () => T): { readonly milliseconds: number; readonly value: T } {
  const start = performance.now()
  const value = work()
  return { milliseconds: performance.now() - start, value }
}
