// The fair queue: within a lane (a thread) in order, between people by turns, each person with few at once. It holds ids, never texts.

export type Waiting = { readonly id: number; readonly lane: string; readonly user: string }

export type QueueOptions = {
  /** Never rejects: what goes wrong with one question is its own matter. */
  readonly run: (id: number) => Promise<void>
  readonly atOnce?: number
  readonly atOncePerUser?: number
  readonly waitingPerUser?: number
  readonly waiting?: number
}

export type Queue = {
  push(waiting: Waiting): void
  /** Whether nothing more of this person (or of anybody) is taken. */
  isFull(user: string): boolean
  counts(): { readonly waiting: number; readonly working: number }
  /** Nothing new is begun until `resume`. */
  pause(): void
  resume(): void
  /** When nothing is being worked on and, unless paused, nothing waits. */
  idle(): Promise<void>
}

/** Limits: what one person can have waiting, and all together; memory stays within them. */
const limits = { atOnce: 16, atOncePerUser: 4, waitingPerUser: 50, waiting: 5000 }

export function startQueue({ run, ...given }: QueueOptions): Queue {
  const most = { ...limits, ...given }
  /** People in turn: whoever was served goes to the end of the map. */
  const lines = new Map<string, Waiting[]>()
  const heads = new Map<string, number[]>()
  const working = new Map<number, Waiting>()
  let waiting = 0
  let isPaused = false
  let waiters: (() => void)[] = []

  const dispatch = (): void => {
    while (!isPaused && working.size < most.atOnce) {
      const next = takeNext()
      if (next === undefined) break
      working.set(next.id, next)
      void run(next.id).finally(() => finished(next))
    }
    if (isIdle()) for (const resolve of waiters.splice(0)) resolve()
  }
  const isIdle = (): boolean => working.size === 0 && (isPaused || waiting === 0)
  const takeNext = (): Waiting | undefined => {
    for (const [user, line] of lines) {
      if (workingFor(user) >= most.atOncePerUser) continue
      const at = line.findIndex(({ id, lane }) => heads.get(lane)?.[0] === id)
      const [next] = at === -1 ? [] : line.splice(at, 1)
      if (next === undefined) continue
      lines.delete(user)
      if (line.length > 0) lines.set(user, line)
      waiting -= 1
      return next
    }
    return undefined
  }
  const workingFor = (user: string): number => [...working.values()].filter((one) => one.user === user).length
  const finished = ({ id, lane }: Waiting): void => {
    working.delete(id)
    const rest = (heads.get(lane) ?? []).filter((other) => other !== id)
    if (rest.length > 0) heads.set(lane, rest)
    else heads.delete(lane)
    dispatch()
  }

  return {
    push: (one) => {
      lines.set(one.user, [...(lines.get(one.user) ?? []), one])
      heads.set(one.lane, [...(heads.get(one.lane) ?? []), one.id])
      waiting += 1
      dispatch()
    },
    isFull: (user) => waiting >= most.waiting || (lines.get(user)?.length ?? 0) >= most.waitingPerUser,
    counts: () => ({ waiting, working: working.size }),
    pause: () => {
      isPaused = true
    },
    resume: () => {
      isPaused = false
      dispatch()
    },
    idle: () => (isIdle() ? Promise.resolve() : new Promise((resolve) => (waiters = [...waiters, resolve]))),
  }
}
