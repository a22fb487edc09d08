import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { atTheEnd, clientOf, startBot, startSlack } from './bolt.ts'
import type { FakeSlack } from './fake-slack.ts'
import { type Loose, record, text } from './loose.ts'

type Line = {
  readonly heard: Loose[]
  readonly socket: WebSocket
  acknowledge(envelope: Loose | undefined, payload?: object): void
}

/** A bare connection: it acknowledges only what it is told to. */
async function connect(slack: FakeSlack): Promise<Line> {
  const { url = '' } = await clientOf(slack, slack.appToken).apps.connections.open()
  const socket = new WebSocket(url)
  const heard: Loose[] = []
  socket.on('message', (data) => heard.push(record(JSON.parse(String(data)))))
  atTheEnd(async () => socket.terminate())
  await slack.until(() => heard.length > 0)
  const acknowledge = (envelope: Loose | undefined, payload = {}) =>
    socket.send(JSON.stringify({ envelope_id: envelope?.envelope_id, payload }))
  return { heard, socket, acknowledge }
}

const eventId = (envelope: Loose | undefined) => record(envelope?.payload).event_id

describe('a connection', () => {
  test('begins with hello, then brings envelopes', async () => {
    const slack = await startSlack()
    const line = await connect(slack)
    expect(line.heard[0]).toMatchObject({ type: 'hello' })
    const { eventIds } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    const envelope = await slack.until(() => line.heard[1])
    expect(envelope).toMatchObject({ type: 'events_api', accepts_response_payload: false, retry_attempt: 0, retry_reason: '' })
    expect(envelope.payload).toMatchObject({
      type: 'event_callback',
      event_id: eventIds[0],
      event: { type: 'message', text: 'x' },
    })
    line.acknowledge(envelope)
    await slack.until(() => slack.unacknowledged() === 0)
    expect(slack.acks()).toMatchObject([{ envelopeId: envelope.envelope_id, eventId: eventIds[0], type: 'events_api' }])
  })

  test('an event that is not acknowledged comes again, three times, as the same event', async () => {
    const slack = await startSlack({ redeliverAfterMs: 30 })
    const line = await connect(slack)
    const { eventIds } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await slack.until(() => slack.unacknowledged() === 0)
    const envelopes = line.heard.slice(1)
    expect(envelopes.map(eventId)).toEqual(Array(4).fill(eventIds[0]))
    expect(envelopes.map((each) => each.retry_attempt)).toEqual([0, 1, 2, 3])
    expect(envelopes.map((each) => each.retry_reason)).toEqual(['', 'timeout', 'timeout', 'timeout'])
    expect(new Set(envelopes.map((each) => each.envelope_id)).size).toBe(4)
  })

  test('a late acknowledgement of an earlier envelope counts', async () => {
    const slack = await startSlack({ redeliverAfterMs: 400 })
    const line = await connect(slack)
    await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await slack.until(() => line.heard.length === 3)
    line.acknowledge(line.heard[1])
    await slack.until(() => slack.unacknowledged() === 0)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(line.heard).toHaveLength(3)
  })

  test('what a killed bot did not acknowledge goes to the next one', async () => {
    const slack = await startSlack()
    const killed = await connect(slack)
    const { eventIds } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await slack.until(() => killed.heard.length === 2)
    killed.socket.terminate()
    await slack.until(() => slack.connections() === 0)
    const { eventIds: meanwhile } = await slack.say({ channel: 'C1', user: 'U1', text: 'y' })
    const next = await connect(slack)
    await slack.until(() => next.heard.length === 3)
    expect(next.heard.slice(1).map(eventId)).toEqual([...eventIds, ...meanwhile])
    expect(next.heard[1]?.retry_attempt).toBe(1)
  })

  test('each envelope goes to one of several connections; what a lost one had goes to another', async () => {
    const slack = await startSlack()
    const lines = [await connect(slack), await connect(slack)]
    for (const said of ['1', '2']) await slack.say({ channel: 'C1', user: 'U1', text: said })
    await slack.until(() => lines.every((each) => each.heard.length === 2))
    lines[0]?.socket.terminate()
    await slack.until(() => lines[1]?.heard.length === 3)
    expect(eventId(lines[1]?.heard[2])).toBe(eventId(lines[0]?.heard[1]))
  })

  test('a command takes an answer in its acknowledgement, and is not sent twice', async () => {
    const slack = await startSlack({ answerWithinMs: 300 })
    const line = await connect(slack)
    const command = { user: 'U1', channel: 'C1', command: '/budget', text: 'x' }
    const asked = await slack.command(command)
    const envelope = await slack.until(() => line.heard[1])
    expect(envelope).toMatchObject({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: { command: '/budget', text: 'x' },
    })
    line.acknowledge(envelope, { text: 'soon' })
    expect(await asked.acknowledged()).toMatchObject({ payload: { text: 'soon' } })
    expect(slack.ephemerals('U1')).toMatchObject([{ text: 'soon' }])
    const silent = await slack.command(command)
    line.socket.terminate()
    expect(await silent.acknowledged()).toBeUndefined()
    const next = await connect(slack)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(next.heard).toHaveLength(1)
    await expect(slack.command({ ...command, command: '/other' })).rejects.toThrow('no command /other')
  })

  test('an event can be sent again after it was acknowledged', async () => {
    const slack = await startSlack()
    const line = await connect(slack)
    const { eventIds } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    line.acknowledge(await slack.until(() => line.heard[1]))
    await slack.until(() => slack.unacknowledged() === 0)
    await slack.resend(eventIds[0] ?? '')
    const again = await slack.until(() => line.heard[2])
    expect(again).toMatchObject({ retry_attempt: 1, payload: line.heard[1]?.payload as object })
    await expect(slack.resend('Ev9')).rejects.toThrow('no event Ev9')
  })
})

describe('the real Bolt', () => {
  test.each(['disconnect', 'abrupt'] as const)('comes back after %s, and gets what was said meanwhile', async (how) => {
    const slack = await startSlack()
    const heard: string[] = []
    await startBot(slack, (app) => {
      app.message(async ({ message }) => void heard.push('text' in message ? text(message.text) : ''))
    })
    slack.dropSocket(how)
    await slack.until(() => slack.connections() === 0)
    await slack.say({ channel: 'C1', user: 'U1', text: 'meanwhile' })
    await slack.until(() => heard.length > 0, 8000)
    expect(heard).toEqual(['meanwhile'])
  })

  test('comes back after a time in which it is refused', async () => {
    const slack = await startSlack()
    await startBot(slack)
    slack.refuseSocket(400)
    slack.dropSocket('abrupt')
    await slack.until(() => slack.connections() === 0)
    await slack.until(() => slack.connections() === 1, 8000)
    const opened = slack.calls().filter((each) => each.method === 'apps.connections.open')
    expect(opened.length).toBeGreaterThan(2)
  })
})
