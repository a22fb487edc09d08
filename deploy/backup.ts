// Copies both databases while the bot runs: node deploy/backup.ts FOLDER. docs/operations.md tells how to bring them back.
// Each copy is complete as of one moment, checked, and without what was removed before; half a backup never bears a backup's name.
import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readConfig } from '../src/config.ts'

export type Databases = { readonly budget: string; readonly state: string }

const waitMilliseconds = 30_000

/** Makes a folder named by the time in `folder`, with `budget.sqlite` and `state.sqlite` in it, and gives its path. Throws an Error that names the file. */
export function backUp({ budget, state }: Databases, folder: string, at = new Date()): string {
  const made = join(folder, at.toISOString().replaceAll(':', '-'))
  const beside = `${made}.unfinished`
  mkdirSync(beside, { recursive: true, mode: 0o700 })
  try {
    copy(budget, join(beside, 'budget.sqlite'))
    copy(state, join(beside, 'state.sqlite'))
    renameSync(beside, made)
    return made
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

function copy(file: string, target: string): void {
  const journal = withDatabase(file, true, (db) => {
    db.prepare('vacuum into ?').run(target)
    return first(db, 'pragma journal_mode')
  })
  chmodSync(target, 0o600)
  withDatabase(target, false, (db) => {
    const found = first(db, 'pragma quick_check')
    if (found !== 'ok') throw new Error(`damaged: ${found}`)
    db.exec(`pragma journal_mode = ${journal}`)
  })
}

function withDatabase<T>(file: string, readOnly: boolean, work: (db: DatabaseSync) => T): T {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { readOnly, timeout: waitMilliseconds })
    return work(db)
  } catch (cause) {
    throw new Error(`${file} was not copied: ${cause instanceof Error ? cause.message : cause}`, { cause })
  } finally {
    db?.close()
  }
}

function first(db: DatabaseSync, statement: string): string {
  return String(Object.values(db.prepare(statement).get() ?? {})[0])
}

function main([folder]: readonly string[]): number {
  if (folder === undefined) {
    process.stderr.write('Usage: node deploy/backup.ts FOLDER\n')
    return 2
  }
  const { database, bot } = readConfig()
  try {
    process.stdout.write(`${backUp({ budget: database, state: bot.state }, folder)}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    return 1
  }
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2))
