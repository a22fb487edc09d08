// Whether the memory can be written: where it cannot (a full disk, a lock that is held), that is no reason to end, but one not to be ready.
import type { Log } from '../../log.ts'
import type { Inbox } from '../../state/inbox.ts'
import { StateError } from '../../state/state-error.ts'

export type MemoryWatch = {
  /** The same inbox, whose faults are seen. */
  readonly inbox: Inbox
  /** Why nothing can be written now; undefined: it can. */
  readonly fault: () => string | undefined
  stop(): void
}

type Watch = { fault: string | undefined; timer: NodeJS.Timeout | undefined }

/** After a fault it is tried every so many milliseconds whether writing is possible again. */
export function watchMemory(inbox: Inbox, log: Log, every = 5000): MemoryWatch {
  const watch: Watch = { fault: undefined, timer: undefined }
  const failed = (error: unknown): void => {
    if (!(error instanceof StateError) || watch.fault !== undefined) return
    watch.fault = error.code
    log.error({ err: error }, 'the memory cannot be written: what comes in stays with Slack, what waits is tried again')
    watch.timer = setInterval(() => void again(), every).unref()
  }
  const again = async (): Promise<void> => {
    try {
      await inbox.prove()
      clearInterval(watch.timer)
      if (watch.fault !== undefined) log.warn('the memory can be written again')
      watch.fault = undefined
    } catch {
      // Still not.
    }
  }
  return { inbox: watched(inbox, failed), fault: () => watch.fault, stop: () => clearInterval(watch.timer) }
}

function watched(inbox: Inbox, failed: (error: unknown) => void): Inbox {
  const seen = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      failed(error)
      throw error
    }
  }
  return {
    ...inbox,
    accept: (arrival) => seen(inbox.accept(arrival)),
    start: (id) => seen(inbox.start(id)),
    finish: (id, outcome) => seen(inbox.finish(id, outcome)),
  }
}
