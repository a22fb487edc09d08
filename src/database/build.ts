// The database file, there and up to date with the data package: built at first use, refreshed when the package is another one.
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { WenzhangError } from '../errors.ts'
import { writePackaged } from './content.ts'
import { createDatabase } from './create.ts'
import { withDatabase } from './database-error.ts'
import { type Database, openReading } from './open.ts'
import { packageDigest, readPackage } from './package/package.ts'
import { refresh, type Settle } from './refresh.ts'
import { schemaVersion } from './schema.ts'
import { meta, setMeta } from './version.ts'
import { writeKnowledge } from './write-knowledge.ts'

/** The data package that comes with the program. */
export const packageFolder = fileURLToPath(new URL('../../data', import.meta.url))

export type Ensure = {
  readonly folder?: string
  /** Holds an organization's figures together anew, where the package and ingested documents both have some. */
  readonly settle?: Settle
}

/**
 * Builds `file` from the package where it is missing. Where it was built from another package, the package's documents are
 * replaced and what was ingested stays. A database that no package made is left alone. Throws `database_of_other_version`
 * and the codes of DatabaseError.
 */
export function ensureDatabase(file: string, { folder = packageFolder, settle }: Ensure = {}): void {
  const digest = packageDigest(folder)
  withDatabase(file, () => {
    if (!existsSync(file)) build(file, folder, digest)
    const from = builtFrom(file)
    if (from !== '' && from !== digest) refresh(file, { folder, digest, settle })
  })
}

/** Beside, then linked to its name: of two first uses at once one wins, and neither ever sees half a database. */
function build(file: string, folder: string, digest: string): void {
  const beside = `${file}.building-${process.pid}`
  rmSync(beside, { force: true })
  try {
    make(beside, folder, digest)
    place(beside, file)
  } finally {
    for (const end of ['', '-journal']) rmSync(`${beside}${end}`, { force: true })
  }
}

function make(file: string, folder: string, digest: string): void {
  const db = createDatabase(file)
  try {
    fill(db, folder, digest)
  } finally {
    db.sqlite.close()
  }
}

/** Writes the whole package into an empty database, in one transaction. */
export function fill(db: Database, folder: string, digest: string): void {
  db.sqlite.transaction(() => {
    writeKnowledge(db, folder)
    for (const content of readPackage(folder)) writePackaged(db, content)
    setMeta(db, 'package', digest)
  })()
}

function place(beside: string, file: string): void {
  try {
    linkSync(beside, file)
  } catch (error) {
    // Where links are not to be had, a rename may put this one over another process's: both hold the same.
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!isThere) renameSync(beside, file)
  }
}

function builtFrom(file: string): string {
  const db = openReading(file)
  try {
    const schema = meta(db, 'schema')
    if (schema !== String(schemaVersion)) {
      const details = { file, schema, expected: schemaVersion }
      throw new WenzhangError('database_of_other_version', `${file} has schema ${schema}, not ${schemaVersion}`, details)
    }
    return meta(db, 'package')
  } finally {
    db.sqlite.close()
  }
}
