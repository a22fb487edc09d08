// Four invented bodies in an invented province, and plans in a form that a table of tests can hold.
import { loadCatalog } from '../../src/database/load-catalog.ts'
import type { Plan, Selection } from '../../src/plan/plan.ts'
import { understand } from '../../src/question/understand.ts'
import type { Context, Understanding } from '../../src/question/understanding.ts'
import { type InventedDisclosure, type InventedFact, inventedDatabase } from '../database/invented.ts'

const sangong: readonly InventedFact[] = [
  { item: 'sangong', value: '4.40' },
  {
    item: 'sangong',
    value: '0.40',
    measure: 'change',
    base: { year: 2030, stage: 'budget', item: null, fund: null, nature: null },
  },
  { item: 'sangong', value: '4.00', year: 2030, origin: 'derived' },
  { item: 'sangong.reception', value: '1.40' },
  { item: 'sangong.vehicle.operation', value: '3.00' },
]

const disclosures: readonly InventedDisclosure[] = [
  {
    organization: '云岭省云川市青禾区政务服务管理办公室',
    shown: '云岭省云川市青禾区政务服务管理办公室（本级）',
    division: '990101',
    names: ['青禾区政务服务管理办公室', '青禾政务服务管理办公室', '青禾区政务办', '青禾政务办'],
    year: 2031,
    hasContact: true,
    facts: [
      ...sangong,
      { item: 'total', value: '900', flow: 'income' },
      { item: 'total', value: '900', flow: 'expenditure' },
      { item: 'total', value: '600', flow: 'expenditure', nature: 'basic' },
      { item: 'total', value: '300', flow: 'expenditure', nature: 'project' },
      { item: '201', name: '一般公共服务支出', value: '700' },
      { item: '2010301', name: '行政运行', value: '200' },
      { item: '2210201', name: '住房公积金', value: '30' },
      { item: '30113', name: '住房公积金', value: '30' },
      { item: '30216', name: '培训费', value: '2' },
      { item: '30201', name: '办公费', value: '5' },
      { item: '30205', name: '水费', value: '1' },
      { item: 'operating', value: '40' },
      { item: 'procurement', value: '80' },
      { item: 'procurement.services', value: '60' },
      { item: 'vehicle', value: 2, unit: '辆' },
      { item: 'post', value: 20, unit: '个' },
      { item: 'body.internal', value: 2, unit: '个' },
      { item: 'body.subordinate:青禾区便民服务中心', name: '青禾区便民服务中心', value: 1, unit: '个' },
      { item: 'project:大厅运行维护', name: '大厅运行维护', value: '120', nature: 'project' },
      { item: 'project:网站集约化建设', name: '网站集约化建设', value: '80', nature: 'project' },
      {
        item: 'indicator:大厅运行维护/窗口群众满意度',
        name: '窗口群众满意度',
        value: 95,
        unit: '%',
        measure: 'target',
        flow: 'none',
      },
      {
        item: 'indicator:网站集约化建设/网站用户满意度',
        name: '网站用户满意度',
        value: 90,
        unit: '%',
        measure: 'target',
        flow: 'none',
      },
    ],
  },
  {
    organization: '云岭省云川市白石县数据信息中心',
    scope: 'department',
    division: '990102',
    names: ['白石县数据信息中心', '白石数据信息中心'],
    year: 2031,
    facts: [
      { item: 'sangong', value: '2.00' },
      { item: 'operating', statement: 'not_applicable' },
    ],
  },
  {
    organization: '云岭省云川市白石县档案馆',
    scope: 'department',
    division: '990102',
    names: ['白石县档案馆', '白石档案馆'],
    year: 2029,
    facts: [{ item: 'sangong', value: '1.00' }],
  },
  {
    organization: '云岭省云川市水务局',
    scope: 'department',
    division: '990100',
    names: ['云川市水务局', '云川水务局'],
    year: 2030,
    facts: [
      { item: 'sangong', value: '7.00' },
      { item: 'project:河道清淤', name: '河道清淤', value: '50', nature: 'project' },
    ],
  },
]

export const invented = inventedDatabase(disclosures)
export const catalog = loadCatalog(invented.database)
export const today = '2032-03-01'

const shortNames: Readonly<Record<string, string>> = {
  '云岭省云川市青禾区政务服务管理办公室@unit': '青禾',
  '云岭省云川市白石县数据信息中心@department': '数据中心',
  '云岭省云川市白石县档案馆@department': '档案馆',
  '云岭省云川市水务局@department': '水务局',
}

export function ask(question: string, context?: Context): Understanding {
  return understand(question, { catalog, today, ...(context === undefined ? {} : { context }) }).understanding
}

/** The questions of one conversation, the last understanding. */
export function converse(...questions: readonly string[]): Understanding {
  let context: Context | undefined
  let last: Understanding = { kind: 'not_understood', words: [], plan: null }
  for (const question of questions) {
    last = ask(question, context)
    context = contextOf(last) ?? context
  }
  return last
}

function contextOf(understanding: Understanding): Context | undefined {
  if (understanding.kind === 'plan') return { plan: understanding.plan, readings: [] }
  if (understanding.kind === 'readings' && understanding.readings[0] !== undefined)
    return { plan: understanding.readings[0].plan, readings: understanding.readings }
  return understanding.kind === 'not_covered' && understanding.plan !== null
    ? { plan: understanding.plan, readings: [] }
    : undefined
}

/** “lookup 青禾 2031 sangong”: ask, organizations, years, items, and what narrows them. */
export function brief(understanding: Understanding): string {
  const writers: { readonly [Kind in Understanding['kind']]: (value: Extract<Understanding, { kind: Kind }>) => string } = {
    plan: ({ plan }) => briefPlan(plan),
    readings: ({ about, readings }) => `${about}? ${readings.map(({ plan }) => briefPlan(plan)).join(' | ')}`,
    not_covered: ({ what, word }) => `no ${what} ${word}`,
    not_understood: ({ words }) => `? ${words.join(' ')}`.trim(),
    contact: ({ organizations }) => `contact ${organizations.map((code) => shortNames[code]).join('+')}`.trim(),
    refused: ({ reason, why }) => `${reason} ${why}`,
  }
  const write = writers[understanding.kind] as (value: Understanding) => string
  return write(understanding)
}

function briefPlan(plan: Plan): string {
  const { threshold } = plan
  return [
    plan.ask,
    plan.organizations.map((code) => shortNames[code] ?? code).join('+'),
    plan.years.join(plan.pairwise === true ? '/' : ','),
    plan.stages.filter((stage) => stage !== 'budget').join(),
    plan.items.map(briefSelection).join('&'),
    plan.whole === undefined ? '' : `of ${briefSelection(plan.whole)}`,
    plan.measure === undefined || plan.measure === 'count' ? '' : plan.measure,
    plan.among === undefined ? '' : `among ${plan.among}`,
    plan.order ?? '',
    plan.limit === undefined ? '' : String(plan.limit),
    threshold === undefined ? '' : `${threshold.comparator}${threshold.value}`,
    plan.presumed ?? '',
    plan.presumedAmount === undefined ? '' : `presumed ${plan.presumedAmount}`,
    plan.unit ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function briefSelection({ item, fund, nature, flow }: Selection): string {
  return [item, fund, nature, flow].filter((part) => part !== undefined).join('/')
}
