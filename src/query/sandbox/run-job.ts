// One statement, checked and then executed on a connection of its own that can only read. Runs in the child process:
// neither the compiling nor the executing of an unknown text can be interrupted from within.
import { checkSelect } from '../check/check.ts'
import { engineLimits } from '../check/limits.ts'
import { because, type Reason } from '../check/reason.ts'
import { collect } from './collect.ts'
import type { Job, SelectResult } from './message.ts'
import { refusal } from './message.ts'
import { openReadOnly } from './open-read-only.ts'

/** The rows of `job.text`, or why there are none. Never throws. The database is opened for each job: a rebuilt file is seen at once. */
export function runJob(job: Job): SelectResult {
  const checked = checkSelect(job.text)
  if (!checked.ok) return refusal(checked.reason)
  try {
    return execute(job, checked.columns)
  } catch (error) {
    return refusal(explainFailure((error as Error).message))
  }
}

function execute(job: Job, columns: readonly string[]): SelectResult {
  const database = openReadOnly(job.database)
  try {
    const statement = database.prepare(job.text)
    statement.setReturnArrays(true)
    statement.setReadBigInts(true)
    return { ok: true, columns, ...collect(statement.iterate() as Iterable<unknown>, job.limits), reason: null }
  } finally {
    database.close()
  }
}

const failures: readonly (readonly [RegExp, Reason])[] = [
  [/string or blob too big/, because('long_text', { most: engineLimits.length })],
  [/integer overflow/, because('large_sum')],
  [/pattern too complex/, because('pattern', { most: engineLimits.likePatternLength })],
  [/out of memory|at most \d+ tables/, because('steps')],
  [/unable to open/, because('no_database')],
  [/no such table|not a database|image is malformed/, because('no_views')],
]

/** What SQLite says, as a reason. */
export function explainFailure(error: string): Reason {
  const known = failures.find(([pattern]) => pattern.test(error))
  return known?.[1] ?? because('stopped', { error })
}
