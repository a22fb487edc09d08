import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressesOthers, questionText } from '../../src/slack/question-text.ts'

test.each([
  ['<@UBOT> 青禾区水务局2031年三公经费', '青禾区水务局2031年三公经费'],
  ['<@UBOT|wenzhang>三公经费<@UOTHER>', '三公经费'],
  ['<!here> 三公经费 <!subteam^S1|@cw> <!date^1^{date}|today>', '三公经费'],
  ['<#C123|财务> 的三公经费', '财务 的三公经费'],
  ['<#C123> 三公', '三公'],
  ['<#C123|> 三公', '三公'],
  ['<https://example.com/a|水务局>的三公经费', '水务局的三公经费'],
  ['见 <https://example.com/a?b=1&amp;c=2>', '见 https://example.com/a?b=1&c=2'],
  ['超过&lt;4.40&gt;万元 A&amp;B', '超过<4.40>万元 A&B'],
  ['&amp;lt;', '&lt;'],
  [' 三公\n经费\t 多少 ', '三公 经费 多少'],
  ['<@UBOT>', ''],
  ['', ''],
])('“%s” asks “%s”', (text, question) => {
  expect(questionText(text)).toBe(question)
})

test('whatever is written, it is no mention afterwards', () => {
  const pieces = [
    '<',
    '>',
    '|',
    '@',
    '!',
    '#',
    '&lt;',
    '&gt;',
    '&amp;',
    'lt;',
    '<@U1>',
    '<!here>',
    '<#C1|a>',
    '<https://a|',
    'b',
    ' ',
  ]
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 2 })), { maxLength: 20 }), (parts) => {
      expect(questionText(parts.join(''))).not.toMatch(/<[@!#]/)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['<@UOTHER> 你看看', true],
  ['<@UBOT> 和 <@UOTHER> 三公经费', true],
  ['<!subteam^S1|@cw> 三公经费', true],
  ['<!here> 三公经费', true],
  ['<@UBOT> 三公经费', false],
  ['<@UBOT|wenzhang> 三公经费', false],
  ['三公经费 @UOTHER', false],
])('“%s” speaks to others: %s', (text, is) => {
  expect(addressesOthers(text, 'UBOT')).toBe(is)
})

test.each(['<@', '<#A', '<#A|', '<a|', '<a', '<!subteam', '&lt;@'])(
  '“%s” a hundred thousand signs long is read within the time of a test',
  (piece) => {
    for (const long of [piece.repeat(100_000 / piece.length), `<#${'A'.repeat(100_000)}`]) {
      expect(questionText(long).length).toBeLessThanOrEqual(long.length)
    }
  },
)

test('of a book just enough is kept to be called too long', () => {
  expect(questionText('三公'.repeat(200_000))).toBe(`${'三公'.repeat(5000)}三`)
})

test('an emoji is a sign, whichever it is; a time of day is none', () => {
  expect(questionText(':+1::skin-tone-2: 收到 :tada:')).toBe('🙂 收到 🙂')
  expect(questionText('10:30:00 三公')).toBe('10:30:00 三公')
})
