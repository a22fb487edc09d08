// Published disclosures of other provinces, as PDF and text: taken in as they come, then asked. Skipped where WENZHANG_CORPUS is not set.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IngestReport } from '../../src/budget/ingest-report.ts'
import { packageFolder } from '../../src/database/build.ts'
import { createDatabase } from '../../src/database/create.ts'
import { readKnowledge } from '../../src/database/knowledge.ts'
import { writeKnowledge } from '../../src/database/write-knowledge.ts'
import { type Evaluated, evaluate } from '../../src/evaluation/evaluate.ts'
import { readGolden } from '../../src/evaluation/golden.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { openParts } from '../../src/parts.ts'

const corpus = process.env.WENZHANG_CORPUS ?? ''
const questions = readGolden(readFileSync(new URL('published.jsonl', import.meta.url), 'utf8'))

describe.skipIf(corpus === '')('published disclosures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-published-'))
  const reports: IngestReport[] = []
  const refused: string[] = []
  let evaluated: readonly Evaluated[] = []
  beforeAll(async () => {
    const database = join(folder, 'budget.sqlite')
    const db = createDatabase(database)
    writeKnowledge(db, packageFolder)
    const knowledge = readKnowledge(packageFolder)
    const published = join(corpus, 'published')
    const files = [join(corpus, 'original'), published, join(published, 'pages')].flatMap((each) =>
      readdirSync(each)
        .filter((name) => /\.(?:pdf|txt)$/.test(name))
        .map((name) => join(each, name)),
    )
    for (const file of files)
      await ingest(readFileSync(file), basename(file), { db, knowledge }).then(
        (report) => reports.push(report),
        ({ code }) => refused.push(`${basename(file)} ${code}`),
      )
    db.sqlite.close()
    const parts = openParts({ database })
    evaluated = await evaluate(questions, { ask: parts.askWidely, today: '2026-06-30', linesOf: () => undefined })
    parts.close()
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are taken in, but for the pages that print no issuer', () => {
    expect(reports).toHaveLength(39)
    expect(refused.filter((line) => !line.endsWith('no_issuer'))).toEqual([])
  })

  it('as text and tables apart are joined: the twelve files of Jiangsu are of five bodies', () => {
    const bodies = new Set(
      reports.filter(({ document }) => document.file.startsWith('js-')).map(({ document }) => document.organization),
    )
    expect(bodies.size).toBe(5)
  })

  it('have their printed amounts read: at least 95 % of each PDF, 82 % of each short page, 98.7 % of all', () => {
    const coverage = reports.map(({ document, facts, unread }) => {
      const missed = unread.filter(
        ({ text, why }) => why === 'cell_not_understood' || why === 'no_caption' || /[万亿]?元/.test(text),
      )
      return { file: document.file, least: document.format === 'pdf' ? 0.95 : 0.82, facts, missed: missed.length }
    })
    const share = (facts: number, missed: number): number => facts / (facts + missed)
    expect(coverage.filter(({ least, facts, missed }) => share(facts, missed) < least)).toEqual([])
    const sum = (pick: (each: (typeof coverage)[number]) => number): number =>
      coverage.reduce((total, each) => total + pick(each), 0)
    expect(
      share(
        sum(({ facts }) => facts),
        sum(({ missed }) => missed),
      ),
    ).toBeGreaterThan(0.987)
  })

  it('are never asked about with a wrong answer or a false citation', () => {
    expect(evaluated.filter(({ grade }) => grade === 'wrong').map(({ question, why }) => `${question.id} ${why}`)).toEqual([])
    expect(evaluated.flatMap(({ citations }) => citations.faults)).toEqual([])
  })

  it('are answered rightly in at least 95 % of the questions', () => {
    const silent = evaluated.filter(({ grade }) => grade === 'silent').map(({ question, why }) => `${question.id} ${why}`)
    expect(silent.length, silent.join('\n')).toBeLessThanOrEqual(0.05 * questions.length)
  })
})
