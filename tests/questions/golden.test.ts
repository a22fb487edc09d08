// THE BAR: of the golden questions at least 97 % right, none wrong, every citation true. Places are checked where WENZHANG_CORPUS is set.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDocuments } from '../../src/cli/eval-documents.ts'
import { type Evaluated, evaluate } from '../../src/evaluation/evaluate.ts'
import { readGolden } from '../../src/evaluation/golden.ts'
import { leastRight } from '../../src/evaluation/report.ts'
import { openParts, type Parts } from '../../src/parts.ts'

const corpus = process.env.WENZHANG_CORPUS
const read = (file: string) => readGolden(readFileSync(new URL(file, import.meta.url), 'utf8'))
const questions = read('golden.jsonl')
const second = read('second.jsonl')
const asked = ({ question, why }: Evaluated) => `${question.id} ${question.q}: ${why}`

describe('the golden questions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-golden-'))
  let parts: Parts | undefined
  let evaluated: readonly Evaluated[] = []
  beforeAll(async () => {
    parts = openParts({ database: join(folder, 'budget.sqlite') })
    evaluated = await evaluate(questions, { ask: parts.askWidely, today: '2024-06-30', linesOf: openDocuments(corpus) })
  }, 60_000)
  afterAll(() => {
    parts?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('are never answered wrongly', () => {
    expect(evaluated.filter(({ grade }) => grade === 'wrong').map(asked)).toEqual([])
  })

  it(`are answered rightly, at least ${100 * leastRight} % of them`, () => {
    const silent = evaluated.filter(({ grade }) => grade === 'silent')
    expect(silent.length, silent.map(asked).join('\n')).toBeLessThanOrEqual((1 - leastRight) * questions.length)
  })

  it('have only citations that print their figures', () => {
    expect(evaluated.flatMap(({ question, citations }) => citations.faults.map((fault) => `${question.id} ${fault}`))).toEqual([])
  })

  it.skipIf(!corpus)('cite documents that are at hand, so that places are checked', () => {
    const linesOf = openDocuments(corpus)
    const files = new Set(evaluated.flatMap(({ outcome }) => outcome?.citations.map(({ file }) => file) ?? []))
    expect(files.size).toBe(5)
    expect([...files].filter((file) => linesOf(file) === undefined)).toEqual([])
  })
})

describe('the second set, written without sight of the program', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-second-'))
  const parts = openParts({ database: join(folder, 'budget.sqlite') })
  const evaluated = await evaluate(second, { ask: parts.askWidely, today: '2024-06-30', linesOf: openDocuments(corpus) })
  afterAll(() => {
    parts.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is never answered wrongly, with a citation that does not hold, or more silently than it was', () => {
    expect(evaluated.filter(({ grade }) => grade === 'wrong').map(asked)).toEqual([])
    expect(evaluated.flatMap(({ citations }) => citations.faults)).toEqual([])
    expect(evaluated.filter(({ grade }) => grade === 'right').length).toBeGreaterThanOrEqual(0.9 * second.length)
  })
})

describe.skipIf(!corpus)('the contacts that documents name', () => {
  it('stand in no outcome', () => {
    const names = contactNames()
    const parts = openParts({ database: join(mkdtempSync(join(tmpdir(), 'wenzhang-contact-')), 'budget.sqlite') })
    const outcomes = questions
      .filter(({ kind }) => kind === 'contact' || kind === 'coverage')
      .map(({ q }) => JSON.stringify(parts.ask(q, { today: '2024-06-30' }).outcome))
    parts.close()
    expect(names.length).toBeGreaterThanOrEqual(3)
    expect(outcomes.filter((outcome) => names.some((name) => outcome.includes(name)))).toEqual([])
  })
})

/** Read from the documents themselves: the names are never kept. */
function contactNames(): readonly string[] {
  const linesOf = openDocuments(corpus)
  const files = [
    'jiangjin-zwfwglb-2023-unit-budget.txt',
    'kaizhou-zwfwglb-2021-department-budget.txt',
    'nanan-zwfwglb-2024-department-budget.txt',
  ]
  const lines = files.flatMap((file) => linesOf(file) ?? [])
  return lines.flatMap((line) => /联系人[：:]\s*(\p{Script=Han}{2,4})/u.exec(line)?.[1] ?? [])
}
