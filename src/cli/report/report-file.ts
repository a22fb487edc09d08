// Where the page goes: looked at before anything is taken in, written whole or not at all.
import {
  accessSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { ReportFault } from '../../wording/ingest-report-page.ts'

/** Why the page cannot be written there; undefined where it can. `kept` are files that it must not take the place of. */
export function reportFault(path: string, kept: readonly string[]): ReportFault | undefined {
  const target = targetOf(path)
  const there = statOf(target)
  if (there !== undefined && !there.isFile()) return 'not_a_file'
  if (there !== undefined && kept.some((file) => targetOf(file) === target)) return 'is_a_document'
  if (!statOf(dirname(target))?.isDirectory()) return 'no_folder'
  return canWrite(target, there !== undefined) ? undefined : 'not_writable'
}

/** Through a file of its own beside it, so that a page that was there stays whole until the new one is. Throws what the system says. */
export function writeReport(path: string, page: string): void {
  const target = targetOf(path)
  const beside = besideOf(target)
  try {
    writeFileSync(beside, page, { flag: 'wx' })
    renameSync(beside, target)
  } finally {
    rmSync(beside, { force: true })
  }
}

/** The file itself where the path is a link to it. */
function targetOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

/** What is not there, or cannot be looked at, is left to the trial. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** A short name that no page of another run has. */
function besideOf(target: string): string {
  return join(dirname(target), `.${basename(target).slice(0, 40)}.${process.pid}.part`)
}

/** Tried, because only the system knows (a full disk, a file system for reading, a name that is too long). */
function canWrite(target: string, isThere: boolean): boolean {
  const beside = besideOf(target)
  try {
    if (isThere) accessSync(target, constants.W_OK)
    else closeSync(openSync(target, 'wx'))
    if (!isThere) rmSync(target)
    closeSync(openSync(beside, 'wx'))
    rmSync(beside)
    return true
  } catch {
    return false
  }
}
