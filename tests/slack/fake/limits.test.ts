import { describe, expect, test } from 'vitest'
import { clientOf, refusalOf, startSlack } from './bolt.ts'

describe('rate limits', () => {
  test('a channel takes three posts at once, then one a second', async () => {
    const slack = await startSlack()
    slack.addChannel('C2')
    const { chat } = clientOf(slack)
    const posts = Array.from({ length: 9 }, () => chat.postMessage({ channel: 'C1', text: 'x' }))
    const refused = (await Promise.allSettled(posts)).filter((each) => each.status === 'rejected')
    expect(slack.messages('C1').length).toBeGreaterThanOrEqual(3)
    expect(slack.messages('C1')).toHaveLength(9 - refused.length)
    expect(refused[0]?.reason).toMatchObject({ retryAfter: 1 })
    expect(await refusalOf(chat.postMessage({ channel: 'C2', text: 'x' }))).toEqual({ error: 'none' })
    expect(slack.calls().map((each) => each.result)).toContain('status 429')
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(await refusalOf(chat.postMessage({ channel: 'C1', text: 'x' }))).toEqual({ error: 'none' })
  })

  test('a method has its tier', async () => {
    const slack = await startSlack()
    const { conversations } = clientOf(slack)
    const calls = Array.from({ length: 80 }, () => conversations.history({ channel: 'C1' }))
    const taken = (await Promise.allSettled(calls)).filter((each) => each.status === 'fulfilled').length
    expect(taken).toBeGreaterThanOrEqual(50)
    expect(taken).toBeLessThan(80)
  })

  test('can be left off', async () => {
    const slack = await startSlack({ limits: 'none' })
    for (let count = 0; count < 10; count += 1) await clientOf(slack).chat.postMessage({ channel: 'C1', text: 'x' })
    expect(slack.messages('C1')).toHaveLength(10)
  })
})
