import { beforeEach, expect, test } from 'vitest'
import { createMetrics, type Metrics } from '../src/metrics.ts'

let metrics: Metrics
beforeEach(() => {
  metrics = createMetrics()
})
const lines = async (of = metrics): Promise<readonly string[]> => (await of.text()).text.split('\n')

test('questions are counted by outcome and way in, and timed', async () => {
  metrics.question({ outcome: 'answer', kind: 'mention', seconds: 0.03 })
  metrics.question({ outcome: 'answer', kind: 'mention', seconds: 3 })
  metrics.question({ outcome: 'not_stated', kind: 'command', seconds: 0.001 })
  expect(await lines()).toEqual(
    expect.arrayContaining([
      'wenzhang_questions_total{outcome="answer",kind="mention"} 2',
      'wenzhang_questions_total{outcome="not_stated",kind="command"} 1',
      'wenzhang_answer_seconds_bucket{le="0.01"} 1',
      'wenzhang_answer_seconds_bucket{le="0.05"} 2',
      'wenzhang_answer_seconds_bucket{le="5"} 3',
      'wenzhang_answer_seconds_count 3',
    ]),
  )
})

test('events and calls are counted', async () => {
  for (const what of ['accepted', 'repeated', 'accepted'] as const) metrics.event(what)
  metrics.call({ method: 'chat.postMessage', result: 'ok' })
  metrics.call({ method: 'chat.postMessage', result: 'ratelimited' })
  metrics.retry({ method: 'chat.postMessage', why: 'limited' })
  expect(await lines()).toEqual(
    expect.arrayContaining([
      'wenzhang_events_total{what="accepted"} 2',
      'wenzhang_events_total{what="repeated"} 1',
      'wenzhang_slack_calls_total{method="chat.postMessage",result="ok"} 1',
      'wenzhang_slack_calls_total{method="chat.postMessage",result="ratelimited"} 1',
      'wenzhang_slack_retries_total{method="chat.postMessage",why="limited"} 1',
    ]),
  )
})

test('the queue is asked when the metrics are read', async () => {
  let waiting = 1
  metrics.queue(() => ({ waiting, working: 2 }))
  expect(await lines()).toEqual(
    expect.arrayContaining(['wenzhang_queue{state="waiting"} 1', 'wenzhang_queue{state="working"} 2']),
  )
  waiting = 7
  expect(await lines()).toContain('wenzhang_queue{state="waiting"} 7')
})

test('two bots in one process do not add up', async () => {
  const other = createMetrics()
  metrics.event('accepted')
  other.event('accepted')
  expect(await lines()).toContain('wenzhang_events_total{what="accepted"} 1')
  expect(await lines(other)).toContain('wenzhang_events_total{what="accepted"} 1')
})

test('the text says what kind of text it is', async () => {
  expect((await metrics.text()).type).toMatch(/^text\/plain; version=0\.0\.4/)
})
