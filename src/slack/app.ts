// Bolt, set up by hand where its defaults lose something: a receiver with its own patience, no retries behind our back, no memory store.
import { App, HTTPReceiver, type Logger, LogLevel, type Receiver, SocketModeReceiver } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { BotConfig } from '../config.ts'
import type { Log } from '../log.ts'
import { endQuietly } from './quiet-ending.ts'

export type Line = {
  readonly receiver: Receiver
  /** Starts receiving. Throws where Slack says no, or the port is taken. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly isConnected: () => boolean
}

type Setup = {
  readonly config: BotConfig
  readonly log: Log
  /** From then on no call is waited for. */
  readonly ended?: AbortSignal
}

/** The client of all calls: each is made once here, `web.ts` decides what is made again. */
export function createClient({ config, log, ended }: Setup): WebClient {
  return new WebClient(config.botToken, {
    ...(config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger: asLogger(log),
    ...(ended === undefined ? {} : { fetch: endedBy(ended) }),
  })
}

/** Fetch whose calls all end with the signal. */
function endedBy(ended: AbortSignal): typeof fetch {
  const { fetch: reach } = globalThis
  return (url, init) => reach(url, { ...init, signal: AbortSignal.any([ended, ...(init?.signal ? [init.signal] : [])]) })
}

/** The way in: Socket Mode, or signed HTTP requests. */
export function openLine({ config, log }: Setup): Line {
  return config.mode === 'socket' ? socketLine({ config, log }) : httpLine({ config, log })
}

/** An app over the receiver that calls nobody by itself. */
export function createApp({ config, log }: Setup, receiver: Receiver): App {
  return new App({
    receiver,
    ...(config.botToken === undefined ? {} : { token: config.botToken }),
    clientOptions: {
      ...(config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl }),
      retryConfig: { retries: 2 },
      timeout: 10_000,
    },
    logger: asLogger(log),
    deferInitialization: true,
    convoStore: false,
    developerMode: false,
  })
}

/** A failed reconnection is tried for ever: with few retries the process would end by an unhandled rejection. */
const patience = { retries: 100_000, minTimeout: 200, maxTimeout: 30_000 }

function socketLine({ config, log }: Setup): Line {
  const receiver = new SocketModeReceiver({
    appToken: config.appToken ?? '',
    logger: asLogger(log),
    // Also the wait before a reconnection.
    clientPingTimeout: 2000,
    installerOptions: {
      clientOptions: { ...(config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl }), retryConfig: patience },
    },
  })
  const isEnding = endQuietly(receiver.client)
  let isConnected = false
  receiver.client.on('connected', () => {
    isConnected = true
  })
  for (const event of ['close', 'disconnected', 'reconnecting'])
    receiver.client.on(event, () => {
      isConnected = false
    })
  return {
    receiver,
    start: async () => void (await receiver.start()),
    stop: () => receiver.stop(),
    isConnected: () => isConnected && !isEnding(),
  }
}

function httpLine({ config, log }: Setup): Line {
  const receiver = new HTTPReceiver({
    signingSecret: config.signingSecret ?? '',
    endpoints: ['/slack/events'],
    logger: asLogger(log),
  })
  let isListening = false
  return {
    receiver,
    start: async () => {
      await receiver.start({ port: config.port, host: config.host })
      isListening = true
    },
    stop: async () => {
      if (!isListening) return
      isListening = false
      await receiver.stop()
    },
    isConnected: () => isListening,
  }
}

/** Slack's packages log whole payloads at debug: those are people's messages, and are dropped here whatever the level. */
function asLogger(log: Log): Logger {
  const join = (parts: readonly unknown[]): string =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')
  return {
    debug: () => undefined,
    info: (...parts) => log.debug(join(parts)),
    warn: (...parts) => log.warn(join(parts)),
    error: (...parts) => log.error(join(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  }
}
