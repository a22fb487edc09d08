import { beforeEach, describe, expect, test } from 'vitest'
import { type Call, openWeb } from '../../../src/slack/web/web.ts'
import { clientOf } from '../fake/bolt.ts'
import { type Calling, calling } from './calling.ts'

let at: Calling
beforeEach(async () => {
  at = await calling()
})

const post = (text: string, of: Partial<Call<string>> = {}): Call<string> => ({
  method: 'chat.postMessage',
  channel: 'C1',
  run: async (client) => (await client.chat.postMessage({ channel: 'C1', text })).ts ?? '',
  ...of,
})
const texts = () => at.said('C1').map(({ text }) => text)

describe('a call', () => {
  test('gives what it gives, and is counted', async () => {
    expect(await at.web.call(post('4.40 万元'))).toBe(at.said('C1')[0]?.ts)
    expect((await at.metrics.text()).text).toContain('wenzhang_slack_calls_total{method="chat.postMessage",result="ok"} 1')
  })

  test('that comes too fast waits as long as Slack says, and goes on', async () => {
    at.slack.fail('chat.postMessage', { status: 429, retryAfter: 1 })
    await at.web.call(post('4.40 万元'))
    const [first, second] = at.slack.calls()
    expect(texts()).toEqual(['4.40 万元'])
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
    expect((await at.metrics.text()).text).toContain('wenzhang_slack_retries_total{method="chat.postMessage",why="limited"} 1')
  })

  test('that must wait lets the calls of other channels pass', async () => {
    at.slack.fail('chat.postMessage', { status: 429, retryAfter: 1 })
    const slow = at.web.call(post('4.40 万元'))
    await at.slack.until(() => at.called().length === 1)
    const users = { channel: 'C2', run: async () => 'done' }
    expect(await Promise.race([slow, at.web.call(post('', users))])).toBe('done')
    await slow
  })

  test.each([{ status: 500 }, { status: 503 }, 'reset' as const, { error: 'internal_error' }, { error: 'ratelimited' }])(
    'that fails with %j is made again',
    async (fault) => {
      at.slack.fail('chat.postMessage', fault, fault)
      await at.web.call(post('4.40 万元'))
      expect(texts()).toEqual(['4.40 万元'])
      expect(at.called()).toHaveLength(3)
    },
  )

  test('that gets no response is made again', async () => {
    at.slack.fail('chat.postMessage', 'hang')
    await at.web.call(post('4.40 万元'))
    expect(texts()).toEqual(['4.40 万元'])
  })

  test('that may have been done is looked up before it is made again', async () => {
    at.slack.fail('chat.postMessage', 'reset_after')
    const done = async () => at.said('C1')[0]?.ts
    expect(await at.web.call(post('4.40 万元', { done }))).toBe(at.said('C1')[0]?.ts)
    expect(texts()).toEqual(['4.40 万元'])
  })

  test('that was not done although it may have been is made again', async () => {
    at.slack.fail('chat.postMessage', 'reset')
    await at.web.call(post('4.40 万元', { done: async () => undefined }))
    expect(texts()).toEqual(['4.40 万元'])
  })

  test('that is too fast was surely not done, and is not looked up', async () => {
    at.slack.fail('chat.postMessage', { error: 'ratelimited' })
    let looks = 0
    const done = async () => {
      looks += 1
      return undefined
    }
    await at.web.call(post('4.40 万元', { done }))
    expect(looks).toBe(0)
  })

  test('to which Slack says no is not made again', async () => {
    at.slack.fail('chat.postMessage', {
      error: 'invalid_blocks',
      data: { response_metadata: { messages: ['no text', 'too long'] } },
    })
    const details = { method: 'chat.postMessage', error: 'invalid_blocks', reasons: 'no text · too long' }
    await expect(at.web.call(post('x'))).rejects.toMatchObject({ code: 'slack_refused', details })
    expect(at.called()).toHaveLength(1)
  })

  test('is the end of a token that Slack does not take any more, and that is told', async () => {
    at.slack.revoke()
    await expect(at.web.call(post('x'))).rejects.toMatchObject({ code: 'slack_revoked', details: { error: 'token_revoked' } })
    expect(at.revoked).toEqual(['token_revoked'])
    expect(at.called()).toHaveLength(1)
  })

  test('is given up after so many tries', async () => {
    at.slack.failWhere(() => ({ status: 503 }))
    const error = { code: 'slack_unreachable', details: { method: 'chat.postMessage', error: 'http_503' } }
    await expect(at.web.call(post('x', { tries: 2 }))).rejects.toMatchObject(error)
    expect(at.called()).toHaveLength(2)
    await expect(at.web.call(post('x'))).rejects.toMatchObject(error)
    expect(at.called()).toHaveLength(2 + 6)
  })

  test('that is not worth waiting for does not wait', async () => {
    at.slack.fail('chat.postMessage', { status: 429, retryAfter: 30 })
    await expect(at.web.call(post('x', { tries: 1 }))).rejects.toMatchObject({ code: 'slack_unreachable' })
    expect(at.called()).toHaveLength(1)
  })

  test('that is our own fault is none of Slack’s', async () => {
    const run = async (): Promise<string> => {
      throw new RangeError('ours')
    }
    await expect(at.web.call(post('x', { run }))).rejects.toThrow(new RangeError('ours'))
  })
})

test('messages of one channel keep their distance', async () => {
  const { slack, log, metrics } = at
  const web = openWeb({ client: clientOf(slack), log, metrics, revoked: () => undefined, spacing: 150 })
  const start = Date.now()
  await Promise.all(['一', '二', '三', '四'].map((text) => web.call(post(text))))
  const [, , third, fourth] = slack.calls().map((call) => call.at)
  expect((third ?? 0) - start).toBeGreaterThanOrEqual(145)
  expect((fourth ?? 0) - start).toBeGreaterThanOrEqual(295)
  expect(texts()).toEqual(['一', '二', '三', '四'])
})

describe('at the end', () => {
  const ending = () => {
    const ended = new AbortController()
    const { log, metrics } = at
    const web = openWeb({ client: at.web.client, log, metrics, revoked: () => undefined, spacing: 0, ended: ended.signal })
    return { ended, web }
  }
  const unreachable = { code: 'slack_unreachable', details: { error: 'ended' } }

  test('nothing is called any more', async () => {
    const { ended, web } = ending()
    ended.abort()
    await expect(web.call(post('4.40 万元'))).rejects.toMatchObject(unreachable)
    expect(at.called()).toEqual([])
  })

  test('nothing is waited for', async () => {
    const { ended, web } = ending()
    at.slack.fail('chat.postMessage', { status: 429, retryAfter: 60 })
    const call = web.call(post('4.40 万元'))
    await at.slack.until(() => at.called().length === 1)
    ended.abort()
    await expect(call).rejects.toMatchObject(unreachable)
  })
})
