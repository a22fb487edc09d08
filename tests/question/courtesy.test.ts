import { afterAll, expect, test } from 'vitest'
import { consents, courtesyOf } from '../../src/question/courtesy.ts'
import { understand } from '../../src/question/understand.ts'
import { ask, brief, catalog, converse, invented, today } from './invented-towns.ts'

afterAll(() => invented.close())

test.each([
  ['收到', 'acknowledged'],
  ['好的', 'acknowledged'],
  ['嗯嗯，知道了', 'acknowledged'],
  ['ok, got it', 'acknowledged'],
  ['收到，谢谢！', 'thanks'],
  ['辛苦了', 'thanks'],
  ['thank you so much', 'thanks'],
  ['您好呀', 'greeting'],
  ['hi there', 'greeting'],
  ['this', undefined],
  ['好多', undefined],
  ['行政', undefined],
  ['好的，去年呢', undefined],
  ['不对', undefined],
  ['', undefined],
] as const)('“%s” is %s', (text, courtesy) => {
  expect(courtesyOf(text)).toBe(courtesy)
})

test('is told at once from a long text made of the same words', () => {
  expect(courtesyOf(`${'好吧'.repeat(14)}x`)).toBeUndefined()
  expect(courtesyOf('好吧'.repeat(100_000))).toBeUndefined()
})

test('before a question it says nothing', () => {
  expect(brief(ask('收到，青禾三公经费呢'))).toBe('lookup 青禾 2031 sangong')
  expect(brief(ask('青禾2031年收到财政拨款多少'))).not.toMatch(/^lookup/)
})

test('“对” takes the one name that was offered, and is politeness everywhere else', () => {
  const only = ask('青禾2031年三公经费')
  if (only.kind !== 'plan') throw new Error('青禾2031年三公经费 is no plan')
  const readings = [{ label: '', question: '', plan: only.plan }]
  const after = (text: string, offered: typeof readings) =>
    brief(understand(text, { catalog, today, context: { plan: only.plan, readings: offered } }).understanding)
  expect(after('对', readings)).toBe('lookup 青禾 2031 sangong')
  expect(after('谢谢', readings)).toBe('out_of_scope thanks')
  expect(after('对', [...readings, ...readings])).toBe('out_of_scope acknowledged')
  expect(brief(converse('青禾2031年三公经费', '是的'))).toBe('out_of_scope acknowledged')
  expect(consents('对比')).toBe(false)
})
