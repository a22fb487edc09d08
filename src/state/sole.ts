// One bot at a time works with a memory: a lock that the system takes away with the process, however that ends.
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import BetterSqlite3 from 'better-sqlite3'
import { stateError, withState } from './state-error.ts'

export type Claim = { release(): void }
export type ClaimOptions = {
  /** Milliseconds to wait for another bot to end. */
  readonly patience: number
  /** Told once where it has to wait. */
  readonly waits?: () => void
}

/** Waits for a bot that is just ending. Throws a StateError: `state_in_use` where it goes on. */
export async function claimState(file: string, { patience, waits }: ClaimOptions): Promise<Claim> {
  const end = performance.now() + patience
  for (let isFirst = true; ; isFirst = false) {
    const claim = await withState(file, async () => take(`${file}-bot`))
    if (claim !== undefined) return claim
    if (performance.now() >= end) throw stateError('state_in_use', file)
    if (isFirst) waits?.()
    await sleep(lookEvery)
  }
}

const lookEvery = 200

/** Undefined: another has it. SQLite's own lock on an empty file beside: no number of a process that may have ended, no heartbeat. */
function take(file: string): Claim | undefined {
  closeSync(openSync(file, 'a', 0o600))
  const lock = new BetterSqlite3(file, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
    return { release: () => void lock.close() }
  } catch (error) {
    lock.close()
    if (error instanceof BetterSqlite3.SqliteError && error.code === 'SQLITE_BUSY') return undefined
    throw error
  }
}
