import { expect, test } from 'vitest'
import { languageOf, smallTalkOf } from '../../src/slack/small-talk.ts'

test.each([
  ...[
    ['你好', 'help'],
    ['您好！', 'help'],
    ['怎么用？', 'help'],
    ['？', 'help'],
    ['', 'help'],
    ['  Hello!! ', 'help'],
  ],
  ...[
    ['What can you do?', 'help'],
    ['状态', 'status'],
    ['好的，谢谢！', 'thanks'],
    ['Thank you.', 'thanks'],
  ],
  ...[
    ['收到', 'acknowledged'],
    ['好的。', 'acknowledged'],
    ['嗯', 'acknowledged'],
    ['OK', 'acknowledged'],
    ['👍🏽', 'acknowledged'],
    [':+1::skin-tone-2: :tada:', 'acknowledged'],
  ],
])('“%s” is %s', (text, kind) => expect(smallTalkOf(text)).toBe(kind))

test.each(['你好，江津2023年三公经费', '谢谢预算', 'hello budget', '帮助残疾人支出', '三公', '0'])(
  '“%s” is to be looked up',
  (text) => expect(smallTalkOf(text)).toBeUndefined(),
)

test('a greeting is answered in its own language, signs in the usual one', () => {
  expect([languageOf('你好', 'en'), languageOf('hi', 'zh'), languageOf('？', 'zh'), languageOf('？', 'en')]).toEqual([
    ...['zh', 'en'],
    ...['zh', 'en'],
  ])
})
