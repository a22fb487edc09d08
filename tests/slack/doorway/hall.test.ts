import type { App } from '@slack/bolt'
import { beforeEach, describe, expect, test } from 'vitest'
import { enqueue, type Hall, handleAtOnce, run, takeUp, turningAway } from '../../../src/slack/doorway/hall.ts'
import { startQueue } from '../../../src/slack/doorway/queue.ts'
import type { Turn } from '../../../src/slack/listeners/turn.ts'
import { startLife } from '../../../src/slack/replies/life.ts'
import type { Arrival, Entry } from '../../../src/state/inbox.ts'
import { arrival } from '../../state/remembered.ts'
import { atTheEnd } from '../fake/bolt.ts'
import { type InventedPorch, inventedPorch } from '../invented-porch.ts'

let at: InventedPorch
let closing: AbortController
/** Ids that came out of the queue, in order. */
let queued: number[]
beforeEach(async () => {
  at = await inventedPorch()
  at.clock.now = Date.now()
  closing = new AbortController()
  queued = []
})

type Listen = (turn: Turn, ack: () => Promise<void>) => Promise<void>

/** A hall whose Bolt does as `listen` says. */
function hall(listen: Listen = async () => undefined): Hall {
  const life = startLife(at.porch, { patience: 20 })
  atTheEnd(async () => life.stop())
  const queue = startQueue({ run: async (id) => void queued.push(id) })
  const processEvent: App['processEvent'] = ({ customProperties, ack }) => listen(customProperties?.turn as Turn, () => ack())
  return {
    desk: { ...at.porch, life },
    app: () => ({ processEvent }) as App,
    queue: () => queue,
    closing: closing.signal,
    atOnce: new Set(),
  }
}
const handled: Listen = async (turn) => {
  await at.state.inbox.finish(turn.entry.id, 'answer')
  turn.result = 'finished'
}
const released: Listen = async (turn) => {
  await at.state.inbox.release(turn.entry.id)
  turn.result = 'released'
}

async function accepted(of: Partial<Arrival> = {}): Promise<Entry> {
  const entry = await at.state.inbox.accept(arrival({ user: 'U1', ...of }))
  if (entry === undefined) throw new Error('it is known')
  return entry
}
const message = (ts: string) => ({ event: { channel: 'C1', ts, user: 'U1', text: '三公' } })
const form = (ack: () => Promise<void>) => ({ body: { type: 'view_submission' }, ack })

describe('an entry of the queue', () => {
  test('goes through Bolt once, as it was stored', async () => {
    const { id, body } = await accepted()
    const turns: Turn[] = []
    await run(
      id,
      hall(async (turn, ack) => {
        turns.push(turn)
        await handled(turn, ack)
      }),
    )
    expect(turns).toMatchObject([{ entry: { id, body, attempts: 1 } }])
  })

  test('that is done already does not go again', async () => {
    const { id } = await accepted()
    await at.state.inbox.finish(id, 'answer')
    const turns: Turn[] = []
    await run(
      id,
      hall(async (turn) => void turns.push(turn)),
    )
    expect(turns).toEqual([])
  })

  test('that nobody listens for is done, and the log says so', async () => {
    const { id } = await accepted()
    await run(id, hall())
    expect(await at.state.inbox.counts()).toMatchObject({ done: 1 })
    expect(at.lines.join('')).toContain('nothing listens for an accepted event')
  })

  test('that waits for Slack keeps its place until the bot ends, and waits in the memory then', async () => {
    const { id } = await accepted()
    const over: string[] = []
    const running = run(id, hall(released)).then(() => over.push('over'))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(over).toEqual([])
    closing.abort()
    await running
    expect(await at.state.inbox.waiting({ limit: 9 })).toMatchObject([{ id }])
  })

  test('that the memory cannot begin now is begun later', { timeout: 20_000 }, async () => {
    const { id } = await accepted()
    let tries = 0
    const start: typeof at.state.inbox.start = async (entry) => {
      tries += 1
      if (tries === 1) throw new Error('the disk is full')
      return at.state.inbox.start(entry)
    }
    const { desk, ...of } = hall(handled)
    await run(id, { ...of, desk: { ...desk, state: { ...at.state, inbox: { ...at.state.inbox, start } } } })
    expect(await at.state.inbox.counts()).toMatchObject({ done: 1 })
  })

  test('whose handling fails outright ends nobody else', async () => {
    const { id } = await accepted()
    const running = run(
      id,
      hall(() => Promise.reject(new Error('Bolt itself'))),
    )
    await at.slack.until(() => at.lines.some((line) => line.includes('Bolt itself')))
    closing.abort()
    await running
  })
})

describe('what opens or sends a form', () => {
  test('is handled with Slack’s own acknowledgement, and is not queued', async () => {
    const acknowledged: string[] = []
    const listen: Listen = async (turn, ack) => {
      await ack()
      await handled(turn, ack)
    }
    await handleAtOnce(
      await accepted({ kind: 'view' }),
      form(async () => void acknowledged.push('here')),
      hall(listen),
    )
    expect([acknowledged, queued]).toEqual([['here'], []])
  })

  test('waits its turn where Slack could not take it', async () => {
    const entry = await accepted({ kind: 'view' })
    await handleAtOnce(
      entry,
      form(async () => undefined),
      hall(released),
    )
    expect(queued).toEqual([entry.id])
  })

  test('is counted as long as it is handled', async () => {
    const entry = await accepted({ kind: 'view' })
    let letGo = (): void => undefined
    const to = hall(async (turn, ack) => {
      await new Promise<void>((resolve) => {
        letGo = resolve
      })
      await handled(turn, ack)
    })
    const handling = handleAtOnce(
      entry,
      form(async () => undefined),
      to,
    )
    expect(to.atOnce.size).toBe(1)
    await at.slack.until(async () => (await at.state.inbox.counts()).working === 1)
    letGo()
    await handling
    await Promise.resolve()
    expect(to.atOnce.size).toBe(0)
  })

  test('is acknowledged and waits its turn where the memory cannot begin it now', async () => {
    const entry = await accepted({ kind: 'view' })
    const acknowledged: string[] = []
    const { desk, ...of } = hall(handled)
    const start = () => Promise.reject(new Error('the disk is full'))
    await handleAtOnce(
      entry,
      form(async () => void acknowledged.push('here')),
      { ...of, desk: { ...desk, state: { ...at.state, inbox: { ...at.state.inbox, start } } } },
    )
    expect([acknowledged, queued]).toEqual([['here'], [entry.id]])
  })

  test('is acknowledged where it is done already', async () => {
    const entry = await accepted({ kind: 'view' })
    await at.state.inbox.finish(entry.id, 'shared')
    const acknowledged: string[] = []
    await handleAtOnce(
      entry,
      form(async () => void acknowledged.push('here')),
      hall(handled),
    )
    expect([acknowledged, queued]).toEqual([['here'], []])
  })
})

describe('while it waits', () => {
  test('a question shows a sign of life, what nobody addressed to the bot does not', async () => {
    const [{ ts: asked }, { ts: beside }] = [
      await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' }),
      await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' }),
    ]
    const to = hall()
    to.queue().pause()
    enqueue(await accepted({ kind: 'followup', body: message(beside) }), to)
    enqueue(await accepted({ kind: 'mention', body: message(asked) }), to)
    await at.slack.until(() => at.slack.statuses().length > 0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(at.slack.statuses().map(({ thread }) => thread)).toEqual([asked])
    expect(to.queue().counts()).toMatchObject({ waiting: 2 })
  })
})

test('after a start, what was not done comes first, in its order', async () => {
  const [first, second, third] = [await accepted(), await accepted(), await accepted()]
  await at.state.inbox.start(second.id)
  await at.state.inbox.finish(third.id, 'answer')
  const fourth = await accepted()
  expect(await takeUp(hall())).toBe(3)
  expect(queued).toEqual([first.id, second.id, fourth.id])
})

describe('who asks faster than can be answered', () => {
  test('is told once in a while, and what was not taken is done', async () => {
    const turnAway = turningAway(hall())
    for (let count = 0; count < 3; count += 1) await turnAway(await accepted())
    await at.slack.until(() => at.said('D1').length > 0)
    expect(await at.state.inbox.counts()).toMatchObject({ waiting: 0, done: 3 })
    await turnAway(await accepted({ user: 'U2' }))
    await at.slack.until(() => at.said('D2').length > 0)
    at.clock.now += 11_000
    await turnAway(await accepted())
    await at.slack.until(() => at.said('D1').length > 1)
    expect([at.said('D1').length, at.said('D2').length]).toEqual([2, 1])
  })

  test('is not waited for', async () => {
    at.slack.failWhere(({ method }) => (method === 'conversations.open' ? { error: 'user_not_found' } : undefined))
    await turningAway(hall())(await accepted())
    await at.slack.until(() => at.lines.some((line) => line.includes('could not be told that too much is waiting')))
    expect(await at.state.inbox.counts()).toMatchObject({ done: 1 })
  })
})
