import { expect, test } from 'vitest'
import { languageOf, pageOf } from '../../src/slack/page-words.ts'

test.each([
  ...['你好', '您好！', '怎么用？', '？', '', '  Hello!! ', 'What can you do?'].map((text) => [text, 'help']),
  ...['状态', 'Status'].map((text) => [text, 'status']),
])('“%s” is answered by the page of %s', (text, page) => expect(pageOf(text)).toBe(page))

test.each([...['你好，江津2023年三公经费', 'hello budget', '帮助残疾人支出', '三公', '0', '谢谢', '收到', '👍']])(
  '“%s” is to be looked up',
  (text) => expect(pageOf(text)).toBeUndefined(),
)

test('a greeting is answered in its own language, signs in the usual one', () => {
  expect([languageOf('你好', 'en'), languageOf('hi', 'zh'), languageOf('？', 'zh'), languageOf('？', 'en')]).toEqual([
    ...['zh', 'en'],
    ...['zh', 'en'],
  ])
})
