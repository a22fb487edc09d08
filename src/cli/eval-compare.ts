// An earlier run of the evaluation, to say what changed since.
import { readFileSync } from 'node:fs'
import { WenzhangError } from '../errors.ts'
import { type Changed, type Grades, readRun } from '../evaluation/compare-runs.ts'

/** A file that is no report of `eval --json`; `details.file` names it. */
export class NoRunError extends WenzhangError {}

/** Throws a NoRunError `no_run`. */
export function readEarlierRun(file: string): Grades {
  const grades = readRun(textOf(file))
  if (grades === undefined) throw new NoRunError('no_run', `${file} is no report of npm run eval -- --json`, { file })
  return grades
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new NoRunError('no_run', `${file} cannot be read`, { file }, { cause: error })
  }
}

/** One line a question; what became wrong first. */
export function printChanges(changed: readonly Changed[]): string {
  if (changed.length === 0) return 'Nothing changed since the earlier run.'
  const lines = changed.map(({ id, before = 'not asked', now = 'not asked' }) => `  ${id}: ${before} → ${now}`)
  return [`${changed.length} changed since the earlier run:`, ...lines].join('\n')
}
