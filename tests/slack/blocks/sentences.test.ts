import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  busy,
  expiredAnswer,
  exported,
  failed,
  lookingUp,
  notAllowed,
  notShared,
  notSharedText,
  plainSentence,
  pressAgain,
  shared,
  thanks,
} from '../../../src/slack/blocks/sentences.ts'
import { notSharedReasons } from '../../../src/wording/slack-pages.ts'
import { expectAsStored, expectPosted, hostile, languages, saidIn } from './pages.ts'

describe('notices', () => {
  test.each(languages)('are one sentence each (%s)', async (language) => {
    const messages = [
      failed({ id: 'a1b2', language }),
      notAllowed({ language }),
      busy({ language }),
      thanks({ verdict: 'up', language }),
      thanks({ verdict: 'down', language }),
      pressAgain({ language }),
      expiredAnswer({ language }),
      exported({ files: ['三公.csv', '三公.xlsx'], language }),
      shared({ language }),
      ...notSharedReasons.map((reason) => notShared({ reason, language })),
    ]
    for (const message of messages) expectPosted(message)
    const texts = messages.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    await expectAsStored([lookingUp({ language }), ...texts], `sentences.${language}`)
  })

  test('say the same in the text and in the block', () => {
    const message = failed({ id: 'a1b2', language: 'zh' })
    expect(saidIn(message.blocks)).toBe(message.text)
    expect(message.text).toContain('a1b2')
  })

  test('a shared card is found by its channel and its link, which mention nobody', () => {
    const message = shared({ channel: 'C0BUDGET', link: 'https://example.slack.com/archives/C0BUDGET/p1', language: 'zh' })
    expectPosted(message)
    expect(JSON.stringify(message.blocks)).toContain('{"type":"channel","channel_id":"C0BUDGET"}')
    expect(JSON.stringify(message.blocks)).toContain('"url":"https://example.slack.com/archives/C0BUDGET/p1"')
    expect(message.text).toBe('已分享')
  })

  test('why it was not shared is a text for the form as well', () => {
    expect(notSharedText({ reason: 'is_archived', language: 'en' })).toBe(
      notShared({ reason: 'is_archived', language: 'en' }).text,
    )
  })

  test('any text is taken, and mentions nobody', () => {
    expect(plainSentence('<!channel>')).toEqual({
      text: '&lt;!channel&gt;',
      blocks: [{ type: 'section', text: { type: 'plain_text', text: '<!channel>', emoji: false } }],
    })
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '')
        expectPosted(plainSentence(text))
      }),
    )
  })
})
