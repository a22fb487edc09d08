import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bold,
  cut,
  literal,
  mrkdwn,
  paragraph,
  plain,
  plainLines,
  preformatted,
  rich,
  spoken,
  verbatim,
} from '../../../src/slack/blocks/text.ts'

describe('text for Slack', () => {
  test('mrkdwn mentions nobody and links nowhere', () => {
    expect(mrkdwn('<!channel> <@U1> <https://x|y> a & b &lt;')).toBe(
      '&lt;!channel&gt; &lt;@U1&gt; &lt;https://x|y&gt; a &amp; b &amp;lt;',
    )
  })

  test('no text holds escape sequences or reordering characters', () => {
    const hostile = '\u001b[31m红\u202e字\u200b'
    expect(mrkdwn(hostile)).toBe('红字')
    expect(plain(hostile).text).toBe('红字')
    expect(literal(hostile).text).toBe('红字')
  })

  test('plain text is literal, on one line, and within its limit', () => {
    expect(plain('三公\n经费 :tada:', 8)).toEqual({ type: 'plain_text', text: '三公 经费 :…', emoji: false })
    expect(plainLines(' 一\r\n二 ').text).toBe('一\n二')
  })

  test('an empty text is a space: Slack refuses the message otherwise', () => {
    expect([plain('').text, plainLines('').text, literal('').text, verbatim('').text]).toEqual([' ', ' ', ' ', ' '])
  })

  test('the text of a message is cut below 4,000 characters, between characters', () => {
    expect(spoken('一', '<b>')).toBe('一\n&lt;b&gt;')
    expect(spoken('')).toBe(' ')
    for (const start of ['', '1', '12', '123']) {
      const text = spoken(start + '<'.repeat(3_000))
      expect(text.length).toBeLessThan(4_000)
      expect(text).toMatch(/&lt;…$/)
    }
  })

  test('verbatim asks Slack not to look for links', () => {
    expect(verbatim('*a*')).toEqual({ type: 'mrkdwn', text: '*a*', verbatim: true })
  })

  test('rich text keeps formatting characters as they are', () => {
    expect(rich(paragraph('*a* ', bold('_b_')), preformatted('`c`'))).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: '*a* ' },
            { type: 'text', text: '_b_', style: { bold: true } },
          ],
        },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '`c`' }] },
      ],
    })
  })

  test('paragraphs that follow each other are lines of one', () => {
    expect(rich(paragraph('一'), paragraph(bold('二')), preformatted('三'), paragraph('四')).elements).toEqual([
      paragraph('一', '\n', bold('二')),
      preformatted('三'),
      paragraph('四'),
    ])
  })

  test('a cut text is never longer than its limit and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const short = cut(text, limit)
        expect(short.length).toBeLessThanOrEqual(limit)
        expect(short).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
        if (text.length <= limit) expect(short).toBe(text)
      }),
    )
  })
})
