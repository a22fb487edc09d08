// The fair queue: what waits is begun in fair order, so much at once as is allowed. It holds ids, never texts.
import { type Order, startOrder, type Waiting } from './order.ts'

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
const limits = { atOnce: 200, atOncePerUser: 8, waitingPerUser: 50, waiting: 5000 }

type Work = Required<QueueOptions> & { readonly order: Order; isPaused: boolean; readonly waiters: (() => void)[] }

export function startQueue(options: QueueOptions): Queue {
  const most = { ...limits, ...options }
  const work: Work = { ...most, order: startOrder(most.atOncePerUser), isPaused: false, waiters: [] }
  const { order, waiters } = work
  return {
    push: (one) => {
      order.add(one)
      dispatch(work)
    },
    isFull: (user) => order.waiting() >= most.waiting || order.waitingOf(user) >= most.waitingPerUser,
    counts: () => ({ waiting: order.waiting(), working: order.working() }),
    pause: () => {
      work.isPaused = true
    },
    resume: () => {
      work.isPaused = false
      dispatch(work)
    },
    idle: () => (isIdle(work) ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve))),
  }
}

function dispatch(work: Work): void {
  while (!work.isPaused && work.order.working() < work.atOnce) {
    const next = work.order.begin()
    if (next === undefined) break
    void work.run(next.id).finally(() => finished(next, work))
  }
  if (isIdle(work)) for (const resolve of work.waiters.splice(0)) resolve()
}

function finished(one: Waiting, work: Work): void {
  work.order.end(one)
  dispatch(work)
}

function isIdle({ order, isPaused }: Work): boolean {
  return order.working() === 0 && (isPaused || order.waiting() === 0)
}
