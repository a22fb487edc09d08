import { expect, test } from 'vitest'
import { ReadError } from '../../../src/ingest/read/read-error.ts'
import { readText } from '../../../src/ingest/read/read-text.ts'

const runs = [
  ...[
    'x',
    '1',
    '１',
    '预算',
    ' ',
    '\t',
    '，',
    '（',
    '(',
    '其中：',
    '.',
    '-',
    '1,',
    '一、',
    '。',
    '\n',
    '\r',
    '|',
    '第一',
    '2023年',
  ],
  ...['1\n', 'a\n', '预算\n', '1\t', '1\t\n\n', '| \n', '|\na\n', 'a\n|\n', 'a |\n', 'a |\n\n', '预算\n\n', '项目\n1\n'],
  ...['项目\n预算\n合计\n1\n合计\n2\n1\n', '项目 |\n1 |\n', '\n| ', '预算，\n'],
]

test.each(runs)('100 kB of %j are read or refused in the time of their length', (run) => {
  const bytes = Buffer.from(`临江市林业局2023年部门预算\n${run.repeat(100_000 / run.length)}x。\n`)
  const start = performance.now()
  expect(() => read(bytes)).not.toThrow()
  expect(performance.now() - start).toBeLessThan(4000)
})

function read(bytes: Uint8Array): void {
  try {
    readText(bytes, 'a.txt')
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
  }
}
