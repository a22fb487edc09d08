import type { App, Receiver } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { classify } from '../../../src/slack/doorway/arrivals.ts'
import { behindDoorway, type Doorway, type ReceiverEvent } from '../../../src/slack/doorway/doorway.ts'
import { type Remembered, remembered } from '../../state/remembered.ts'

let memory: Remembered
let steps: string[]
beforeEach(async () => {
  memory = await remembered()
  steps = []
})
afterEach(() => memory.close())

const mention = (id: string, of: object = {}) => ({
  ...{ type: 'event_callback', event_id: id },
  event: { type: 'app_mention', user: 'UA', channel: 'C1', ts: '2.2', text: '<@UBOT> 三公', ...of },
})
const form = { type: 'view_submission', trigger_id: 't1', user: { id: 'UA' } }

function doorway(of: Partial<Doorway> = {}): Doorway {
  const { inbox } = memory.state
  const threshold = { botUser: 'UBOT', isOurs: () => false, takesDocuments: () => false }
  return {
    classify: (body) => classify(body, threshold),
    accept: async (arrival) => {
      const entry = await inbox.accept(arrival)
      steps.push(entry === undefined ? 'known' : 'stored')
      return entry
    },
    isFull: () => false,
    turnAway: async (entry) => void steps.push(`turned away ${entry.key}`),
    queue: (entry) => void steps.push(`queued ${entry.key}`),
    atOnce: async (entry) => void steps.push(`at once ${entry.key}`),
    counted: (what) => void steps.push(what),
    ...of,
  }
}

/** What Bolt's receivers do with an event: they hand it to the app that they were given. */
async function arrive(body: object, door: Doorway, ack = async (): Promise<void> => void steps.push('acknowledged')) {
  const given: App[] = []
  const receiver: Receiver = { init: (app) => void given.push(app), start: async () => 'started', stop: async () => 'stopped' }
  const app = { processEvent: async () => void steps.push('Bolt') } as unknown as App
  behindDoorway(receiver, door).init(app)
  const event: ReceiverEvent = { body: body as ReceiverEvent['body'], ack }
  await given[0]?.processEvent(event)
}

describe('an event that is for us', () => {
  test('is stored, then acknowledged, then queued, and Bolt does not see it yet', async () => {
    await arrive(mention('Ev1'), doorway())
    expect(steps).toEqual(['stored', 'accepted', 'acknowledged', 'queued Ev1'])
    expect(await memory.state.inbox.waiting({ limit: 9 })).toMatchObject([{ user: 'UA', lane: 'C1:2.2' }])
  })

  test('is not acknowledged where it cannot be stored, so that Slack sends it again', async () => {
    const accept = async () => {
      throw new Error('the disk is full')
    }
    await expect(arrive(mention('Ev1'), doorway({ accept }))).rejects.toThrow('the disk is full')
    expect(steps).toEqual([])
  })

  test('is queued although Slack did not hear that it was stored', async () => {
    const ack = async () => {
      throw new Error('the socket is gone')
    }
    await expect(arrive(mention('Ev1'), doorway(), ack)).rejects.toThrow('the socket is gone')
    expect(steps).toEqual(['stored', 'accepted', 'queued Ev1'])
  })

  test('is acknowledged and dropped where it is known, by its id or by its place', async () => {
    await arrive(mention('Ev1'), doorway())
    for (const again of [mention('Ev1'), mention('Ev2', { type: 'message' })]) {
      steps = []
      await arrive(again, doorway())
      expect(steps).toEqual(['known', 'repeated', 'acknowledged'])
    }
  })

  test('goes at once where it opens or sends a form, and is acknowledged by who handles it', async () => {
    await arrive(form, doorway())
    expect(steps).toEqual(['stored', 'accepted', 'at once view:t1'])
  })

  test('is acknowledged and turned away where too much of its person waits', async () => {
    await arrive(mention('Ev1'), doorway({ isFull: (user) => user === 'UA' }))
    expect(steps).toEqual(['stored', 'busy', 'turned away Ev1', 'acknowledged'])
  })

  test('is known, and nobody is turned away, where its first event was the last that was taken', async () => {
    let isFull = false
    const door = doorway({ isFull: () => isFull })
    await arrive(mention('Ev1'), door)
    isFull = true
    await arrive(mention('Ev2', { type: 'message' }), door)
    expect(steps.slice(4)).toEqual(['known', 'repeated', 'acknowledged'])
  })
})

test('events are looked at one after the other: whether one is for us may depend on the one before', async () => {
  const { threads, inbox } = memory.state
  const threshold = { botUser: 'UBOT', isOurs: threads.isOurs, takesDocuments: () => false }
  const accept = async (arrival: Parameters<typeof inbox.accept>[0]) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return inbox.accept(arrival)
  }
  const door = doorway({ classify: (body) => classify(body, threshold), accept })
  const given: App[] = []
  behindDoorway({ init: (app) => void given.push(app), start: async () => '', stop: async () => '' }, door).init({} as App)
  const further = mention('Ev2', { type: 'message', ts: '2.3', thread_ts: '2.2', text: '那公务接待费呢' })
  const ack = async (): Promise<void> => undefined
  await Promise.all([mention('Ev1'), further].map((body) => given[0]?.processEvent({ body, ack } as ReceiverEvent)))
  expect(await inbox.waiting({ limit: 9 })).toMatchObject([{ lane: 'C1:2.2' }, { lane: 'C1:2.2' }])
})

test('one that cannot be stored holds up none behind it', async () => {
  let count = 0
  const accept = async (arrival: Parameters<Doorway['accept']>[0]) => {
    count += 1
    if (count === 1) throw new Error('the disk is full')
    return memory.state.inbox.accept(arrival)
  }
  const given: App[] = []
  behindDoorway({ init: (app) => void given.push(app), start: async () => '', stop: async () => '' }, doorway({ accept })).init(
    {} as App,
  )
  const events = [mention('Ev1'), mention('Ev2', { ts: '2.3' })].map((body) => ({ body, ack: async () => undefined }))
  const all = await Promise.allSettled(events.map((event) => given[0]?.processEvent(event as ReceiverEvent)))
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})

describe('what is not for us', () => {
  test('is acknowledged and nowhere written', async () => {
    await arrive(mention('Ev1', { bot_id: 'B9' }), doorway())
    expect(steps).toEqual(['passed', 'acknowledged'])
    expect(await memory.state.inbox.counts()).toMatchObject({ waiting: 0, working: 0, done: 0 })
  })

  test('goes to Bolt as it is where a page was opened', async () => {
    await arrive(mention('Ev1', { type: 'app_home_opened' }), doorway())
    expect(steps).toEqual(['Bolt'])
  })
})

test('the receiver is started and ended as it is', async () => {
  const calls: unknown[] = []
  const receiver: Receiver = {
    init: () => undefined,
    start: async (...of: unknown[]) => void calls.push(of),
    stop: async () => void calls.push('stop'),
  }
  const behind = behindDoorway(receiver, doorway())
  await behind.start(3000)
  await behind.stop()
  expect(calls).toEqual([[3000], 'stop'])
})
