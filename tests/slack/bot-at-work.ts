// The whole bot against the fake Slack, as npm start wires it: real Bolt, real sockets, the real database of the package, a memory of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.ts'
import { ingestInChild } from '../../src/ingest/in-child.ts'
import { settle } from '../../src/ingest/settle.ts'
import { createLog } from '../../src/log.ts'
import { createMetrics, type Metrics } from '../../src/metrics.ts'
import { openParts, type Parts } from '../../src/parts.ts'
import { type Bot, type Pace, startBot } from '../../src/slack/bot.ts'
import type { Ports } from '../../src/slack/porch.ts'
import { openState, type State } from '../../src/state/state.ts'
import { type FakeMessage, type FakeOptions, type FakeSlack, startFakeSlack } from './fake/fake-slack.ts'

export type Work = {
  readonly slack: FakeSlack
  readonly state: State
  readonly parts: Parts
  readonly metrics: Metrics
  readonly bot: Bot
  readonly database: string
  readonly stateFile: string
  /** Lines of the log so far. */
  readonly log: readonly string[]
  /** Ends the bot and starts another over the same memory and the same Slack. */
  restart(): Promise<Work>
  stop(): Promise<void>
}

export type WorkOptions = {
  readonly fake?: FakeOptions
  readonly pace?: Pace
  readonly settings?: Readonly<Record<string, string>>
  readonly today?: string
  readonly ports?: (ports: Ports) => Ports
}

/** No waiting that a test would notice; signs of life as they are. */
const quick: Pace = { web: { spacing: 0, firstWait: 10 }, rounds: { lookEvery: 50 } }

export async function startWork(options: WorkOptions = {}): Promise<Work> {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-bot-'))
  const slack = await startFakeSlack({ limits: 'none', triggerLifeMs: 30_000, ...options.fake })
  for (const user of ['UASKER', 'UOTHER', 'UREVIEWER', 'UKEEPER']) slack.addUser(user, { name: user.toLowerCase() })
  slack.addUser('UROBOT', { isBot: true })
  slack.addChannel('CBUDGET')
  slack.addChannel('CREVIEW')
  const work = await startIn(folder, slack, options)
  return work
}

async function startIn(folder: string, slack: FakeSlack, options: WorkOptions): Promise<Work> {
  const database = join(folder, 'budget.sqlite')
  const { bot: config, model } = readConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    WENZHANG_REVIEWERS: 'UREVIEWER',
    WENZHANG_REVIEW_CHANNEL: 'CREVIEW',
    WENZHANG_INGEST_USERS: 'UKEEPER',
    ...options.settings,
  })
  const lines: string[] = []
  const log = createLog('debug', { write: (line) => void lines.push(line) })
  const parts = openParts({ database, settle, model })
  const state = await openState({ file: join(folder, 'state.sqlite') })
  const metrics = createMetrics()
  const clock = { now: Date.now, today: () => options.today ?? '2026-11-25' }
  const ports: Ports = {
    ...{
      config,
      log,
      state,
      metrics,
      clock,
      ask: parts.ask,
      askWidely: parts.askWidely,
      model: parts.model,
      data: parts.data,
      version: '0.0.0',
    },
    ingest: (dropped) => ingestInChild({ ...dropped, database, timeoutMs: 30_000, memoryMb: 512 }),
  }
  const bot = await startBot(options.ports?.(ports) ?? ports, { ...quick, ...options.pace })
  const end = async (): Promise<void> => {
    await bot.stop(5000)
    await state.close()
    parts.close()
  }
  return {
    ...{ slack, state, parts, metrics, bot, database, stateFile: join(folder, 'state.sqlite'), log: lines },
    restart: async () => {
      await end()
      return startIn(folder, slack, options)
    },
    stop: async () => {
      await end()
      await slack.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The bot's messages in a channel, oldest first. */
export function said({ slack }: Pick<Work, 'slack'>, channel: string, thread?: string): readonly FakeMessage[] {
  return slack.messages(channel).filter((one) => one.user === slack.botUser && (thread === undefined || one.thread_ts === thread))
}

/** The first message of the bot in a thread, when it is there. */
export function reply(
  work: Pick<Work, 'slack'>,
  at: { readonly channel: string; readonly ts: string },
  nth = 0,
  milliseconds = 5000,
): Promise<FakeMessage> {
  return work.slack.until(() => said(work, at.channel, at.ts)[nth], milliseconds)
}

/** Nothing was said: as long as an answer takes, several times over. */
export async function silence(work: Work, channel: string): Promise<readonly FakeMessage[]> {
  const before = said(work, channel).length
  await new Promise((resolve) => setTimeout(resolve, 400))
  return said(work, channel).slice(before)
}

/** The button or field of a message with this action (before any number). */
export function element(
  message: { readonly blocks: readonly unknown[] },
  action: string,
  nth = 0,
): { action_id: string; value: string; text?: { text: string } } {
  const found: { action_id: string; value: string }[] = []
  JSON.stringify(message.blocks, (_, one: unknown) => {
    if (typeof one === 'object' && one !== null && 'action_id' in one && String(one.action_id).split(':')[0] === action)
      found.push(one as never)
    return one
  })
  const wanted = found[nth]
  if (wanted === undefined) throw new Error(`no ${action} in ${JSON.stringify(message.blocks).slice(0, 2000)}`)
  return wanted
}

/** The direct messages of a person with the bot. */
export function directChannelOf(user: string): string {
  return `D${user.slice(1)}`
}
