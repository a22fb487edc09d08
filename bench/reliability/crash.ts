// The crash test: a stream of questions while the bot is killed at random moments; afterwards each is answered once, in order.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type FakeSlack, startFakeSlack } from '../../tests/slack/fake/fake-slack.ts'
import { type Account, account } from './accounts.ts'
import { type Asked, askNth, randomFrom, type Stream } from './asked.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'

export type CrashOptions = {
  readonly questions: number
  /** Questions a second. */
  readonly rate: number
  /** Milliseconds that the bot lives, at random between these. */
  readonly life: readonly [number, number]
  readonly seed: number
  /** Longest wait for the last answers. */
  readonly patience: number
}
export type Crashed = Account & { readonly kills: number; readonly seconds: number; readonly exitStatus: number | null }

export async function crash(options: CrashOptions): Promise<Crashed> {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-crash-'))
  const slack = await startFakeSlack({ limits: 'none', redeliverAfterMs: 2000, seed: options.seed })
  try {
    return await crashIn(folder, slack, options)
  } finally {
    await slack.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function crashIn(folder: string, slack: FakeSlack, options: CrashOptions): Promise<Crashed> {
  const started = Date.now()
  const stream = worldOf(slack, randomFrom(options.seed))
  const killing = keepKilling({ folder, slack, options })
  await killing.ready
  const all: Asked[] = []
  for (let n = 0; n < options.questions; n += 1) {
    all.push(await askNth(n, stream, all))
    await sleep(1000 / options.rate)
  }
  const { bot, kills } = await killing.end()
  await slack.until(() => isSettled(account(all, slack)), options.patience).catch(() => undefined)
  // An answer too many would come now.
  await sleep(1000)
  const exitStatus = await bot.end()
  return { ...account(all, slack), kills, seconds: Math.round((Date.now() - started) / 1000), exitStatus }
}

/** Ten channels and twenty people. */
export function worldOf(slack: FakeSlack, random: () => number, channels = 10): Stream {
  const names = Array.from({ length: channels }, (_, index) => `CCROWD${index}`)
  const users = Array.from({ length: 20 }, (_, index) => `UCROWD${index}`)
  for (const user of users) slack.addUser(user, { name: user.toLowerCase() })
  for (const channel of names) slack.addChannel(channel)
  return { slack, channels: names, users, random }
}

function isSettled(now: Account): boolean {
  return now.missing.length === 0 && now.private.answered === now.private.asked
}

type Killing = { readonly folder: string; readonly slack: FakeSlack; readonly options: CrashOptions }

/** Starts the bot, kills it after a while, and starts it again, until `end`, which leaves one running. */
function keepKilling({ folder, slack, options: { life, seed } }: Killing) {
  const random = randomFrom(seed + 1)
  let isOver = false
  let kills = 0
  const begin = startBotProcess(slack, folder)
  const running = begin.then(async (first) => {
    let bot: BotProcess = first
    while (!isOver) {
      await sleep(life[0] + random() * (life[1] - life[0]))
      if (isOver) break
      await bot.kill()
      kills += 1
      bot = await startBotProcess(slack, folder)
    }
    return bot
  })
  return {
    ready: begin,
    end: async () => {
      isOver = true
      return { bot: await running, kills }
    },
  }
}
