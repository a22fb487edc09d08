import { createServer, type Server } from 'node:net'
import type { SocketModeReceiver } from '@slack/bolt'
import { afterEach, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { createClient, openLine } from '../../src/slack/app.ts'
import { startWork } from './bot-at-work.ts'
import { atTheEnd, startSlack } from './fake/bolt.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

const lines: string[] = []
const setup = (settings: Readonly<Record<string, string>>) => {
  lines.length = 0
  const log = createLog('debug', { write: (line) => void lines.push(line) })
  const tokens = { SLACK_BOT_TOKEN: 'xoxb-invented', SLACK_APP_TOKEN: 'xapp-invented', SLACK_SIGNING_SECRET: 'invented-secret' }
  return { config: readConfig({ ...tokens, ...settings }).bot, log }
}

function takenPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
    servers.push(server)
  })
}

test('a port that is taken is told, and what never listened can be stopped', async () => {
  const line = openLine(setup({ SLACK_MODE: 'http', SLACK_PORT: String(await takenPort()) }))
  await expect(line.start()).rejects.toThrow('EADDRINUSE')
  expect(line.isConnected()).toBe(false)
  await line.stop()
})

test('what Slack’s packages say of payloads at debug is not logged; warnings are', () => {
  const { receiver } = openLine(setup({}))
  const { logger } = receiver as unknown as { logger: { debug(text: string): void; warn(text: string): void } }
  logger.debug('Received a message on the WebSocket: 悄悄话')
  logger.warn('the socket is slow')
  expect(lines.join('')).not.toContain('悄悄话')
  expect(lines.join('')).toContain('the socket is slow')
})

test('a reconnection that is under way when all ends leaves no rejection behind', async () => {
  const slack = await startSlack({ limits: 'none' })
  const { config, log } = setup({ SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl })
  const line = openLine({ config, log })
  const rejected: unknown[] = []
  const note = (reason: unknown): void => void rejected.push(reason)
  process.on('unhandledRejection', note)
  await line.start()
  await slack.until(line.isConnected)
  const { client } = line.receiver as SocketModeReceiver
  const stopped = new Promise<void>((resolve) => client.once('connecting', () => void line.stop().then(resolve)))
  slack.dropSocket('abrupt')
  await stopped
  await new Promise((resolve) => setTimeout(resolve, 50))
  process.off('unhandledRejection', note)
  expect(rejected).toEqual([])
  expect(line.isConnected()).toBe(false)
})

test('the client makes each call once and leaves rate limits to its caller', () => {
  const client = createClient(setup({ SLACK_API_URL: 'http://127.0.0.1:9/api' })) as unknown as Record<string, unknown>
  expect(client).toMatchObject({
    slackApiUrl: 'http://127.0.0.1:9/api/',
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
  })
})

test('whatever goes wrong, at debug: no token, no address of Slack, no question and nothing of others stands in the log', {
  timeout: 30_000,
}, async () => {
  const work = await startWork({
    settings: { WENZHANG_INGEST_CHANNELS: 'CBUDGET' },
    ports: (ports) => ({
      ...ports,
      askWidely: async (question, options) => {
        if (question.includes('坏')) throw new TypeError('broken')
        return ports.askWidely(question, options)
      },
    }),
  })
  atTheEnd(work.stop)
  const { slack } = work
  const ask = (text: string) => slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `<@${slack.botUser}> ${text}` })
  const command = (text: string) => slack.command({ user: 'UASKER', channel: 'CBUDGET', command: '/budget', text })
  slack.fail(
    'chat.postMessage',
    { error: 'invalid_blocks' },
    { status: 500 },
    'reset',
    { status: 403 },
    { error: 'restricted_action' },
  )
  slack.fail('response_url', { status: 404 }, { status: 500 })
  slack.fail('download', { status: 403 })
  await slack.say({ channel: 'CBUDGET', user: 'UOTHER', text: '别人的私话' })
  for (const text of ['江津2023年三公经费密语', '坏密语', '江津2023年三公经费']) {
    await ask(text)
    await command(text)
  }
  await slack.drop({ user: 'UKEEPER', channel: 'CBUDGET', name: '密语.txt', bytes: Buffer.from('x') })
  slack.dropSocket('abrupt')
  await slack.until(async () => slack.connections() > 0 && (await work.state.inbox.counts()).done >= 7, 20_000)
  const log = work.log.join('')
  expect(log).toContain('broken')
  expect(log).toContain('file download: 403')
  const secrets = [
    slack.botToken,
    slack.appToken,
    slack.signingSecret,
    'ticket',
    '/actions/',
    'files-pri',
    'trigger-',
    '密语',
    '私话',
  ]
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})
