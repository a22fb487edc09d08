// A thread beside the one that works: it ends the whole process when a job takes too long or too much memory, or when the
// process is alone. The parent kills at the deadline too; this also holds when the parent is gone, and on systems without /proc.
import { isMainThread, Worker, workerData } from 'node:worker_threads'

/** Told to the child at its start. */
export type WatchLimits = { readonly milliseconds: number; readonly bytes: number }
export type Watchdog = { around<T>(work: () => T | Promise<T>): Promise<T> }

type Shared = { readonly busy: Int32Array<SharedArrayBuffer>; readonly limits: WatchLimits; readonly parent: number }

const pollMilliseconds = 10

/** Starts the thread; `around` runs work under its eyes. */
export function startWatchdog(limits: WatchLimits): Watchdog {
  const busy = new Int32Array(new SharedArrayBuffer(4))
  new Worker(import.meta.filename, { workerData: { busy, limits, parent: process.ppid } satisfies Shared }).unref()

  async function around<T>(work: () => T | Promise<T>): Promise<T> {
    set(busy, 1)
    try {
      return await work()
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
function watch({ busy, limits, parent }: Shared): never {
  for (;;) {
    Atomics.wait(busy, 0, 0)
    const end = performance.now() + limits.milliseconds
    const most = process.memoryUsage.rss() + limits.bytes
    while (Atomics.wait(busy, 0, 1, pollMilliseconds) === 'timed-out') {
      if (performance.now() > end || process.memoryUsage.rss() > most || process.ppid !== parent) {
        process.kill(process.pid, 'SIGKILL')
      }
    }
  }
}

if (!isMainThread && workerData !== null) watch(workerData as Shared)
