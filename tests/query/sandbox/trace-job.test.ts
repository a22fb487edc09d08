import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TracedResult } from '../../../src/query/lineage/traced.ts'
import { runJob } from '../../../src/query/sandbox/run-job.ts'
import { openSandbox, type Sandbox } from '../../../src/query/sandbox/sandbox.ts'
import { traceJob } from '../../../src/query/sandbox/trace-job.ts'
import { disclosures } from '../../answer/invented-answers.ts'
import { inventedDatabase } from '../../database/invented.ts'
import { attacks } from '../check/attacks.ts'
import { tracedSelects } from '../lineage/traced-selects.ts'
import { fabricated, foreign, unclear, untraceable } from '../lineage/untraced-selects.ts'

const invented = inventedDatabase(disclosures)
let sandbox: Sandbox
beforeAll(() => {
  sandbox = openSandbox({ database: invented.file })
})
afterAll(() => {
  sandbox.close()
  invented.close()
})

const limits = { rows: 500, bytes: 1_000_000 }
const trace = (text: string): TracedResult => traceJob({ text, database: invented.file, limits })
const traced = (text: string): Extract<TracedResult, { ok: true }> => {
  const result = trace(text)
  if (!result.ok) throw new Error(`${result.reason.code}: ${result.reason.message}`)
  return result
}
const codeOf = (text: string): string => {
  const result = trace(text)
  return result.ok ? 'traced' : result.reason.code
}
const idOf = (where: string): number => {
  const found = invented.database.sqlite.prepare<[], { fact_id: number }>(`select fact_id from facts where ${where}`).all()
  expect(found).toHaveLength(1)
  return found[0]?.fact_id ?? 0
}
const water = "organization like '%水务局' and fiscal_year = 2023 and measure = 'amount'"

test('the list is long, and nothing in it stands twice', () => {
  expect(new Set(tracedSelects).size).toBe(tracedSelects.length)
  expect(tracedSelects.length).toBeGreaterThanOrEqual(150)
  expect(new Set([...fabricated, ...foreign, ...unclear, ...untraceable]).size).toBeGreaterThanOrEqual(100)
})

test.each(tracedSelects)('is traced, with the values of the plain run: %s', (text) => {
  const result = traced(text)
  const plain = runJob({ text, database: invented.file, limits })
  const lines = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).toSorted()
  expect(lines(result.rows.map((row) => row.map(({ value }) => value)))).toEqual(lines(plain.rows))
  expect(result.columns).toHaveLength(plain.columns.length)
  for (const row of result.rows)
    for (const [index, { value, count }] of row.entries())
      if (value !== null && result.columns[index]?.quantity.kind !== 'dimension') expect(count).toBeGreaterThan(0)
})

describe('what must not pass', () => {
  test.each(fabricated)('is made up: %s', (text) => expect(['fabricated', 'quantity']).toContain(codeOf(text)))
  test.each(foreign)('computes with numbers of its own: %s', (text) => expect(codeOf(text)).toBe('quantity'))
  test.each(unclear)('is no quantity: %s', (text) => expect(codeOf(text)).toBe('quantity'))
  test.each(untraceable)('cannot be followed: %s', (text) => expect(codeOf(text)).toBe('not_traced'))
  test.each(attacks)('is an attack (%s): its code is that of the plain check', (code, statements) => {
    for (const statement of statements) expect(codeOf(statement)).toBe(code)
  })
})

describe('the facts behind a cell', () => {
  const sangong = idOf(`${water} and item_code = 'sangong'`)
  const reception = idOf(`${water} and item_code = 'sangong.reception'`)
  const operation = idOf(`${water} and item_code = 'sangong.vehicle.operation'`)
  const cells = (text: string) => traced(text).rows.map((row) => row.map(({ facts }) => facts.toSorted((a, b) => a - b)))
  const both = [reception, operation].toSorted((a, b) => a - b)
  const parts = `${water} and item_code in ('sangong.reception', 'sangong.vehicle.operation')`

  test.each<readonly [string, readonly (readonly (readonly number[])[])[]]>([
    [`select organization, amount from facts where ${water} and item_code = 'sangong'`, [[[], [sangong]]]],
    [`select sum(amount) from facts where ${parts}`, [[both]]],
    [`select max(amount), min(amount) from facts where ${parts}`, [[[operation], [reception]]]],
    [
      `select case when 1 = 0 then a.amount else b.amount end from facts a, facts b where a.fact_id = ${sangong} and b.fact_id = ${reception}`,
      [[[reception]]],
    ],
    [`select sum(amount) filter (where item_code = 'sangong.reception') from facts where ${parts}`, [[[reception]]]],
    [`with t as (select sum(amount) as s from facts where ${parts}) select s from t`, [[both]]],
    [`select (select sum(amount) from facts where ${parts}) as s`, [[both]]],
    [
      `select sum(amount) over (order by amount rows between current row and current row) from facts where ${parts} order by amount`,
      [[[reception]], [[operation]]],
    ],
    [`select lag(amount) over (order by amount) from facts where ${parts} order by amount`, [[[]], [[reception]]]],
    [
      `select amount from facts where ${parts} union select amount from facts where ${parts} order by amount`,
      [[[reception]], [[operation]]],
    ],
    [`select count(*) from facts where ${parts}`, [[both]]],
  ])('%s', (text, expected) => {
    expect(cells(text)).toEqual(expected)
  })

  test('are counted where they are too many to name', () => {
    const cell = traced('select count(*) from facts a, facts b').rows[0]?.[0]
    expect(cell?.facts.length).toBeLessThanOrEqual(200)
    const facts = Number(traced('select count(*) from facts').rows[0]?.[0]?.value)
    expect(cell?.count).toBe(facts)
  })
})

describe('a column', () => {
  const kinds = (text: string) => traced(text).columns.map(({ quantity, operation }) => [quantity, operation])
  test.each<readonly [string, unknown]>([
    ['organization', [{ kind: 'dimension' }, 'stated']],
    ['amount', [{ kind: 'money', factor: 1 }, 'stated']],
    ['amount / 1000000.0', [{ kind: 'money', factor: 0.000001 }, 'stated']],
    ['sum(amount) / 1e6', [{ kind: 'money', factor: 0.000001 }, 'sum']],
    ['avg(amount)', [{ kind: 'money', factor: 1 }, 'average']],
    ['max(amount)', [{ kind: 'money', factor: 1 }, 'highest']],
    ['max(amount) - min(amount)', [{ kind: 'money', factor: 1 }, 'difference']],
    ['1.0 * max(amount) / sum(amount)', [{ kind: 'ratio', factor: 1 }, 'ratio']],
    ['100.0 * max(amount) / sum(amount)', [{ kind: 'ratio', factor: 100 }, 'percent']],
    ['count(*)', [{ kind: 'count' }, 'count']],
    ['rank() over (order by amount)', [{ kind: 'ordinal' }, 'rank']],
  ])('%s', (expression, expected) => {
    expect(kinds(`select ${expression} as x from facts where ${water} and item_code = 'sangong'`)).toEqual([expected])
  })
})

describe('sums of what does not add up', () => {
  const mixtures = (text: string) =>
    traced(text)
      .rows.flat()
      .flatMap((cell) => cell.mixtures)
  test.each([
    [`select sum(amount) from facts where ${water} and item_code in ('sangong', 'sangong.reception')`, 'children'],
    [`select avg(amount) from facts where ${water} and item_code = 'total' and flow = 'expenditure'`, 'children'],
    [
      `select a.amount + b.amount from facts a join facts b on a.organization = b.organization where a.item_code = 'sangong' and b.item_code = 'sangong.reception' and a.measure = 'amount' and a.fiscal_year = 2023`,
      'children',
    ],
    [`select sum(amount) from facts where ${water} and item_code = 'total' and nature = 'all' and fund = 'all'`, 'flows'],
    [
      `select sum(amount) from facts where organization like '%水务局' and fiscal_year = 2023 and item_code = 'sangong'`,
      'measures',
    ],
    [
      `with t as (select item_code, sum(amount) as s from facts where ${water} group by item_code) select sum(s) from t where item_code like 'sangong%'`,
      'children',
    ],
  ])('%s', (text, mixture) => {
    expect(mixtures(text)).toContain(mixture)
  })

  test('parts beside each other do', () => {
    expect(
      mixtures(
        `select sum(amount) from facts where ${water} and item_code in ('sangong.reception', 'sangong.vehicle.operation')`,
      ),
    ).toEqual([])
  })
})

test('a child process traces as well, and goes on after one that it had to end', async () => {
  const text = `select sum(amount) from facts where ${water} and item_code = 'sangong'`
  expect(await sandbox.traceSelect(text)).toEqual(trace(text))
  const quick = openSandbox({ database: invented.file, milliseconds: 300 })
  const bomb = `select count(*) from ${Array.from({ length: 8 }, (_, index) => `facts f${index}`).join(', ')}`
  expect(await quick.traceSelect(bomb)).toMatchObject({ ok: false, reason: { code: 'too_slow' } })
  expect(await quick.traceSelect(text)).toMatchObject({ ok: true })
  quick.close()
})

test('rows that an order leaves open are not guessed at', () => {
  const text = 'select distinct organization, measure from facts limit 1'
  expect(['traced', 'not_traced']).toContain(codeOf(text))
})
