import { beforeEach, describe, expect, test } from 'vitest'
import { type Delivery, deliver } from '../../../src/slack/replies/deliver.ts'
import type { Venue } from '../../../src/slack/replies/venue.ts'
import type { Arrival, Entry } from '../../../src/state/inbox.ts'
import { arrival } from '../../state/remembered.ts'
import { type InventedPorch, inventedPorch } from '../invented-porch.ts'

let at: InventedPorch
beforeEach(async () => {
  at = await inventedPorch()
  at.clock.now = Date.now()
})

async function begun(of: Partial<Arrival> = {}): Promise<Entry> {
  const { id } = (await at.state.inbox.accept(arrival({ user: 'U1', ...of }))) ?? { id: 0 }
  return again(id)
}
async function again(id: number): Promise<Entry> {
  const entry = await at.state.inbox.start(id)
  if (entry === undefined) throw new Error('it is done')
  return entry
}
const message = (isRepeat: boolean) => ({ text: isRepeat ? '4.40 万元（重发）' : '4.40 万元', blocks: [] })
const send = (of: Pick<Delivery, 'entry' | 'venue'> & Partial<Delivery>) => deliver({ message, ...of }, at.porch)

async function privately(receivedAt = at.clock.now): Promise<Extract<Venue, { kind: 'private' }>> {
  const { responseUrl: url = '' } = await at.slack.command({ user: 'U1', channel: 'C1', command: '/budget', text: '三公' })
  return { kind: 'private', user: 'U1', url, receivedAt, replaces: false }
}
const whispered = () => at.slack.ephemerals('U1').map(({ text }) => text)
const direct = () => at.said('D1').map(({ text }) => text)

describe('into a thread', () => {
  test('a message is posted once, also when it is answered again after a crash', async () => {
    const { ts } = await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' })
    const venue = { kind: 'thread', channel: 'C1', thread: ts } as const
    const entry = await begun({ place: `C1:${ts}` })
    const posted = await send({ entry, venue })
    expect(await send({ entry: await again(entry.id), venue })).toEqual(posted)
    expect(at.said('C1')).toMatchObject([{ ts: posted?.ts, thread_ts: ts, text: '4.40 万元' }])
  })

  test('its further parts are messages of their own, once each', async () => {
    const { ts } = await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' })
    const venue = { kind: 'thread', channel: 'C1', thread: ts } as const
    const entry = await begun({ place: `C1:${ts}` })
    for (const part of ['file-0', 'file-1', 'file-0'])
      await send({ entry: part === 'file-0' ? await again(entry.id) : entry, venue, part })
    expect(at.said('C1').map(({ metadata }) => metadata?.event_payload)).toEqual([
      { key: `${entry.key}#file-0` },
      { key: `${entry.key}#file-1` },
    ])
  })

  test('in the place of a message it is put as often as needed', async () => {
    const { ts } = await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' })
    const entry = await begun()
    const first = await send({ entry, venue: { kind: 'thread', channel: 'C1', thread: ts } })
    const venue = { kind: 'replace', channel: 'C1', ts: first?.ts ?? '', thread: ts } as const
    for (const text of ['5.50 万元', '5.50 万元']) await send({ entry, venue, message: () => ({ text, blocks: [] }) })
    expect(at.said('C1').map(({ text }) => text)).toEqual(['5.50 万元'])
  })
})

describe('to one person alone', () => {
  test('it is noted before it goes out, and seen by nobody else', async () => {
    const [entry, venue] = [await begun({ kind: 'command' }), await privately()]
    const noted: boolean[] = []
    const sending = async (id: number) => {
      noted.push(at.called().includes('response_url'))
      await at.state.inbox.sending(id)
    }
    const porch = { ...at.porch, state: { ...at.state, inbox: { ...at.state.inbox, sending } } }
    expect(await deliver({ entry, venue, message }, porch)).toBeUndefined()
    expect(noted).toEqual([false])
    expect([whispered(), at.slack.messages('C1')]).toEqual([['4.40 万元'], []])
    expect(await again(entry.id)).toMatchObject({ sending: true })
  })

  test('what may have been seen comes again, and says so', async () => {
    const [entry, venue] = [await begun({ kind: 'command' }), await privately()]
    await send({ entry, venue })
    await send({ entry: await again(entry.id), venue })
    expect(whispered()).toEqual(['4.40 万元', '4.40 万元（重发）'])
  })

  test('what nobody knows to have arrived comes again, and says so', async () => {
    const [entry, venue] = [await begun({ kind: 'command' }), await privately()]
    at.slack.fail('response_url', { status: 429 }, 'reset_after')
    await send({ entry, venue })
    expect(whispered()).toEqual(['4.40 万元', '4.40 万元（重发）'])
  })

  test('it comes as a direct message where its address has expired', async () => {
    const [entry, venue] = [await begun({ kind: 'command' }), await privately(at.clock.now - 31 * 60_000)]
    await send({ entry, venue })
    expect([whispered(), direct()]).toEqual([[], ['4.40 万元']])
  })

  test('what may have been seen says so also where it comes as a direct message now', async () => {
    const [entry, venue] = [await begun({ kind: 'command' }), await privately()]
    await send({ entry, venue })
    at.clock.now += 31 * 60_000
    await send({ entry: await again(entry.id), venue })
    expect([whispered(), direct()]).toEqual([['4.40 万元'], ['4.40 万元（重发）']])
  })

  test('it comes as a direct message where its address is used up', async () => {
    const [entry, venue] = [await begun({ kind: 'command' }), await privately()]
    for (let count = 0; count < 6; count += 1) await send({ entry, venue })
    expect([whispered().length, direct()]).toEqual([5, ['4.40 万元']])
  })

  test('it comes as text where Slack does not take its blocks', async () => {
    const [entry, venue] = [await begun({ kind: 'command' }), await privately()]
    const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3001) } }] as const
    await send({ entry, venue, message: () => ({ text: 'x', blocks }), plain: { text: '4.40 万元', blocks: [] } })
    expect([whispered(), direct()]).toEqual([['4.40 万元'], []])
  })

  test('it waits where Slack is out of reach', async () => {
    const [entry, venue] = [await begun({ kind: 'command' }), await privately()]
    at.slack.failWhere(({ method }) => (method === 'response_url' ? { status: 503 } : undefined))
    await expect(send({ entry, venue })).rejects.toMatchObject({ code: 'slack_unreachable' })
    expect(direct()).toEqual([])
  })
})

describe('to a person', () => {
  test('it comes once, though our clock is wrong by a time zone', async () => {
    at.clock.now = Date.now() + 8 * 3_600_000
    const entry = await begun({ kind: 'view' })
    const venue = { kind: 'person', user: 'U1' } as const
    await send({ entry, venue })
    await send({ entry: await again(entry.id), venue })
    expect(direct()).toEqual(['4.40 万元'])
  })

  test('it comes as a direct message, once', async () => {
    const entry = await begun({ kind: 'view' })
    const venue = { kind: 'person', user: 'U1' } as const
    at.slack.fail('chat.postMessage', 'reset_after')
    const posted = await send({ entry, venue })
    expect(posted?.channel).toBe('D1')
    await send({ entry: await again(entry.id), venue })
    expect(direct()).toEqual(['4.40 万元'])
  })
})
