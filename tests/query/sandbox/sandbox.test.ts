import { afterAll, describe, expect, test } from 'vitest'
import { openSandbox } from '../../../src/query/sandbox/sandbox.ts'
import { inventedDatabase } from '../../database/invented.ts'
import { attacks } from '../check/attacks.ts'

const facts = Array.from({ length: 40 }, (_, index) => ({ item: `project:项目${index}`, value: index }))
const invented = inventedDatabase([{ organization: '青禾区林业局', year: 2023, facts }])
const sandbox = openSandbox({ database: invented.file, milliseconds: 400 })
afterAll(() => {
  sandbox.close()
  invented.close()
})

const bomb = `select count(*) from ${Array.from({ length: 8 }, (_, index) => `facts f${index}`).join(', ')}`

describe('the sandbox', () => {
  test('runs a statement', async () => {
    expect(await sandbox.runSelect('select max(number) from facts')).toEqual({
      ok: true,
      columns: ['max(number)'],
      rows: [[39]],
      truncated: false,
      reason: null,
    })
  })

  test('ends a statement at its deadline, and the next one runs', async () => {
    expect(await sandbox.runSelect(bomb)).toMatchObject({ ok: false, reason: { code: 'too_slow' } })
    expect(await sandbox.runSelect('select 1')).toMatchObject({ ok: true, rows: [[1]] })
  })

  test.each([
    'select f0.item from facts f0, facts f1, facts f2, facts f3, facts f4 order by f1.number * f2.number + f3.number * f4.number',
    'select count(distinct f0.fact_id * 1.1 + f1.fact_id * 2.2 + f2.fact_id * 3.3 + f3.fact_id * 4.4 + f4.fact_id) from facts f0, facts f1, facts f2, facts f3, facts f4',
    `${bomb} where f0.item || f1.item || f2.item like '%a%b%c%d%e%'`,
    'select item from facts union select f0.item || f1.item || f2.item || f3.item || f4.item from facts f0, facts f1, facts f2, facts f3, facts f4',
    "select max(length(printf('%400000d%400000d', f0.fact_id, f1.fact_id))) from facts f0, facts f1, facts f2",
    'select group_concat(f0.item || f1.item) from facts f0, facts f1, facts f2, facts f3',
  ])('is done with a bomb in time: %s', async (statement) => {
    const result = await sandbox.runSelect(statement)
    expect(result).toMatchObject({ ok: false, rows: [] })
    expect(['too_slow', 'too_much_memory', 'too_big']).toContain(result.reason?.code)
  })

  test('gives as many rows as it may, and says that there were more', async () => {
    const patient = openSandbox({ database: invented.file, milliseconds: 20_000 })
    const result = await patient.runSelect('select a.item, b.item from facts a, facts b, facts c, facts d, facts e')
    expect(result).toMatchObject({ ok: true, truncated: true, rows: { length: 500 } })
    patient.close()
  })

  test('answers many statements at once, each with its own rows', async () => {
    const asked = Array.from({ length: 12 }, (_, index) => sandbox.runSelect(index === 5 ? bomb : `select ${index}`))
    const rows = (await Promise.all(asked)).map((result) => result.rows[0]?.[0])
    expect(rows).toEqual([0, 1, 2, 3, 4, undefined, 6, 7, 8, 9, 10, 11])
  })

  test('refuses what the check refuses', async () => {
    for (const [code, statements] of attacks) {
      expect(await sandbox.runSelect(statements.at(-1) ?? '')).toMatchObject({ ok: false, reason: { code } })
    }
  })

  test('ends a statement that takes too much memory', async () => {
    const small = openSandbox({ database: invented.file, milliseconds: 20_000, memoryBytes: 60_000_000 })
    const result = await small.runSelect(
      'select median(a.number * b.number + c.number * d.number) from facts a, facts b, facts c, facts d, facts e',
    )
    expect(result).toMatchObject({ ok: false, reason: { code: 'too_much_memory' } })
    expect(await small.runSelect('select 1')).toMatchObject({ ok: true })
    small.close()
  })

  test('runs as many at once as it may', async () => {
    const two = openSandbox({ database: invented.file, milliseconds: 3_000, parallel: 2, spare: 0 })
    const ended: string[] = []
    const slow = two.runSelect(bomb).then(() => ended.push('slow'))
    const quick = two.runSelect('select 1').then(() => ended.push('quick'))
    await Promise.all([slow, quick])
    expect(ended).toEqual(['quick', 'slow'])
    two.close()
  })
})
