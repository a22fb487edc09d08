// The workspace: who is there, what was said, which forms are open. The only thing of the fake that changes.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Ack, Call, ChannelOptions, FakeFile, FakeMessage, FakeOptions, FakeView, Ping, Upload } from './contract.ts'
import { type Loose, parse, record } from './loose.ts'

export const bot = { user: 'U0BOT', id: 'B0BOT', app: 'A0WENZHANG', name: 'wenzhang' } as const
export const team = { id: 'T0TEAM', domain: 'qinghe' } as const
export const tokens = { bot: 'xoxb-fake-bot', app: 'xapp-fake-app', signing: 'fake-signing-secret' } as const

export type Channel = {
  readonly id: string
  readonly name: string
  readonly kind: 'channel' | 'group' | 'im'
  readonly isArchived: boolean
  /** undefined: everybody. */
  readonly members: ReadonlySet<string> | undefined
  readonly botIsMember: boolean
  readonly messages: Stored[]
}
export type Stored = FakeMessage & { readonly stream?: { readonly startedAt: number; readonly isOver: boolean } }
export type Settings = Required<Omit<FakeOptions, 'eventsUrl' | 'manifest'>> & { readonly manifest: Loose }
export type Response = {
  readonly user: string
  readonly channel: string
  readonly madeAt: number
  /** The message whose button was pressed. */
  readonly of: { readonly ts: string; readonly isEphemeral: boolean } | undefined
  uses: number
}
export type World = {
  readonly settings: Settings
  readonly users: Map<string, { readonly id: string; readonly name: string; readonly isBot: boolean }>
  readonly channels: Map<string, Channel>
  readonly files: Map<string, FakeFile & { readonly bytes: Uint8Array }>
  readonly ephemerals: (FakeMessage & { readonly seenBy: string })[]
  readonly homes: Map<string, FakeView>
  readonly modals: Map<string, FakeView[]>
  readonly triggers: Map<
    string,
    { readonly user: string; readonly madeAt: number; readonly view: string | undefined; isUsed: boolean }
  >
  readonly responses: Map<string, Response>
  readonly statuses: { channel: string; thread: string; status: string; at: number }[]
  readonly prompts: Map<string, readonly Loose[]>
  readonly uploads: Upload[]
  readonly calls: Call[]
  readonly acks: Ack[]
  readonly pings: Ping[]
  isRevoked: boolean
  isStopped: boolean
  url: string
  /** Tells the bot of an event; set once there is a way to deliver. */
  emit(event: Loose): Promise<string>
  next(prefix: string): string
  nextTs(): string
}

export function newWorld(options: FakeOptions): World {
  let count = 0
  let last = 0
  return {
    settings: settingsOf(options),
    users: new Map([[bot.user, { id: bot.user, name: bot.name, isBot: true }]]),
    channels: new Map(),
    files: new Map(),
    ephemerals: [],
    homes: new Map(),
    modals: new Map(),
    triggers: new Map(),
    responses: new Map(),
    statuses: [],
    prompts: new Map(),
    uploads: [],
    calls: [],
    acks: [],
    pings: [],
    isRevoked: false,
    isStopped: false,
    url: '',
    emit: () => Promise.resolve(''),
    next: (prefix) => `${prefix}${String(++count).padStart(8, '0')}`,
    nextTs: () => {
      last = Math.max(last + 100, Math.floor(Date.now() / 1000) * 1_000_000)
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
    },
  }
}

export function addChannel(world: World, id: string, of: ChannelOptions = {}): void {
  world.channels.set(id, {
    id,
    name: of.name ?? id.toLowerCase(),
    kind: (of.isPrivate ?? id.startsWith('G')) ? 'group' : 'channel',
    isArchived: of.isArchived ?? false,
    members: of.members === undefined ? undefined : new Set(of.members),
    botIsMember: of.botIsMember ?? true,
    messages: [],
  })
}

/** The conversation of a person with the bot, opened where it is not yet. */
export function directChannel(world: World, user: string): Channel {
  const id = `D${user.slice(1)}`
  const known = world.channels.get(id)
  if (known !== undefined) return known
  const opened = { id, name: 'directmessage', kind: 'im', isArchived: false, botIsMember: true, messages: [] } as const
  world.channels.set(id, { ...opened, members: new Set([user]), messages: [] })
  return directChannel(world, user)
}

export function isMember(channel: Channel, user: string): boolean {
  return user === bot.user ? channel.botIsMember : channel.members === undefined || channel.members.has(user)
}

export function findMessage(channel: Channel, ts: string): Stored | undefined {
  return channel.messages.find((each) => each.ts === ts)
}

/** What one person is shown. In a thread without a reply Slack does not show what only one person sees. */
export function shownTo(world: World, user: string): World['ephemerals'] {
  return world.ephemerals.filter(({ seenBy, channel, thread_ts }) => {
    const messages = world.channels.get(channel)?.messages ?? []
    return (
      seenBy === user &&
      (thread_ts === undefined || messages.some((each) => each.thread_ts === thread_ts && each.ts !== thread_ts))
    )
  })
}

/** Puts `after` where `before` stands; without it, takes `before` away. */
export function replaceMessage(channel: Channel, before: Stored, after?: Stored): void {
  const index = channel.messages.indexOf(before)
  channel.messages.splice(index, 1, ...(after === undefined ? [] : [after]))
}

/** The features that the manifest declares: what is not in it, Slack does not offer. */
export function featuresOf(world: World): Loose {
  return record(world.settings.manifest.features)
}

function settingsOf(options: FakeOptions): Settings {
  const { eventsUrl: _, ...given } = options
  return {
    limits: 'slack',
    triggerLifeMs: 3000,
    answerWithinMs: 3000,
    redeliverAfterMs: 3000,
    failRate: 0,
    seed: 1,
    failWays: [
      { error: 'internal_error' },
      { status: 429, retryAfter: 1 },
      { status: 500 },
      { status: 503 },
      'reset',
      'reset_after',
    ],
    mode: 'socket',
    responseUrlLifeMs: 30 * 60_000,
    streamLifeMs: 5 * 60_000,
    mentionFirst: false,
    manifest: record(parse(readFileSync(fileURLToPath(new URL('../../../manifest.json', import.meta.url)), 'utf8'))),
    ...given,
  }
}
