// A stream of questions to the bot, each of which can be told from all others, and what became of them.
import type { FakeSlack } from '../../tests/slack/fake/fake-slack.ts'

export type Asked = {
  readonly kind: 'thread' | 'direct' | 'private'
  readonly channel: string
  readonly user: string
  readonly text: string
  /** Slack's ids of the events that brought it; none for a command. */
  readonly eventIds: readonly string[]
  /** Of the thread that it is to be answered in. */
  readonly thread: string
  readonly at: number
  /** Slack sends a command once: without a bot that acknowledges it the person sees an error, and it is lost. */
  readonly accepted: () => boolean
}

export type Stream = {
  readonly slack: FakeSlack
  readonly channels: readonly string[]
  readonly users: readonly string[]
  readonly random: () => number
}

const organizations = ['江津', '南岸', '咸宁', '开州区政务信息中心']
const items = [
  '三公经费',
  '公务接待费',
  '支出合计',
  '基本支出',
  '项目支出',
  '收入合计',
  '机关运行经费',
  '政府采购',
  '公务用车购置及运行费',
]

/** The nth question: mentions, follow-ups in the same threads, direct messages and commands, by turns. */
export async function askNth(n: number, stream: Stream, earlier: readonly Asked[]): Promise<Asked> {
  const { slack, channels, users, random } = stream
  const user = pick(users, random())
  const text = `${pick(organizations, random())}${pick(items, random())}`
  const at = Date.now()
  if (n % 10 === 9) return command(slack, { user: `UWHISPER${n}`, channel: pick(channels, random()), text, at })
  if (n % 10 === 8) {
    const { ts, channel, eventIds } = await slack.direct({ user, text })
    return { kind: 'direct', channel, user, text, eventIds, thread: ts, at, accepted: always }
  }
  const open = earlier.filter(({ kind }) => kind === 'thread').slice(-openThreads)
  const before = n % 10 >= 5 ? open.at(Math.floor(random() * open.length)) : undefined
  const place = before === undefined ? { channel: pick(channels, random()) } : { channel: before.channel, thread: before.thread }
  const { ts, eventIds } = await slack.say({ ...place, user, text: `<@${slack.botUser}> ${text}` })
  return { kind: 'thread', channel: place.channel, user, text, eventIds, thread: before?.thread ?? ts, at, accepted: always }
}

const openThreads = 20
const always = (): boolean => true

type Commanded = { readonly user: string; readonly channel: string; readonly text: string; readonly at: number }

async function command(slack: FakeSlack, { user, channel, text, at }: Commanded): Promise<Asked> {
  slack.addUser(user)
  const { acknowledged } = await slack.command({ user, channel, command: '/budget', text })
  let isAccepted = false
  void acknowledged().then((answer) => {
    isAccepted = answer !== undefined
  })
  return { kind: 'private', channel, user, text, eventIds: [], thread: '', at, accepted: () => isAccepted }
}

function pick<T>(all: readonly T[], random: number): T {
  const one = all[Math.floor(random * all.length)]
  if (one === undefined) throw new RangeError('nothing to pick from')
  return one
}

/** The same numbers for the same seed: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
