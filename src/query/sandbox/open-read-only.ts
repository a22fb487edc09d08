// The connection that executes a statement of somebody else's: it can read and nothing more.
import { DatabaseSync } from 'node:sqlite'
import { engineLimits } from '../check/limits.ts'

/** Read-only still lets VACUUM INTO write a file and ATTACH read one: query_only and the limits stop them once more. */
export function openReadOnly(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, allowExtension: false, limits: engineLimits, timeout: 1000 })
  database.exec('pragma query_only = 1; pragma trusted_schema = 0; pragma temp_store = file; pragma cache_size = -8000')
  return database
}
