// The real Bolt and the real WebClient on the fake Slack, for its own tests; all ends with the test.
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import { afterEach } from 'vitest'
import { endQuietly } from '../../../src/slack/quiet-ending.ts'
import { type FakeOptions, type FakeSlack, startFakeSlack } from './fake-slack.ts'

const running: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of running.splice(0)) await stop()
})

/** A workspace with U1, U2 and the channel C1. */
export async function startSlack(options?: FakeOptions): Promise<FakeSlack> {
  const slack = await startFakeSlack(options)
  atTheEnd(() => slack.stop())
  slack.addUser('U1', { name: 'qing' })
  slack.addUser('U2')
  slack.addChannel('C1')
  return slack
}

/** The last that was started ends first. */
export function atTheEnd(stop: () => Promise<unknown>): void {
  running.unshift(stop)
}

/** A client that neither retries nor waits for long. */
export function clientOf(slack: FakeSlack, token: string | undefined = slack.botToken): WebClient {
  const options = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 1000 }
  return new WebClient(token, { ...options, logLevel: LogLevel.ERROR, logger: silent })
}

/** The error that Slack gives, with what comes along. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ readonly error: string; readonly messages?: readonly string[] }> {
  try {
    await call
    return { error: 'none' }
  } catch (error) {
    const { data } = error as { data?: { error: string; response_metadata?: { messages?: string[] } } }
    if (data === undefined) throw error
    return { error: data.error, messages: data.response_metadata?.messages ?? [] }
  }
}

export async function startBot(slack: FakeSlack, register: (app: App) => void = () => {}): Promise<App> {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 100, minTimeout: 20, maxTimeout: 100 } }
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: silent,
    clientPingTimeout: 100,
    installerOptions: { clientOptions },
  })
  endQuietly(receiver.client)
  const app = new App({
    token: slack.botToken,
    receiver,
    logger: silent,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 1, minTimeout: 10 }, timeout: 2000 },
    deferInitialization: true,
  })
  register(app)
  await app.init()
  await app.start()
  atTheEnd(() => app.stop())
  return app
}

const quiet = (): void => {}
export const silent = {
  ...{ debug: quiet, info: quiet, warn: quiet, error: quiet, setLevel: quiet, setName: quiet },
  getLevel: () => LogLevel.ERROR,
}
