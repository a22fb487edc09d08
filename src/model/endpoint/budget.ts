// The tokens of a day: reserved before a request, settled by what it took.

export type Budget = {
  /** Sets so many aside; undefined where that is more than is left. `settle` gives back what was not used. */
  reserve(tokens: number): { settle(used: number): void } | undefined
  usedToday(): number
}

/** `now` in milliseconds; days begin at midnight of this machine. */
export function startBudget(daily: number, now: () => number): Budget {
  let [day, used] = ['', 0]
  const today = (): void => {
    const current = new Date(now()).toDateString()
    if (current !== day) [day, used] = [current, 0]
  }
  return {
    usedToday: () => {
      today()
      return used
    },
    reserve: (tokens) => {
      today()
      if (used + tokens > daily) return undefined
      used += tokens
      const reservedOn = day
      const settle = (really: number): void => {
        if (reservedOn === day) used += really - tokens
      }
      return { settle }
    },
  }
}
