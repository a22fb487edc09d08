// A thread beside the one that is inside SQLite: it ends the whole process when a statement takes too long or too much memory.
// The parent kills at the deadline too; this also holds when the parent is gone, and on systems without /proc.
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import type { WatchLimits } from './message.ts'

type Shared = { readonly busy: Int32Array<SharedArrayBuffer>; readonly limits: WatchLimits }
export type Watchdog = { around<T>(work: () => T): T }

const pollMilliseconds = 10

/** Starts the thread; `around` runs work under its eyes. */
export function startWatchdog(limits: WatchLimits): Watchdog {
  const busy = new Int32Array(new SharedArrayBuffer(4))
  new Worker(import.meta.filename, { workerData: { busy, limits } satisfies Shared }).unref()

  function around<T>(work: () => T): T {
    set(busy, 1)
    try {
      return work()
    } finally {
      set(busy, 0)
    }
  }

  return { around }
}

function set(busy: Int32Array<SharedArrayBuffer>, value: 0 | 1): void {
  Atomics.store(busy, 0, value)
  Atomics.notify(busy, 0)
}

/** The thread: sleeps while nothing runs, then looks every few milliseconds. What Node itself takes differs by machine: only what is added counts. */
function watch({ busy, limits }: Shared): never {
  for (;;) {
    Atomics.wait(busy, 0, 0)
    const end = performance.now() + limits.milliseconds
    const most = process.memoryUsage.rss() + limits.bytes
    while (Atomics.wait(busy, 0, 1, pollMilliseconds) === 'timed-out') {
      if (performance.now() > end || process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL')
    }
  }
}

if (!isMainThread && workerData !== null) watch(workerData as Shared)
