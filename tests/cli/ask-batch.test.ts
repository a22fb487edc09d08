import { expect, test } from 'vitest'
import { finish } from '../../src/answer/finish.ts'
import { notUnderstood } from '../../src/answer/refuse.ts'
import { batchLines, isDate } from '../../src/cli/ask-batch.ts'
import type { AskWidely } from '../../src/widen/widen.ts'
import { wordsOf } from '../../src/wording/words.ts'
import { planOf } from '../answer/invented-answers.ts'

/** Says back the day, and how many questions of the thread came before. */
const ask: AskWidely = async (question, { today, context }) => {
  if (question === 'break') throw new Error('broken')
  const seen = (context?.plan?.limit ?? 0) + 1
  const words = wordsOf('zh')
  const draft = notUnderstood([`${today} ${seen}`], words)
  const outcome = finish(draft, { plan: null, words, translator: 'rules', data: 'x', sql: null, citations: [] })
  return { outcome, context: { plan: planOf({ ask: 'rank', limit: seen }), readings: [] }, isAsking: true }
}

async function answers(...lines: readonly string[]) {
  const all: string[] = []
  for await (const line of batchLines(lines.join('\n'), { ask, today: '2024-05-06' })) all.push(line)
  return all.map((line) => JSON.parse(line))
}

test('one object for each line, in order, with its id', async () => {
  const [first, second] = await answers('{"id":"a","q":"问"}', '', '{"id":7,"q":"问","today":"2023-01-01"}')
  expect(first).toMatchObject({ id: 'a', outcome: 'no_answer', reason: 'not_understood' })
  expect(first.text).toContain('2024-05-06 1')
  expect(second.id).toBe(7)
  expect(second.text).toContain('2023-01-01')
  expect(first.elapsedMs).toBeTypeOf('number')
})

test('has exactly the fields of the contract', async () => {
  expect(Object.keys((await answers('{"id":"a","q":"问"}'))[0])).toEqual([
    'id',
    'outcome',
    'reason',
    'text',
    'kind',
    'figures',
    'choices',
    'suggestions',
    'assumptions',
    'warnings',
    'citations',
    'understood',
    'plan',
    'language',
    'sql',
    'translator',
    'model',
    'data',
    'elapsedMs',
  ])
})

test('lines of one thread are one conversation, others are not', async () => {
  const lines = ['{"q":"1","thread":"t"}', '{"q":"2"}', '{"q":"3","thread":"t"}', '{"q":"4","thread":"u"}']
  const texts = (await answers(...lines)).map(({ text }) => text)
  expect(texts.map((text) => /-06 (\d)/.exec(text)?.[1])).toEqual(['1', '1', '2', '1'])
})

test('a bad line gets its error, the others go on', async () => {
  const errors = await answers(
    'no json',
    '{"id":"b"}',
    '{"id":"c","q":"问","today":"2023-02-30"}',
    '{"id":"d","q":"break"}',
    '[1]',
    '{"id":"e","q":"问"}',
  )
  expect(errors.map(({ id, error }) => [id, error?.code])).toEqual([
    [null, 'bad_json'],
    ['b', 'no_question'],
    ['c', 'bad_today'],
    ['d', 'failed'],
    [null, 'bad_json'],
    ['e', undefined],
  ])
})

test('a date is one that the calendar has', () => {
  expect(['2024-02-29', '2024-12-31'].every(isDate)).toBe(true)
  expect(['2023-02-29', '2023-13-01', '2023-1-1', '', 7].some(isDate)).toBe(false)
})
