// One statement, checked and then executed on a connection of its own that can only read. Runs in the child process:
// neither the compiling nor the executing of an unknown text can be interrupted from within.
import { DatabaseSync } from 'node:sqlite'
import { checkSelect } from '../check/check.ts'
import { engineLimits } from '../check/limits.ts'
import type { Reason } from '../check/reason.ts'
import { collect } from './collect.ts'
import type { Job, SelectResult } from './message.ts'
import { refusal } from './message.ts'

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

/** Read-only still lets VACUUM INTO write a file and ATTACH read one: query_only and the limits stop them once more. */
function openReadOnly(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, allowExtension: false, limits: engineLimits, timeout: 1000 })
  database.exec('pragma query_only = 1; pragma trusted_schema = 0; pragma temp_store = file; pragma cache_size = -8000')
  return database
}

const failures: readonly (readonly [RegExp, Reason])[] = [
  [/string or blob too big/, { code: 'too_big', message: 'A text grew beyond 500,000 bytes.' }],
  [
    /integer overflow/,
    { code: 'too_big', message: 'A sum of whole numbers is too large; add a decimal number (1.0 * …) instead.' },
  ],
  [/pattern too complex/, { code: 'too_complicated', message: 'A LIKE or GLOB pattern has more than 100 bytes.' }],
  [/out of memory|at most \d+ tables/, { code: 'too_complicated', message: 'The statement joins too many views.' }],
  [/unable to open/, { code: 'failed', message: 'The database cannot be opened.' }],
  [
    /no such table|not a database|image is malformed/,
    { code: 'failed', message: 'The database has not the published views: is it the right file?' },
  ],
]

function explainFailure(error: string): Reason {
  const known = failures.find(([pattern]) => pattern.test(error))
  return known?.[1] ?? { code: 'invalid', message: `SQLite stopped: ${error}.` }
}
