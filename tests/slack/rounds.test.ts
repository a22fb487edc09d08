import { beforeEach, describe, expect, test } from 'vitest'
import { type RoundsOptions, startRounds } from '../../src/slack/rounds.ts'
import { answer, arrival, dayMilliseconds, share } from '../state/remembered.ts'
import { atTheEnd } from './fake/bolt.ts'
import { type InventedPorch, inventedPorch, water } from './invented-porch.ts'

let at: InventedPorch
beforeEach(async () => {
  at = await inventedPorch([water(2031, '4.40')], { WENZHANG_RETENTION_DAYS: '30' })
  at.clock.now = Date.now()
})

const never = 1_000_000
function rounds(of: RoundsOptions, porch = at.porch) {
  const started = startRounds(porch, { lookEvery: never, forgetEvery: never, ...of })
  atTheEnd(async () => started.stop())
  return started
}
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function shared(): Promise<void> {
  const key = '云川市青禾区水务局@unit|2031|budget|expenditure|sangong|general|all|amount'
  const { id } = await at.state.answers.keep(answer())
  const shown = [{ fact: 1, key, value: '4.40万元', label: '' }]
  const kept = await at.state.shares.keep(share({ answer: id, channel: 'C1', data: at.porch.data.version(), shown }))
  const { ts = '' } = await at.web.client.chat.postMessage({ channel: 'C1', text: 'card' })
  await at.state.shares.posted(kept.id, ts)
}
const corrections = () => at.said('C1').length - 1

async function old(): Promise<void> {
  at.clock.now = Date.now() - 40 * dayMilliseconds
  const entry = await at.state.inbox.accept(arrival())
  await at.state.inbox.finish(entry?.id ?? 0, 'answer')
  at.clock.now = Date.now()
}
const done = async () => (await at.state.inbox.counts()).done

describe('shared cards', () => {
  test('are looked at again and again', async () => {
    await shared()
    rounds({ lookEvery: 20 })
    await wait(60)
    expect(corrections()).toBe(0)
    at.publish(water(2031, '5.50'))
    await at.slack.until(() => corrections() === 1)
    at.publish(water(2031, '6.60'))
    await at.slack.until(() => corrections() === 2)
  })

  test('are looked at at once where somebody says that the data moved', async () => {
    await shared()
    const { look } = rounds({})
    await wait(60)
    at.publish(water(2031, '5.50'))
    look()
    look()
    await at.slack.until(() => corrections() === 1)
    await wait(60)
    expect(corrections()).toBe(1)
  })

  test('are corrected in the next round where one went wrong, and the log says so', async () => {
    await shared()
    at.publish(water(2031, '5.50'))
    at.slack.fail('conversations.replies', { error: 'invalid_auth' })
    rounds({ lookEvery: 50 })
    await at.slack.until(() => corrections() === 1)
    expect(at.lines.join('')).toContain('a round was not finished')
  })

  test('are looked at once more, not once for each time, when a round that took long is over', async () => {
    await shared()
    const versions: string[] = []
    const data = { ...at.porch.data, version: () => String(versions.push('asked')) }
    let letGo = (): void => undefined
    const waiting = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const behind: typeof at.state.shares.behind = async () => waiting.then(() => [])
    const state = { ...at.state, shares: { ...at.state.shares, behind } }
    const { look } = rounds({}, { ...at.porch, data, state })
    await wait(30)
    const before = versions.length
    for (let n = 0; n < 100; n += 1) look()
    expect(versions).toHaveLength(before)
    letGo()
    await wait(60)
    const asked = versions.length - before
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThan(10)
  })

  test('are left alone after the end', async () => {
    await shared()
    rounds({ lookEvery: 20 }).stop()
    await wait(60)
    at.publish(water(2031, '5.50'))
    await wait(150)
    expect(corrections()).toBe(0)
  })
})

describe('what is too old', () => {
  test('is removed at the start and in every round, and the audit says so once', async () => {
    await old()
    const kept = await at.state.inbox.accept(arrival())
    await at.state.inbox.finish(kept?.id ?? 0, 'answer')
    rounds({ forgetEvery: 30 })
    const removals = async () => (await at.state.audit.list()).filter(({ act }) => act === 'retention')
    await expect.poll(removals).toHaveLength(1)
    expect(await removals()).toMatchObject([{ user: '', detail: { inbox: 1 } }])
    expect(await done()).toBe(1)
    at.clock.now += 40 * dayMilliseconds
    await expect.poll(done).toBe(0)
  })

  test('is removed in the next round where one went wrong', async () => {
    await old()
    let calls = 0
    const retain = async (days: number) => {
      calls += 1
      if (calls === 1) throw new Error('the disk is full')
      return at.state.retain(days)
    }
    rounds({ forgetEvery: 30 }, { ...at.porch, state: { ...at.state, retain } })
    await expect.poll(done).toBe(0)
    expect(at.lines.join('')).toContain('the disk is full')
  })
})
