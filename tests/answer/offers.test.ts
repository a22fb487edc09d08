import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { offersOf } from '../../src/answer/offers.ts'
import type { Outcome } from '../../src/answer/outcome.ts'
import { readGolden } from '../../src/evaluation/golden.ts'
import { openParts } from '../../src/parts.ts'
import { coveredOf } from '../../src/query/near.ts'
import { wordsOf } from '../../src/wording/words.ts'
import { openDining, planOf, school, water } from './invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const { catalog } = dining.kitchen
const answer = dining.answer({ ask: 'lookup', items: [{ item: 'sangong' }] })
const silence = dining.answer({ ask: 'lookup', items: [{ item: 'training' }] })

const offered = (plan: Parameters<typeof planOf>[0], answerTo: (question: string) => Outcome | undefined = () => answer) =>
  offersOf(
    {
      plan: planOf(plan),
      near: coveredOf([water, school], catalog),
      nameOf: (item) => catalog.item(item)?.name ?? item,
      answerTo,
    },
    wordsOf('zh'),
  ).map(({ question }) => question)

test('the same figure is offered in a year that is covered, of each organization near by', () => {
  expect(offered({ ask: 'lookup', years: [2030], items: [{ item: 'sangong' }] })).toEqual([
    '云川市青禾区水务局2023年“三公”经费是多少？',
    '云川市白石县教育局2023年“三公”经费是多少？',
  ])
})

test('what is counted is asked for as a count, and what narrows the item is kept', () => {
  const [vehicles] = offered({ ask: 'count', items: [{ item: 'vehicle' }], measure: 'count' })
  expect(vehicles).toBe('云川市青禾区水务局2023年车辆有多少？')
  const [basic] = offered({ ask: 'lookup', items: [{ item: 'total', nature: 'basic' }] })
  expect(basic).toBe('云川市青禾区水务局2023年基本支出是多少？')
})

test('only what is answered is offered', () => {
  const ofSchool = (question: string) => (question.includes('教育局') ? answer : silence)
  expect(offered({ ask: 'lookup', items: [{ item: 'sangong' }] }, ofSchool)).toEqual([
    '云川市白石县教育局2023年“三公”经费是多少？',
  ])
  expect(offered({ ask: 'lookup', items: [{ item: 'sangong' }] }, () => undefined)).toEqual([])
})

test('a list of projects is no figure to ask for elsewhere', () => {
  expect(offered({ ask: 'list', items: [{ item: 'project' }] })).toEqual([])
})

test('of every known question without an answer, what is offered instead is answered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-offers-'))
  const parts = openParts({ database: join(folder, 'budget.sqlite') })
  const ask = (question: string) => parts.ask(question, { today: '2024-06-30' }).outcome
  const questions = readGolden(readFileSync(new URL('../questions/golden.jsonl', import.meta.url), 'utf8'))
  const silent = questions.map(({ q }) => ask(q)).filter(({ outcome }) => outcome === 'no_answer')
  const years = silent.filter(({ reason }) => reason === 'year_not_covered' || reason === 'stage_not_covered')
  const offers = new Set(silent.flatMap(({ suggestions }) => suggestions.map(({ question }) => question)))
  expect([...offers].filter((question) => ask(question).outcome !== 'answer')).toEqual([])
  expect(silent.filter(({ suggestions }) => suggestions.length === 0 || suggestions.length > 3).length).toBeLessThan(10)
  expect(years.filter(({ suggestions }) => suggestions.length < 2).length).toBeLessThan(years.length / 10)
  parts.close()
  rmSync(folder, { recursive: true, force: true })
})
