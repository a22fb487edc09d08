import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ingestRefused, proposalDismissed, proposalDone } from '../../../../src/slack/blocks/documents/proposal-end.ts'
import { expectAsStored, expectPosted, hostile, languages, report, saidIn } from '../pages.ts'

const about = { name: '水务局（新）.txt', by: 'U0EDITOR' }

describe('what became of a document', () => {
  test.each(languages)('is said with who decided (%s)', async (language) => {
    const messages = [proposalDone({ ...about, report, language }), proposalDismissed({ ...about, language })]
    for (const message of messages) {
      expectPosted(message)
      expect(JSON.stringify(message.blocks)).toContain('"text":"U0EDITOR"')
      expect(JSON.stringify(message)).not.toContain('"button"')
    }
    await expectAsStored(messages, `proposal-end.${language}`)
  })

  test('who may not take documents in is told so, without names', () => {
    const message = ingestRefused({ why: 'person', channels: ['C0DOCS'], language: 'zh' })
    expectPosted(message)
    expect(saidIn(message)).toContain('只有管理员指定的人')
    expect(JSON.stringify(message)).not.toContain('C0DOCS')
  })

  test('where it is the wrong place, the right ones are named', () => {
    const message = ingestRefused({ why: 'channel', channels: ['C0DOCS'], language: 'en' })
    expectPosted(message)
    expect(JSON.stringify(message.blocks)).toContain('"channel_id":"C0DOCS"')
    expectPosted(ingestRefused({ why: 'channel', channels: [], language: 'en' }))
  })

  test('any name is taken', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expectPosted(proposalDismissed({ name, by: 'U1', language: 'zh' }))
        expectPosted(proposalDone({ name, by: 'U1', report: { ...report, title: name }, language: 'zh' }))
      }),
    )
  })
})
