import { describe, expect, test } from 'vitest'
import { clientOf, refusalOf, startSlack } from './bolt.ts'

const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } })

describe('faults', () => {
  test('come in the order that was given, then end', async () => {
    const slack = await startSlack()
    const { chat } = clientOf(slack)
    slack.fail('chat.postMessage', { error: 'fatal_error' }, { status: 503 }, 'reset', 'reset_after', 'hang')
    const post = (text: string) => chat.postMessage({ channel: 'C1', text })
    expect(await refusalOf(post('1'))).toMatchObject({ error: 'fatal_error' })
    await expect(post('2')).rejects.toMatchObject({ statusCode: 503 })
    await expect(post('3')).rejects.toThrow('A request error occurred')
    expect(slack.messages('C1')).toEqual([])
    await expect(post('4')).rejects.toThrow('A request error occurred')
    expect(slack.messages('C1').map((each) => each.text)).toEqual(['4'])
    await expect(post('5')).rejects.toThrow('timeout')
    expect(await refusalOf(post('6'))).toEqual({ error: 'none' })
    expect(slack.calls().map((each) => each.result)).toEqual([
      'fatal_error',
      'status 503',
      'reset',
      'reset_after: ok',
      'hang',
      'ok',
    ])
  })

  test('can depend on the call', async () => {
    const slack = await startSlack()
    const { chat } = clientOf(slack)
    const heal = slack.failWhere(({ args }) => (Array.isArray(args.blocks) ? { error: 'invalid_blocks' } : undefined))
    const rich = () => refusalOf(chat.postMessage({ channel: 'C1', text: 'x', blocks: [section('x')] }))
    expect(await rich()).toMatchObject({ error: 'invalid_blocks' })
    expect(await refusalOf(chat.postMessage({ channel: 'C1', text: 'x' }))).toEqual({ error: 'none' })
    heal()
    expect(await rich()).toEqual({ error: 'none' })
  })

  test('by chance are the same by the same seed, and spare the start', async () => {
    const results = async (seed: number) => {
      const slack = await startSlack({ failRate: 0.4, seed, limits: 'none', failWays: [{ error: 'internal_error' }, 'reset'] })
      await clientOf(slack).auth.test()
      for (let count = 0; count < 30; count += 1)
        await clientOf(slack)
          .chat.postMessage({ channel: 'C1', text: 'x' })
          .catch(() => undefined)
      return slack.calls().map((each) => each.result)
    }
    const [first, again, other] = [await results(1), await results(1), await results(2)]
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
    const failed = first.filter((each) => each !== 'ok').length
    expect(failed).toBeGreaterThan(5)
    expect(failed).toBeLessThan(20)
    expect(new Set(first)).toEqual(new Set(['ok', 'internal_error', 'reset']))
  })
})
