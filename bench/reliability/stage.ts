// Where a flow is played: a fake Slack, the files of a bot, people of its own, and what is to be seen there.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { type BotConfig, readConfig } from '../../src/config.ts'
import { ensureDatabase } from '../../src/database/build.ts'
import { openState } from '../../src/state/state.ts'
import { type FakeMessage, type FakeSlack, type Interaction, startFakeSlack } from '../../tests/slack/fake/fake-slack.ts'

export type Stage = {
  readonly slack: FakeSlack
  /** A person who did nothing yet. */
  readonly user: string
  /** The how manieth time the flow is played here. */
  readonly nth: number
  readonly database: string
  /** The bot's memory, to look into. */
  readonly memory: BetterSqlite3.Database
}

/** A flow, prepared up to what is to be interrupted. */
export type Played = {
  /** What somebody does; what Slack gives where it is a press, a form or a command. */
  act(): Promise<Interaction | undefined>
  /** Whether it is done, where that is not told by the inbox alone. */
  isOver?(): boolean
  /** What is not as it should be; `isAccepted`: Slack was told that the bot has it. */
  faults(isAccepted: boolean): Promise<readonly string[]>
}
export type Flow = (stage: Stage) => Promise<Played>

export type Theatre = Omit<Stage, 'user' | 'nth'> & {
  readonly config: BotConfig
  /** Of the bots that ended here. */
  readonly burials: Promise<void>[]
  close(): Promise<void>
}

export const channels = { public: 'CBUDGET', shared: 'CSHARED', review: 'CREVIEW', documents: 'CDOCS' } as const
export const people = { reviewer: 'UREVIEWER', keeper: 'UKEEPER' } as const

export async function openTheatre(): Promise<Theatre> {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-points-'))
  const database = join(folder, 'budget.sqlite')
  ensureDatabase(database)
  const slack = await peopledSlack()
  const { bot: config } = readConfig({ ...settingsOf(slack), WENZHANG_STATE: join(folder, 'state.sqlite') })
  await (await openState({ file: config.state })).close()
  const memory = new BetterSqlite3(config.state)
  const burials: Promise<void>[] = []
  const close = async (): Promise<void> => {
    await Promise.all(burials)
    memory.close()
    await slack.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { slack, database, memory, close, config, burials }
}

async function peopledSlack(): Promise<FakeSlack> {
  const slack = await startFakeSlack({ limits: 'none', answerWithinMs: 1500 })
  for (const user of Object.values(people)) slack.addUser(user, { name: user.toLowerCase() })
  for (const channel of Object.values(channels)) slack.addChannel(channel)
  return slack
}

function settingsOf(slack: FakeSlack): Readonly<Record<string, string>> {
  return {
    ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
    ...{ WENZHANG_REVIEWERS: people.reviewer, WENZHANG_REVIEW_CHANNEL: channels.review },
    ...{ WENZHANG_INGEST_USERS: people.keeper, WENZHANG_INGEST_CHANNELS: channels.documents },
  }
}

/** The bot's messages in a channel, oldest first. */
export function said(slack: FakeSlack, channel: string, thread?: string): readonly FakeMessage[] {
  return slack.messages(channel).filter((one) => one.user === slack.botUser && (thread === undefined || one.thread_ts === thread))
}

/** What one person alone was told: by Slack's own way, or by direct message. */
export function whispered({ slack, user }: Stage, words: string): readonly FakeMessage[] {
  return [...slack.ephemerals(user), ...said(slack, directOf(user))].filter((one) => showing(one, words))
}

export function directOf(user: string): string {
  return `D${user.slice(1)}`
}

export function showing(message: FakeMessage, words: string): boolean {
  return message.text.includes(words) || JSON.stringify(message.blocks).includes(words)
}

/** A complaint where it is not there as often as it should be. */
export function times(what: string, count: number, [least, most]: readonly [number, number]): readonly string[] {
  return count >= least && count <= most ? [] : [`${what}: ${count} instead of ${least === most ? least : `${least} to ${most}`}`]
}
