import { afterAll, expect, test } from 'vitest'
import { execute } from '../../src/query/execute.ts'
import { library, openDining, planOf, school, water } from '../answer/invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const run = (given: Parameters<typeof planOf>[0]) => execute(planOf(given), dining.kitchen)

test('gives the asked fact with everything that is shown of it', () => {
  const { rows } = run({ ask: 'lookup', items: [{ item: 'sangong' }] })
  const asked = rows.find(({ role }) => role === 'asked')
  expect(asked).toMatchObject({ amount: 2_900_000, unit: '万元', decimals: 2, organization: { code: water } })
  expect(asked?.evidence[0]).toMatchObject({ section: '预算情况说明', locator: { line: 11 } })
  expect(rows.filter(({ role }) => role === 'part').map(({ item }) => item)).toContain('sangong.reception')
  expect(rows.find(({ role, amount }) => role === 'change' && amount !== null)).toMatchObject({ amount: -2_100_000 })
  expect(rows.find(({ measure }) => measure === 'share')?.findings).toHaveLength(1)
})

test('gives the inputs of a derived fact though they are of another year', () => {
  const { rows } = run({ ask: 'lookup', years: [2022], items: [{ item: 'sangong' }] })
  const derived = rows.find(({ origin }) => origin === 'derived')
  expect(derived?.inputs).toHaveLength(2)
  for (const input of derived?.inputs ?? []) expect(rows.some(({ fact }) => fact === input)).toBe(true)
})

test('tells what is covered near by', () => {
  const { near } = run({ ask: 'lookup', items: [{ item: 'sangong' }] })
  expect(near.organizations[0]?.disclosures.map(({ year }) => year)).toEqual([2023])
  expect(new Map(near.elsewhere.map(({ organization, year }) => [organization.code, year]))).toEqual(
    new Map([
      [library, 2024],
      [school, 2023],
    ]),
  )
})

test('finds figures that are printed beside an asked year', () => {
  const { others } = run({ ask: 'lookup', organizations: [school], years: [2022], items: [{ item: 'operating' }] })
  expect(others.map(({ printedYear }) => printedYear)).toContain(2022)
})

test('a plan that names nothing known gives no rows and no error', () => {
  expect(run({ ask: 'lookup', organizations: ['无此单位@unit'], items: [{ item: 'sangong' }] }).rows).toEqual([])
  expect(run({ ask: 'lookup', items: [{ item: "x' or '1'='1" }] }).rows).toEqual([])
})
