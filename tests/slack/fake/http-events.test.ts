import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import { atTheEnd, silent, startSlack } from './bolt.ts'
import type { FakeSlack } from './fake-slack.ts'
import { signed } from './http-events.ts'

async function startBot(slack: FakeSlack, register: (app: App) => void, signingSecret = slack.signingSecret): Promise<string> {
  const receiver = new HTTPReceiver({ signingSecret, logger: silent })
  const clientOptions = { slackApiUrl: slack.apiUrl, timeout: 1000 }
  const app = new App({ token: slack.botToken, receiver, logger: silent, clientOptions, deferInitialization: true })
  register(app)
  await app.init()
  const server = (await app.start(0)) as Server
  atTheEnd(() => app.stop())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
}

describe('the real Bolt by HTTP', () => {
  test('takes what is signed: events, commands and presses', async () => {
    const slack = await startSlack({ mode: 'http' })
    const url = await startBot(slack, (app) => {
      const text = { type: 'plain_text' as const, text: 'x' }
      app.event('app_mention', async ({ say }) => {
        await say({ text: 'here', blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'a', text }] }] })
      })
      app.command('/budget', async ({ ack }) => ack('soon'))
      app.action('a', async ({ ack, respond }) => {
        await ack()
        await respond('pressed')
      })
    })
    slack.setEventsUrl(url)
    expect(await slack.verifyUrl()).toBe(true)
    await slack.say({ channel: 'C1', user: 'U1', text: `<@${slack.botUser}>` })
    const { ts } = await slack.until(() => slack.messages('C1')[1])
    await slack.until(() => slack.unacknowledged() === 0)
    const asked = await slack.command({ user: 'U1', channel: 'C1', command: '/budget', text: '' })
    expect(await asked.acknowledged()).toMatchObject({ payload: { text: 'soon' } })
    await slack.press({ user: 'U1', channel: 'C1', ts, actionId: 'a' })
    await slack.until(() => slack.ephemerals('U1').length === 2)
    expect(slack.ephemerals('U1').map((each) => each.text)).toEqual(['soon', 'pressed'])
  })

  test('refuses what another secret signed', async () => {
    const slack = await startSlack({ mode: 'http' })
    const heard: unknown[] = []
    slack.setEventsUrl(await startBot(slack, (app) => app.message(async () => void heard.push(1)), 'another secret'))
    expect(await slack.verifyUrl()).toBe(false)
    await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(heard).toEqual([])
    expect(slack.unacknowledged()).toBe(1)
    expect(signed('x', 'a')['x-slack-signature']).not.toBe(signed('x', 'b')['x-slack-signature'])
  })
})

describe('an event that fails', () => {
  type Answer = { readonly status: number; readonly headers?: Record<string, string> } | 'cut' | 'hang'

  /** A server that answers each request as told, the last answer for ever. */
  async function startServer(
    ...answers: readonly Answer[]
  ): Promise<{ readonly url: string; readonly heard: IncomingMessage['headers'][] }> {
    const heard: IncomingMessage['headers'][] = []
    const server = createServer((request, response) => {
      const answer = answers[Math.min(heard.push(request.headers), answers.length) - 1] ?? 'cut'
      if (answer === 'cut') response.socket?.destroy()
      else if (answer !== 'hang') response.writeHead(answer.status, answer.headers).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    atTheEnd(async () => server.closeAllConnections())
    atTheEnd(async () => void server.close())
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard }
  }

  test('comes again with the number and the reason', async () => {
    const { url, heard } = await startServer({ status: 500 }, 'cut', 'hang', { status: 200 })
    const slack = await startSlack({ mode: 'http', eventsUrl: url, redeliverAfterMs: 50, answerWithinMs: 1000 })
    await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await slack.until(() => slack.unacknowledged() === 0)
    expect(heard.map((each) => each['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3'])
    expect(heard.map((each) => each['x-slack-retry-reason'])).toEqual([
      undefined,
      'http_error',
      'connection_failed',
      'http_timeout',
    ])
  })

  test('comes three times more, or not where the bot forbids it', async () => {
    const failing = await startServer({ status: 500 })
    const slack = await startSlack({ mode: 'http', eventsUrl: failing.url, redeliverAfterMs: 50 })
    await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await slack.until(() => slack.unacknowledged() === 0)
    expect(failing.heard).toHaveLength(4)
    const forbidding = await startServer({ status: 500, headers: { 'x-slack-no-retry': '1' } })
    slack.setEventsUrl(forbidding.url)
    await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await slack.until(() => slack.unacknowledged() === 0)
    expect(forbidding.heard).toHaveLength(1)
    expect(slack.acks()).toEqual([])
  })
})
