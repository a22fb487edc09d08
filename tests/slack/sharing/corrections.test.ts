import { beforeEach, describe, expect, test } from 'vitest'
import { correctShares } from '../../../src/slack/sharing/corrections.ts'
import type { ShareRecord } from '../../../src/state/shares.ts'
import { answer, share } from '../../state/remembered.ts'
import { type InventedPorch, inventedPorch, water } from '../invented-porch.ts'

let at: InventedPorch
beforeEach(async () => {
  at = await inventedPorch([water(2031, '4.40')])
  at.clock.now = Date.now()
})

const other = (value: string) => ({ organization: '云川市白石县教育局', year: 2031, facts: [{ item: 'sangong', value }] })

/** The card of the water office's figure as it stands now, in a channel of U1 or below a message there. */
async function shared(of: { readonly channel?: string; readonly isPosted?: boolean } = {}): Promise<ShareRecord> {
  const { channel = 'C1', isPosted = true } = of
  const { ask, data } = at.porch
  const { outcome } = ask('云川市青禾区水务局2031年三公经费是多少', { today: '2031-05-06' })
  const shown = data.known(outcome.figures.flatMap(({ facts }) => facts))
  const { id } = await at.state.answers.keep(answer({ outcome, shown }))
  const labelled = shown.map((one) => ({ ...one, label: '水务局“三公”经费' }))
  const kept = await at.state.shares.keep(share({ answer: id, channel, data: data.version(), shown: labelled }))
  if (!isPosted) return kept
  const { ts = '' } = await at.web.client.chat.postMessage({ channel, text: 'card' })
  await at.state.shares.posted(kept.id, ts)
  return { ...kept, ts }
}
const corrections = (channel = 'C1') => at.said(channel).filter(({ thread_ts }) => thread_ts !== undefined)
const audited = async () => (await at.state.audit.list()).filter(({ act }) => act === 'correct').length

describe('a shared card', () => {
  test('is corrected in its thread where its figure has changed, and stays as it was', async () => {
    const { ts } = await shared()
    at.publish(water(2031, '5.50'))
    expect(await correctShares(at.porch)).toBe(1)
    const [correction, ...more] = corrections()
    expect([correction?.thread_ts, more]).toEqual([ts, []])
    expect(correction?.text).toContain('水务局“三公”经费：4.40万元 → 5.50万元')
    expect(at.said('C1')[0]).toMatchObject({ text: 'card' })
    expect(await audited()).toBe(1)
  })

  test('is corrected where its figure is gone', async () => {
    await shared()
    at.publish(other('1.10'))
    expect(await correctShares(at.porch)).toBe(1)
    expect(corrections()[0]?.text).toContain('4.40万元 → 现在的文件里没有这个数了')
  })

  test('is left alone where other figures have changed', async () => {
    await shared()
    at.publish(water(2031, '4.40'), other('1.10'))
    expect(await correctShares(at.porch)).toBe(0)
    expect(at.called()).toEqual(['chat.postMessage'])
    expect(await at.state.shares.behind(at.porch.data.version(), { afterId: 0, limit: 9 })).toEqual([])
  })

  test('in a channel that may see figures no more gets none', async () => {
    const { ts } = await shared()
    at.publish(water(2031, '5.50'))
    const people = { ...at.porch.config.people, askChannels: ['C2'] }
    expect(await correctShares({ ...at.porch, config: { ...at.porch.config, people } })).toBe(0)
    expect(corrections()).toEqual([])
    expect(await correctShares(at.porch)).toBe(1)
    expect(corrections()[0]?.thread_ts).toBe(ts)
  })

  test('is left alone where it never came to be posted', async () => {
    await shared({ isPosted: false })
    at.publish(water(2031, '5.50'))
    expect(await correctShares(at.porch)).toBe(0)
  })
})

describe('a corrected card', () => {
  test('is not corrected again for the same data, nor where other figures change', async () => {
    await shared()
    at.publish(water(2031, '5.50'))
    expect([await correctShares(at.porch), await correctShares(at.porch)]).toEqual([1, 0])
    at.publish(water(2031, '5.50'), other('1.10'))
    expect(await correctShares(at.porch)).toBe(0)
    expect(corrections()).toHaveLength(1)
  })

  test('is not corrected again as long as its figure stays away, but when it comes back', async () => {
    await shared()
    at.publish(other('1.10'))
    await correctShares(at.porch)
    at.publish(other('2.20'))
    expect(await correctShares(at.porch)).toBe(0)
    at.publish(water(2031, '4.40'))
    expect(await correctShares(at.porch)).toBe(1)
    expect(corrections().at(-1)?.text).toContain('– → 4.40万元')
  })

  test('is not corrected again as long as several values stand there', async () => {
    await shared()
    const twice = { ...water(2031, ''), facts: ['5.50', '6.60'].map((value) => ({ item: 'sangong', value })) }
    at.publish(twice)
    expect(await correctShares(at.porch)).toBe(1)
    expect(corrections()[0]?.text).toContain('5.50万元 / 6.60万元')
    at.publish(twice, other('1.10'))
    expect(await correctShares(at.porch)).toBe(0)
  })

  test('is corrected from what readers know by then', async () => {
    await shared()
    for (const value of ['5.50', '6.60']) {
      at.publish(water(2031, value))
      await correctShares(at.porch)
    }
    expect(corrections().map(({ text }) => text.match(/\S+ → \S+/)?.[0])).toEqual([
      '水务局“三公”经费：4.40万元 → 5.50万元',
      '水务局“三公”经费：5.50万元 → 6.60万元',
    ])
  })
})

describe('whatever happens in between', () => {
  test('a correction that was posted before a crash is not posted again', async () => {
    await shared()
    at.publish(water(2031, '5.50'))
    const lookedAt = () => Promise.reject(new Error('the process ends here'))
    const crashing = { ...at.porch, state: { ...at.state, shares: { ...at.state.shares, lookedAt } } }
    await expect(correctShares(crashing)).rejects.toThrow('the process ends here')
    expect(await correctShares(at.porch)).toBe(1)
    expect(corrections()).toHaveLength(1)
  })

  test('a correction waits where Slack is out of reach', async () => {
    await shared()
    at.publish(water(2031, '5.50'))
    const heal = at.slack.failWhere(() => ({ status: 503 }))
    await expect(correctShares(at.porch)).rejects.toMatchObject({ code: 'slack_unreachable' })
    heal()
    expect(await correctShares(at.porch)).toBe(1)
    expect(corrections()).toHaveLength(1)
  })

  test('a private channel that the bot had to leave is passed over, and the next card is corrected', async () => {
    at.slack.addChannel('GAWAY', { isPrivate: true })
    await shared({ channel: 'GAWAY' })
    at.slack.addChannel('GAWAY', { isPrivate: true, botIsMember: false })
    await shared()
    at.publish(water(2031, '5.50'))
    await correctShares(at.porch)
    expect(corrections()).toHaveLength(1)
    expect(at.lines.join('')).toContain('a shared card could not be corrected')
    expect(await correctShares(at.porch)).toBe(0)
  })
})
