import { beforeEach, describe, expect, test } from 'vitest'
import { type Life, startLife } from '../../../src/slack/replies/life.ts'
import type { Venue } from '../../../src/slack/replies/venue.ts'
import { startWork } from '../bot-at-work.ts'
import { atTheEnd } from '../fake/bolt.ts'
import { type Calling, calling } from '../web/calling.ts'

let at: Calling
let venue: Venue
beforeEach(async () => {
  at = await calling()
  venue = { kind: 'thread', channel: 'C1', thread: (await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' })).ts }
})

function begin(options?: Parameters<typeof startLife>[1]): Life {
  const life = startLife(at, options)
  atTheEnd(async () => life.stop())
  life.begin(1, venue, '正在查…')
  return life
}
const shown = () => at.slack.statuses().map(({ status }) => status)
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('a sign of life', () => {
  test('is shown after half a second, not before', async () => {
    const began = Date.now()
    begin()
    const [first] = await at.slack.until(() => (at.slack.statuses().length > 0 ? at.slack.statuses() : undefined))
    expect((first?.at ?? 0) - began).toBeGreaterThanOrEqual(490)
    expect(first).toMatchObject({ channel: 'C1', thread: 'thread' in venue ? venue.thread : '', status: '正在查…' })
  })

  test('is not shown where the answer was faster', async () => {
    begin({ patience: 60 }).end(1)
    await wait(200)
    expect(at.called()).toEqual([])
  })

  test('is shown again before Slack takes it away, until the answer is there', async () => {
    const life = begin({ patience: 10, renewal: 40 })
    await at.slack.until(() => shown().length >= 3)
    life.end(1)
    await at.slack.until(() => shown().at(-1) === '')
    const count = shown().length
    await wait(200)
    expect(shown()).toHaveLength(count)
  })

  test('is taken away where it was still on its way when the answer came', async () => {
    const life = begin({ patience: 10 })
    at.slack.failWhere(({ args }) => {
      if (args.status !== '') life.end(1)
      return undefined
    })
    await at.slack.until(() => shown().length === 2)
    expect(shown()).toEqual(['正在查…', ''])
  })

  test('tells what is being done, at once and in the place of what was shown', async () => {
    const life = begin({ patience: 10_000 })
    life.say(1, venue, '正在读题…')
    await at.slack.until(() => shown().length === 1)
    life.say(1, venue, '正在核对…')
    await at.slack.until(() => shown().length === 2)
    life.end(1)
    await at.slack.until(() => shown().at(-1) === '')
    expect(shown()).toEqual(['正在读题…', '正在核对…', ''])
  })

  test('spares the few uses that the reply to a command has', async () => {
    const life = begin({ patience: 10_000 })
    life.say(2, { kind: 'private', user: 'U1', url: 'http://127.0.0.1:9/', receivedAt: 0, replaces: false }, '正在读题…')
    await wait(50)
    expect(at.called()).toEqual([])
  })

  test('is begun once for a question', async () => {
    begin({ patience: 10 }).begin(1, venue, '再一次')
    await at.slack.until(() => shown().length > 0)
    await wait(100)
    expect(shown()).toEqual(['正在查…'])
  })

  test('of one question ends without that of another', async () => {
    const life = begin({ patience: 50 })
    life.begin(2, venue, '第二个')
    life.end(1)
    await at.slack.until(() => shown().length > 0)
    expect(shown()).toEqual(['第二个'])
  })

  test('that Slack does not take is no fault, and is tried once', async () => {
    at.slack.fail('assistant.threads.setStatus', { status: 500 })
    begin({ patience: 10 })
    await at.slack.until(() => at.lines.some((line) => line.includes('a sign of life was not shown')))
    expect(at.called()).toEqual(['assistant.threads.setStatus'])
  })

  test('is a private word where only one person sees the answer, and nothing in direct messages', async () => {
    const { responseUrl: url = '' } = await at.slack.command({ user: 'U1', channel: 'C1', command: '/budget', text: '三公' })
    const life = startLife(at, { patience: 10 })
    life.begin(1, { kind: 'private', user: 'U1', url, receivedAt: Date.now(), replaces: false }, '正在查…')
    life.begin(2, { kind: 'person', user: 'U1' }, '正在查…')
    const [message] = await at.slack.until(() => (at.slack.ephemerals('U1').length > 0 ? at.slack.ephemerals('U1') : undefined))
    expect(message?.text).toBe('正在查…')
    life.stop()
    await wait(100)
    expect(at.called()).toEqual(['response_url'])
  })

  test('is shown no more after the end of the bot', async () => {
    begin({ patience: 50 }).stop()
    await wait(200)
    expect(at.called()).toEqual([])
  })
})

test('a question that is purged while it waits shows no sign of life any more', { timeout: 30_000 }, async () => {
  const work = await startWork({ pace: { life: { patience: 0, renewal: 50 }, queue: { atOncePerUser: 1 } } })
  atTheEnd(work.stop)
  const heal = work.slack.failWhere(({ method }) => (method === 'chat.postMessage' ? { status: 503 } : undefined))
  const ask = () => work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `<@${work.slack.botUser}> 江津2023年三公经费` })
  await ask()
  const { ts } = await ask()
  const shown = () => work.slack.statuses().filter(({ thread }) => thread === ts)
  await work.slack.until(() => shown().length > 2)
  await work.state.people.purge('UASKER')
  heal()
  await work.slack.until(() => shown().at(-1)?.status === '', 15_000)
})
