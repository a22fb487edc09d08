import { expect, test } from 'vitest'
import { answerLine, batchLines } from '../../src/cli/sql-batch.ts'
import { because, placed } from '../../src/query/check/reason.ts'
import { refusal } from '../../src/query/sandbox/message.ts'

const bad = { result: { ok: false, reason: { code: 'bad_line' } } }

test('each line is a statement with its id', () => {
  const text = '\uFEFF{"id":"a","sql":"select 1"}\r\n\n  \n{"id":7,"sql":"select 2","more":true}'
  expect(batchLines(text)).toEqual([
    { id: 'a', sql: 'select 1' },
    { id: 7, sql: 'select 2' },
  ])
})

test.each([
  ['not json', null],
  ['[]', null],
  ['null', null],
  ['"select 1"', null],
  ['{"id":"a"}', 'a'],
  ['{"id":3,"sql":4}', 3],
  ['{"id":{"a":1},"sql":null}', null],
])('%s is a bad line, and the others go on', (line, id) => {
  const lines = batchLines(`{"id":1,"sql":"a"}\n${line}\n{"id":2,"sql":"b"}`)
  expect(lines).toMatchObject([{ id: 1 }, { id, ...bad }, { id: 2 }])
  expect(JSON.stringify(lines[1])).toContain('Line 2 is')
})

test('a line separator within a statement ends no line', () => {
  expect(batchLines('{"id":1,"sql":"select \'\u2028\'"}')).toEqual([{ id: 1, sql: "select '\u2028'" }])
})

test('an answer is one line with every field', () => {
  const line = answerLine('a', { ok: true, columns: ['x'], rows: [['a\nb', null, 1]], truncated: false, reason: null }, 'zh')
  expect(line).toBe('{"id":"a","ok":true,"columns":["x"],"rows":[["a\\nb",null,1]],"truncated":false,"reason":null}')
})

test('a refusal has its code, its sentence in the language, and its place where there is one', () => {
  const refused = refusal(placed(because('several'), 'select 1; x', 8))
  const reason = (language: 'zh' | 'en'): unknown => JSON.parse(answerLine(1, refused, language)).reason
  expect(reason('en')).toEqual({
    code: 'several_statements',
    message: 'One statement at a time: something follows the semicolon.',
    position: 9,
  })
  expect(reason('zh')).toEqual({ code: 'several_statements', message: expect.stringContaining('分号'), position: 9 })
  expect(JSON.parse(answerLine(1, refusal(because('empty')), 'en')).reason).not.toHaveProperty('position')
})
