import { expect, test } from 'vitest'
import { inventedDocument } from '../../bench/invented-document.ts'
import { packageFolder } from '../../src/database/build.ts'
import { readKnowledge } from '../../src/database/knowledge.ts'
import { openWriting } from '../../src/database/open.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { inventedDatabase } from '../database/invented.ts'

test('a document of the benchmark is read to the last figure, and adds up', async () => {
  const invented = inventedDatabase([])
  const db = openWriting(invented.file)
  const knowledge = readKnowledge(packageFolder)
  for (const index of [0, 1, 777]) {
    const bytes = Buffer.from(inventedDocument(index, '石家庄市长安区农业农村局'))
    const report = await ingest(bytes, `${index}.txt`, { db, knowledge, choice: 'replaces' })
    expect(report.findings).toEqual([])
    expect(report.unread).toEqual([])
    expect(report.facts).toBeGreaterThan(60)
  }
  db.sqlite.close()
  invented.close()
})
