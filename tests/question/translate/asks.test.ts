import { afterAll, expect, test } from 'vitest'
import { catalogOf } from '../../../src/database/load-catalog.ts'
import { understand } from '../../../src/question/understand.ts'
import { inventedDatabase } from '../../database/invented.ts'

const invented = inventedDatabase([
  {
    organization: '云岭省云川市青禾区水务局',
    division: '990101',
    names: ['青禾区水务局'],
    year: 2031,
    stage: 'final',
    facts: [
      { item: 'sangong', value: '4.40' },
      { item: 'sangong', value: '5.00', stage: 'budget' },
      { item: 'total', value: '90' },
    ],
  },
])
const catalog = catalogOf(invented.database)
afterAll(() => invented.close())

function planOf(question: string): string {
  const { understanding } = understand(question, { catalog, today: '2032-01-01' })
  if (understanding.kind !== 'plan') return understanding.kind
  const { ask, stages, items, years } = understanding.plan
  return [ask, items.map(({ item }) => item).join('&'), years.join(), stages.join()].join(' ').trimEnd()
}

test.each([
  ['青禾区水务局2031年预算执行率', 'completion total 2031'],
  ['青禾区水务局2031年三公经费预算执行率是多少', 'completion sangong 2031'],
  ['青禾区水务局三公经费完成率', 'completion sangong 2031'],
  ['青禾区水务局2031年三公经费决算完成年初预算的百分之几', 'completion sangong 2031 budget'],
  ['青禾区水务局2031年三公经费决算完成全年预算的百分比', 'completion sangong 2031 adjusted'],
  ['青禾区水务局2031年三公经费决算占预算的比重', 'completion sangong 2031 budget'],
  ['青禾区水务局2031年三公经费决算是预算的百分之多少', 'completion sangong 2031 budget'],
  ['execution rate of 青禾区水务局 in 2031', 'completion total 2031'],
  ['青禾区水务局2031年三公经费决算比年初预算减少多少', 'difference sangong 2031 final,budget'],
  ['青禾区水务局2031年三公经费预算和决算分别是多少', 'compare sangong 2031 budget,final'],
  ['青禾区水务局2031年三公经费占支出的比重', 'share sangong 2031'],
])('%s → %s', (question, plan) => {
  expect(planOf(question)).toBe(plan)
})
