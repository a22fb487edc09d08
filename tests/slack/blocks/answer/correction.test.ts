import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctionMessage } from '../../../../src/slack/blocks/answer/correction.ts'
import { expectAsStored, expectPosted, hostile, languages, saidIn } from '../pages.ts'

const versions = { dataBefore: 'ab12.3', dataAfter: 'ab12.4' }
const changes = [
  { label: '“三公”经费', before: '2.90万元', after: '3.10万元' },
  { label: '公务接待费', before: '1.00万元', after: null },
]

describe('a correction', () => {
  test.each(languages)('says what was shown, what stands there now, and both data versions (%s)', async (language) => {
    const message = correctionMessage({ changes, ...versions, language })
    expectPosted(message)
    await expectAsStored(message, `correction.${language}`)
  })

  test('counts what it does not list', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ label: `第${index}项`, before: '1万元', after: '2万元' }))
    const message = correctionMessage({ changes: many, ...versions, language: 'zh' })
    expectPosted(message)
    expect(saidIn(message)).toContain('另有 30 个数也变了')
  })

  test('any text is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ label: hostile, before: hostile, after: fc.option(hostile) })), (of) => {
        expectPosted(correctionMessage({ changes: of, ...versions, language: 'en' }))
      }),
      { numRuns: 50 },
    )
  })
})
