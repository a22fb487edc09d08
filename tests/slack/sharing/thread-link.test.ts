import fc from 'fast-check'
import { expect, test } from 'vitest'
import { threadOf } from '../../../src/slack/sharing/thread-link.ts'

const base = 'https://qinghe.slack.com/archives/C0123ABC/p1793600000000100'

test.each([
  ['a message', base, { channel: 'C0123ABC', thread: '1793600000.000100' }],
  ['a message of a private channel', base.replace('C0', 'G0'), { channel: 'G0123ABC', thread: '1793600000.000100' }],
  ['blanks around it', ` ${base}\n`, { channel: 'C0123ABC', thread: '1793600000.000100' }],
  ['a reply', `${base}?thread_ts=1793599999.000200&cid=C0123ABC`, { channel: 'C0123ABC', thread: '1793599999.000200' }],
  [
    'a reply, in another order',
    `${base}?cid=C0123ABC&thread_ts=1793599999.000200`,
    { channel: 'C0123ABC', thread: '1793599999.000200' },
  ],
])('%s', (_, link, thread) => {
  expect(threadOf(link)).toEqual(thread)
})

test.each([
  '',
  'C0123ABC',
  'https://qinghe.slack.com/archives/C0123ABC',
  'https://qinghe.slack.com/archives/D0123ABC/p1793600000000100',
  'https://qinghe.slack.com/archives/c0123abc/p1793600000000100',
  'https://qinghe.slack.com/archives/C0123ABC/p17936000000001',
  `${base}0`,
  `${base}/more`,
  `see ${base}`,
  `${base} and more`,
  base.replace('https', 'ftp'),
])('“%s” is no link of a message', (link) => {
  expect(threadOf(link)).toBeUndefined()
})

test('whatever is written, it is a channel and a time, or nothing', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string().map((end) => `${base}${end}`),
    fc.string().map((host) => base.replace('qinghe', host)),
  )
  fc.assert(
    fc.property(text, (link) => {
      const found = threadOf(link)
      if (found === undefined) return
      expect(found.channel).toMatch(/^[CG][A-Z0-9]+$/)
      expect(found.thread).toMatch(/^\d{10}\.\d{6}$/)
    }),
  )
})
