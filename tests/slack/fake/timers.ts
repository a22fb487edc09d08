// Timers that end with the fake Slack: none keeps the process alive, none fires after the stop.

export type Timers = {
  after(ms: number, run: () => void): () => void
  stop(): void
}

export function startTimers(): Timers {
  const running = new Set<NodeJS.Timeout>()
  return {
    after: (ms, run) => {
      const timer = setTimeout(() => {
        running.delete(timer)
        run()
      }, ms)
      timer.unref()
      running.add(timer)
      return () => {
        clearTimeout(timer)
        running.delete(timer)
      }
    },
    stop: () => {
      for (const timer of running) clearTimeout(timer)
      running.clear()
    },
  }
}
