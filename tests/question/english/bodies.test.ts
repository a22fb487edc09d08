import { afterAll, expect, test } from 'vitest'
import { catalogOf } from '../../../src/database/load-catalog.ts'
import { understand } from '../../../src/question/understand.ts'
import { inventedDatabase } from '../../database/invented.ts'

const bodies = ['水利局', '高级人民法院', '政协办公室', '万柳街道办事处', '柳溪镇人民政府', '商务委员会', '社会福利院']
const invented = inventedDatabase(
  bodies.map((body) => ({
    organization: `云岭省云川市青禾区${body}`,
    division: '990101',
    names: [`青禾区${body}`],
    year: 2031,
    facts: [{ item: 'sangong', value: '4.40' }],
  })),
)
const catalog = catalogOf(invented.database)
afterAll(() => invented.close())

function organizationsOf(question: string): unknown {
  const { understanding } = understand(question, { catalog, today: '2032-01-01' })
  return understanding.kind === 'plan' ? understanding.plan.organizations : understanding.kind
}

test.each([
  ["three public expenses of the Qinghe High People's Court in 2031", '高级人民法院'],
  ['three public funds of the General Office of the Qinghe CPPCC in 2031', '政协办公室'],
  ['Qinghe Wanliu Subdistrict Office three public expenses 2031', '万柳街道办事处'],
  ['three public expenses of Liuxi Town in 2031', '柳溪镇人民政府'],
  ['three public expenses of Qinghe Bureau of Commerce in 2031', '商务委员会'],
  ['three public expenses of Qinghe social welfare institute in 2031', '社会福利院'],
  ['three public expenses of Qinghe water resources bureau in 2031', '水利局'],
])('%s', (question, body) => {
  expect(organizationsOf(question)).toEqual([`云岭省云川市青禾区${body}@unit`])
})

test.each([
  'forestry bureau',
  'sports bureau',
  'culture bureau',
  'library',
  'museum',
  'hospital',
  'intermediate court',
  'Hongqi Town',
])('Qinghe %s is no other body that is covered', (body) => {
  expect(organizationsOf(`three public expenses of Qinghe ${body} in 2031`)).toBe('not_covered')
})
