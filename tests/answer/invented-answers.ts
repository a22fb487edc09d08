// Three invented bodies and what is asked of them: plans by hand, outcomes as a person gets them.

import { startCitations } from '../../src/answer/cite.ts'
import { compose } from '../../src/answer/compose.ts'
import type { Figure, Outcome } from '../../src/answer/outcome.ts'
import type { Table } from '../../src/answer/table.ts'
import { catalogOf } from '../../src/database/load-catalog.ts'
import { type Plan, planSchema } from '../../src/plan/plan.ts'
import { execute, type Kitchen } from '../../src/query/execute.ts'
import { wordsOf } from '../../src/wording/words.ts'
import { type InventedDisclosure, inventedDatabase } from '../database/invented.ts'

export const water = '云川市青禾区水务局@unit'
export const school = '云川市白石县教育局@unit'
export const library = '云川市青禾区图书馆@department'

const base2022 = { year: 2022, stage: 'budget', item: null, fund: null, nature: null } as const
const clause = (text: string, line: number) => ({ text, truncated: false, locator: { line, column: 1 }, section: '预算情况说明' })

export const disclosures: readonly InventedDisclosure[] = [
  {
    organization: '云川市青禾区水务局',
    division: '990101',
    year: 2023,
    hasContact: true,
    facts: [
      { item: 'total', value: '120.50', line: 5, quote: '支出预算120.50万元' },
      { item: 'total', flow: 'income', value: '120.50', line: 4 },
      { item: 'total', flow: 'income', fund: 'general', value: '110.50', line: 4 },
      { item: 'total', flow: 'income', fund: 'other', value: '10.00', line: 4 },
      { item: 'total', fund: 'general', value: '110.50', line: 9 },
      { item: 'total', nature: 'basic', value: '80.50', line: 6, purpose: clause('保障正常运转', 6) },
      { item: 'total', nature: 'project', value: '40.00', line: 6 },
      {
        item: 'total',
        nature: 'basic',
        measure: 'change',
        value: '8.00',
        base: base2022,
        line: 6,
        reason: clause('新增人员', 6),
      },
      { item: 'total', measure: 'change', value: '-3.20', base: base2022, line: 5 },
      { item: '213', name: '农林水支出', value: '100.50', line: 7 },
      { item: '208', name: '社会保障和就业支出', value: '20.00', line: 7 },
      { item: 'sangong', value: '2.90', line: 11, quote: '“三公”经费预算2.90万元' },
      { item: 'sangong.reception', value: '1.00', line: 12 },
      { item: 'sangong.vehicle.operation', value: '1.90', line: 13 },
      { item: 'sangong.vehicle.purchase', value: 0, statement: 'none', line: 14, quote: '无公务用车购置计划' },
      { item: 'sangong', measure: 'change', value: '-2.10', base: base2022, line: 11, reason: clause('厉行节约', 11) },
      {
        item: 'sangong',
        year: 2022,
        value: '5.00',
        origin: 'derived',
        inputs: [
          '云川市青禾区水务局@unit|2023|budget|expenditure|sangong|general|all|amount',
          '云川市青禾区水务局@unit|2023|budget|expenditure|sangong|general|all|change|2022,budget,,,|value',
        ],
      },
      { item: 'sangong', measure: 'share', value: '2.50', base: { ...base2022, year: 2023, item: 'total' }, line: 11 },
      { item: 'operating', statement: 'not_applicable', line: 20, quote: '本单位不在机关运行经费统计范围' },
      { item: 'procurement', value: '5', unit: '元', line: 21 },
      { item: 'project:河道清淤', name: '河道清淤', value: '25.00', nature: 'project', line: 30 },
      { item: 'project:泵站维修', name: '泵站维修', value: '15.00', nature: 'project', line: 31 },
      {
        item: 'indicator:河道清淤/清淤长度',
        name: '清淤长度',
        measure: 'target',
        value: '12',
        unit: '公里',
        comparator: '≥',
        line: 32,
      },
      { item: 'indicator:河道清淤/清淤长度', name: '清淤长度', measure: 'weight', value: '40', unit: '', line: 32 },
      { item: 'body.internal', value: 2, unit: '个', line: 3 },
      { item: 'body.internal:河道科', name: '河道科', value: 1, unit: '个', line: 3 },
      { item: 'body.internal:综合科', name: '综合科', value: 1, unit: '个', line: 3 },
      { item: 'vehicle', value: 1, unit: '辆', line: 40 },
      { item: 'vehicle.purchase', value: 1, unit: '辆', line: 41 },
      { item: '30215', name: '会议费', value: '0.40', line: 50 },
      { item: '30215', name: '会议费', value: '0.60', line: 51 },
      { item: 'meeting', fund: 'government_fund', value: '1.00', line: 52 },
      { item: 'meeting', fund: 'state_capital', value: '2.00', line: 53 },
    ],
    findings: [
      {
        code: 'share_does_not_compute',
        facts: ['云川市青禾区水务局@unit|2023|budget|expenditure|sangong|general|all|share|2023,budget,total,,|rate'],
        printed: '2.50%',
        expected: '2.41%',
      },
    ],
  },
  {
    organization: '云川市白石县教育局',
    division: '990102',
    year: 2023,
    facts: [
      { item: 'sangong', value: '4.40' },
      { item: 'total', value: '526.00' },
      { item: 'sangong.vehicle', value: '4.00' },
      { item: 'operating', value: '53.88', printedYear: 2022, quote: '2022年机关运行经费53.88万元' },
      { item: 'operating', measure: 'change', value: '5.11', base: base2022 },
      {
        item: 'operating',
        year: 2022,
        value: '48.77',
        origin: 'derived',
        inputs: ['云川市白石县教育局@unit|2023|budget|expenditure|operating|general|all|amount'],
      },
    ],
  },
  {
    organization: '云川市青禾区图书馆',
    scope: 'department',
    division: '990101',
    year: 2024,
    facts: [{ item: 'sangong', value: '2.90' }],
  },
]

export type Dining = {
  readonly kitchen: Kitchen
  answer(plan: Partial<Plan> & Pick<Plan, 'ask'>, language?: 'zh' | 'en'): Outcome
  table(plan: Partial<Plan> & Pick<Plan, 'ask'>): Table
  close(): void
}

/** The database of `disclosures` (or others) with everything above it; plans are 水务局 2023 unless they say otherwise. */
export function openDining(of: readonly InventedDisclosure[] = disclosures): Dining {
  const invented = inventedDatabase(of)
  const kitchen: Kitchen = { db: invented.database, catalog: catalogOf(invented.database) }
  return {
    kitchen,
    answer: (given, language = 'zh') => {
      const plan = planOf(given)
      return compose(plan, execute(plan, kitchen), { words: wordsOf(language), translator: 'rules', data: 'invented' })
    },
    table: (given) => {
      const plan = planOf(given)
      return { plan, rows: execute(plan, kitchen), words: wordsOf('zh'), citations: startCitations() }
    },
    close: () => invented.close(),
  }
}

export function planOf(given: Partial<Plan> & Pick<Plan, 'ask'>): Plan {
  return planSchema.parse({ organizations: [water], years: [2023], stages: [], items: [], assumptions: [], ...given })
}

/** What a figure comes to, for short comparisons: “asked 2.9 万元”. */
export function brief({ role, value, unit }: Figure): string {
  return `${role} ${value} ${unit}`
}
