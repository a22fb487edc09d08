import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleButtons, helpMessage } from '../../../../src/slack/blocks/pages/help.ts'
import { expectAsStored, expectPosted, hostile, languages } from '../pages.ts'

describe('help', () => {
  test.each(languages)('says how to ask, with examples to press (%s)', async (language) => {
    const message = helpMessage({ examples: ['青禾区水务局2023年三公经费'], language })
    expectPosted(message)
    await expectAsStored(message, `help.${language}`)
  })

  test('goes without examples', () => {
    const message = helpMessage({ examples: [], language: 'zh' })
    expectPosted(message)
    expect(JSON.stringify(message)).not.toContain('"button"')
  })

  test('a button holds the whole question, its text as much as fits', () => {
    const question = '云川市'.repeat(40)
    const [button] = exampleButtons([question])[0]?.elements ?? []
    expect(button).toMatchObject({ action_id: 'example:0', value: question })
    expect(JSON.stringify(button)).toContain('…')
  })

  test('any example is taken', () => {
    fc.assert(fc.property(fc.array(hostile), (examples) => expectPosted(helpMessage({ examples, language: 'en' }))))
  })
})
