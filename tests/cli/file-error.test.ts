import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileErrorOf } from '../../src/cli/file-error.ts'
import { createDatabase } from '../../src/database/create.ts'
import { openReading } from '../../src/database/open.ts'
import { load } from '../../src/ingest/load.ts'
import { ReadError } from '../../src/ingest/read/read-error.ts'
import { fileErrorCodes } from '../../src/wording/file-errors.ts'
import { invent } from '../database/invented.ts'

test('an error of the house keeps its code and says what to do', () => {
  const { code, message } = fileErrorOf(new ReadError('too_large', 'a.txt', { bytes: 104857600, limit: 20971520 }), 'en')
  expect(code).toBe('too_large')
  expect(message).toContain('100 MB')
})

test('a full disk is told as one, and nothing half-written stays', () => {
  const folder = join(tmpdir(), `wenzhang-full-${process.pid}`)
  mkdirSync(folder)
  const file = join(folder, 'budget.sqlite')
  const db = createDatabase(file)
  // The database may not grow by more than a few pages: what SQLite says then is what it says on a full disk.
  db.sqlite.pragma(`max_page_count = ${Number(db.sqlite.pragma('page_count', { simple: true })) + 2}`)
  const facts = Array.from({ length: 500 }, (_, index) => ({ item: `project:项目${index}`, value: index }))
  const extracted = { ...invent({ organization: '云川市水利局', year: 2031, facts }), unread: [], blocks: [] }
  let caught: unknown
  try {
    load(db, extracted)
  } catch (error) {
    caught = error
  }
  db.sqlite.close()
  expect(fileErrorOf(caught, 'zh').code).toBe('disk_full')
  const after = openReading(file)
  expect(after.sqlite.prepare('select count(*) as n from t_document').get()).toEqual({ n: 0 })
  after.sqlite.close()
  rmSync(folder, { recursive: true })
  expect(existsSync(folder)).toBe(false)
})

test('whatever else happens has a sentence, too', () => {
  expect(fileErrorOf(new Error('boom'), 'en')).toEqual({ code: 'unexpected', message: expect.stringContaining('boom') })
  expect(new Set(fileErrorCodes).size).toBe(fileErrorCodes.length)
})
