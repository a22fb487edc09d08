import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openCorridor } from '../../src/ask.ts'
import { moneyUnits } from '../../src/budget/amount.ts'
import { comparators, flows, funds, measures, natures, stages } from '../../src/budget/fact.ts'
import { itemCodes } from '../../src/budget/item.ts'
import { asks, type Plan } from '../../src/plan/plan.ts'
import { understand } from '../../src/question/understand.ts'
import { judge } from '../../src/widen/attempt.ts'
import { disclosures, library, openDining, school, water } from '../answer/invented-answers.ts'
import { inventedDatabase } from '../database/invented.ts'
import { unexplained } from '../model/scan.ts'

const dining = openDining()
const invented = inventedDatabase(disclosures)
afterAll(() => {
  dining.close()
  invented.close()
})
const kitchen = () => dining.kitchen
const ask = openCorridor({ kitchen, understand })
const usage = { promptTokens: 0, completionTokens: 0 }
const select = () => Promise.reject(new Error('nothing is selected here'))

const some = <T>(values: readonly T[]) => fc.constantFrom(...values)
const selection = fc.record(
  {
    item: some([
      ...itemCodes,
      '208',
      '213',
      '30215',
      'project',
      'indicator',
      'body.internal',
      'project:河道清淤',
      '9999',
      'nothing:x',
    ]),
    fund: some(funds),
    nature: some(natures),
    flow: some(flows),
  },
  { requiredKeys: ['item'] },
)
const plans: fc.Arbitrary<Plan> = fc.record(
  {
    ask: some(asks),
    organizations: fc.array(some([water, school, library, '月球@unit']), { maxLength: 3 }),
    years: fc.array(some([2022, 2023, 2024, 1999]), { maxLength: 3 }),
    stages: fc.array(some(stages), { maxLength: 2 }),
    items: fc.array(selection, { maxLength: 3 }),
    assumptions: fc.constant([]),
    whole: selection,
    measure: some(measures),
    threshold: fc.record({ comparator: some(comparators), value: some([0, 300, 3_000_000]), unit: some([null, '辆']) }),
    order: some(['highest', 'lowest'] as const),
    limit: some([1, 3]),
    among: some(['organizations', 'years', 'items', 'parts', 'projects'] as const),
    presumed: some(['increase', 'decrease', 'none'] as const),
    unit: some(moneyUnits),
  },
  { requiredKeys: ['ask', 'organizations', 'years', 'stages', 'items', 'assumptions'] },
)

test('whatever plan a model writes is answered, not answered, or faulty; no number of an answer is without its fact', {
  timeout: 120_000,
}, async () => {
  const question = '青禾水务局那点事，0、1、3、300、30000'
  const judging = { question, options: { today: '2024-05-06' }, ask, kitchen, select }
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const attempt = await judge({ kind: 'plan', plan, reply: '{}', usage }, judging)
      seen.add(attempt.kind === 'read' ? attempt.outcome.outcome : attempt.kind)
      if (attempt.kind === 'read' && attempt.outcome.outcome === 'answer' && attempt.outcome.figures.length > 0)
        expect(attempt.outcome.figures.every(({ facts }) => facts.length > 0)).toBe(true)
    }),
    { numRuns: 3_000 },
  )
  expect([...seen]).toEqual(expect.arrayContaining(['answer', 'no_answer', 'faulty']))
  expect(unexplained(ask('云川市青禾区水务局2023年三公经费', { today: '2024-05-06' }).outcome, question, invented.file)).toEqual(
    [],
  )
})
