import { expect, test } from 'vitest'
import { readReport } from '../../src/ingest/child-report.ts'

const refused = JSON.stringify({ file: 'a.txt', ok: false, error: { code: 'empty_file', message: '文件是空的。' } })

test('a refused file is told as the process told it', () => {
  const run = { stdout: `${refused}\n`, stderr: '', timedOut: false }
  expect(readReport(run, 'zh')).toEqual({ ok: false, code: 'empty_file', message: '文件是空的。' })
})

test('a report that is whole counts, though the process was ended afterwards', () => {
  expect(readReport({ stdout: refused, stderr: '', timedOut: true }, 'zh')).toMatchObject({ code: 'empty_file' })
})

test.each(['', '{"ok":', 'null', '{}', '[1]', `${refused}\n${refused}`])('%j is no report', (stdout) => {
  const crashed = readReport({ stdout, stderr: 'heap out of memory', timedOut: false }, 'en')
  expect(crashed).toMatchObject({ ok: false, code: 'crashed', detail: 'heap out of memory' })
  expect(readReport({ stdout, stderr: '', timedOut: true }, 'en')).toMatchObject({ ok: false, code: 'timed_out' })
})

test('a sentence tells a person, in the language asked for, and nothing of what went wrong inside', () => {
  const run = { stdout: '', stderr: 'inside', timedOut: false }
  const [zh, en] = (['zh', 'en'] as const).map((language) => readReport(run, language))
  expect(zh).toMatchObject({ message: expect.stringMatching(/没有收录/) })
  expect(en).toMatchObject({ message: expect.stringMatching(/not taken in/) })
})
