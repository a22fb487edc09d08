import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sqlModal } from '../../../../src/slack/blocks/sources/sql-modal.ts'
import { expectAsStored, expectTaken, hostile, languages, outcome, saidIn } from '../pages.ts'

describe('the SQL of an answer', () => {
  test.each(languages)('stands as it ran, with parameters, views, translator and data version (%s)', async (language) => {
    const view = sqlModal({ outcome, language })
    expectTaken(view)
    await expectAsStored(view, `sql-modal.${language}`)
  })

  test('names published views only, each once', () => {
    const text = 'select 1 from facts join "evidence" on 1 join facts f on 1 where organization = \'from secrets\''
    expect(saidIn(sqlModal({ outcome: { ...outcome, sql: { text, parameters: [] } }, language: 'en' }))).toContain(
      'Views used: facts, evidence',
    )
  })

  test('that is too long is cut, and says so', () => {
    const text = `select ${'x'.repeat(20_000)}`
    const parameters = Array.from({ length: 2_000 }, (_, index) => index)
    const view = sqlModal({ outcome: { ...outcome, sql: { text, parameters } }, language: 'zh' })
    expectTaken(view)
    expect(saidIn(view)).toContain('只显示前 8999 个字符，共 20007 个')
    expect(saidIn(view)).toContain('只显示前 2999 个字符')
  })

  test('is missing where no query was needed', () => {
    const view = sqlModal({ outcome: { ...outcome, sql: null }, language: 'zh' })
    expectTaken(view)
    expect(saidIn(view)).toContain('没有用到查询')
  })

  test('any text is taken', () => {
    fc.assert(
      fc.property(hostile, fc.array(hostile, { maxLength: 3 }), (text, parameters) => {
        expectTaken(sqlModal({ outcome: { ...outcome, sql: { text, parameters } }, language: 'en' }))
      }),
    )
  })
})
