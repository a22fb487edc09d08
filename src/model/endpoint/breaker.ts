// After several failures in a row the endpoint is left alone for a while; then one request tries it.

export type Breaker = {
  /** Whether a request may be made now. While it is tried again, only one may. */
  admits(): boolean
  succeeded(): void
  failed(): void
  isOpen(): boolean
}

const failuresInRow = 5
const firstRest = 30_000
const longestRest = 300_000

export function startBreaker(now: () => number): Breaker {
  let [failures, rest, closedUntil, isTrying] = [0, firstRest, 0, false]
  const isOpen = (): boolean => failures >= failuresInRow
  return {
    isOpen,
    admits: () => {
      if (!isOpen()) return true
      if (isTrying || now() < closedUntil) return false
      isTrying = true
      return true
    },
    succeeded: () => {
      ;[failures, rest, isTrying] = [0, firstRest, false]
    },
    failed: () => {
      failures += 1
      if (!isOpen()) return
      if (isTrying) rest = Math.min(longestRest, rest * 2)
      closedUntil = now() + rest
      isTrying = false
    },
  }
}
