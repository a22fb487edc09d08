// The data package of a set of documents: a database of their own, and its content as files.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { organizationIds, readContent } from '../database/content.ts'
import { createDatabase } from '../database/create.ts'
import type { Database } from '../database/open.ts'
import { packageTexts } from '../database/package/package.ts'
import { writeKnowledge } from '../database/write-knowledge.ts'

/** Runs `fill` over an empty database that knows what `folder` knows, and gives the text of each file of its package. */
export async function buildPackage(folder: string, fill: (db: Database) => Promise<void>): Promise<ReadonlyMap<string, string>> {
  const scratch = mkdtempSync(join(tmpdir(), 'wenzhang-package-'))
  const db = createDatabase(join(scratch, 'budget.sqlite'))
  try {
    writeKnowledge(db, folder)
    await fill(db)
    return packageTexts(organizationIds(db).map((id) => readContent(db, id)))
  } finally {
    db.sqlite.close()
    rmSync(scratch, { recursive: true })
  }
}
