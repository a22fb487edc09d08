// So many requests at the same time; further ones wait in order, as long as they care to.

export type Turns = {
  /** What ends the turn; undefined where the signal came first or too many wait. */
  take(signal: AbortSignal): Promise<(() => void) | undefined>
}

const mostWaiting = 100

export function startTurns(atOnce: number): Turns {
  let working = 0
  const waiting: (() => void)[] = []

  async function take(signal: AbortSignal): Promise<(() => void) | undefined> {
    if (signal.aborted) return undefined
    if (working < atOnce) working += 1
    else if (waiting.length >= mostWaiting || !(await called(signal))) return undefined
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      const next = waiting.shift()
      if (next === undefined) working -= 1
      else next()
    }
  }

  /** True: the turn of another was handed over. */
  function called(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const leave = (): void => {
        waiting.splice(waiting.indexOf(enter), 1)
        resolve(false)
      }
      const enter = (): void => {
        signal.removeEventListener('abort', leave)
        resolve(true)
      }
      waiting.push(enter)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  return { take }
}
