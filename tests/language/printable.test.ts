import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable, printableLine } from '../../src/language/printable.ts'

describe('printable', () => {
  test.each([
    ['\u001b[31m三公\u001b[0m', '三公'],
    ['\u001b]0;title\u0007三公', '三公'],
    ['\u001b]8;;http://invalid.example\u001b\\三公\u001b]8;;\u001b\\', '三公'],
    ['\u009b2J三公', '三公'],
    ['\u001bc三公', '三公'],
    ['三\b公\u0000', '三公'],
    ['三\u202e公\u2066', '三公'],
    ['三\r公\r\n经费', '三\n公\n经费'],
    ['三\u200b公\u{e0041}', '三公'],
    ['三\t公\n', '三\t公\n'],
    ['三公\u001b', '三公'],
  ])('%j becomes %j', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  test('keeps words apart on one line', () => {
    expect(printableLine(' 三公\n经费\t\u2028预算 ')).toBe('三公 经费 预算')
  })

  test('lets no control or format character through, whatever comes', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u001b[', '\u001b]', '\u009d', '\u0007', '\u202e', '三公', '\u001b\u001b[0m'),
    )
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        expect(printable(all.join(''))).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/u)
      }),
      { numRuns: 2000 },
    )
  })
})
