// Each expected figure is established twice: read in the document by a person, and found by SQL over the published views.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ensureDatabase } from '../../src/database/build.ts'
import { type Database, openReading } from '../../src/database/open.ts'
import { readGolden } from '../../src/evaluation/golden.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const proof = z.strictObject({ id: z.string(), figure: z.int(), sql: z.string(), value: z.number() })
const lines = read('proof.jsonl').trim().split('\n')
const proofs = lines.map((line) => proof.parse(JSON.parse(line)))
const questions = readGolden(read('golden.jsonl'))

describe('the proofs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-proof-'))
  let database: Database
  beforeAll(() => {
    ensureDatabase(join(folder, 'budget.sqlite'))
    database = openReading(join(folder, 'budget.sqlite'))
  })
  afterAll(() => {
    database?.sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('cover every expected figure, with its value', () => {
    const expected = questions.flatMap(({ id, expect: { figures } }) =>
      figures.map(({ value }, figure) => ({ id, figure, value: value[0] })),
    )
    expect(proofs.map(({ id, figure, value }) => ({ id, figure, value }))).toEqual(expected)
  })

  it('give that value and no other', () => {
    const values = ({ sql }: { sql: string }) => database.sqlite.prepare<[], { value: number }>(sql).all()
    const different = proofs.filter((one) => {
      const rows = values(one)
      return rows.length !== 1 || Math.abs((rows[0]?.value ?? Number.NaN) - one.value) > 0.00005
    })
    expect(different.map((one) => ({ ...one, found: values(one) }))).toEqual([])
  })
})
