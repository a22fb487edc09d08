// The soak: questions for minutes while a share of all calls to Slack fails; nothing is lost, memory stays flat, and how long an answer takes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type FakeSlack, startFakeSlack } from '../../tests/slack/fake/fake-slack.ts'
import { type Times, timesOf } from '../quantiles.ts'
import { account } from './accounts.ts'
import { type Asked, askNth, randomFrom } from './asked.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'
import { worldOf } from './crash.ts'

export type SoakOptions = {
  readonly seconds: number
  /** Questions a second. */
  readonly rate: number
  readonly channels: number
  /** Slack's limits enforced, or lifted. */
  readonly limits: 'slack' | 'none'
  readonly failRate: number
  readonly seed: number
}
export type Soaked = {
  readonly asked: number
  readonly missing: number
  readonly twice: number
  readonly disordered: number
  readonly failedCalls: number
  /** Milliseconds from the event to the posted answer. */
  readonly times: Times
  /** Resident MB, after the first fifth and at the end: the middle of several looks. */
  readonly memory: { readonly early: number; readonly late: number }
  readonly exitStatus: number | null
}

export async function soak(options: SoakOptions): Promise<Soaked> {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-soak-'))
  const { limits, failRate, seed } = options
  const slack = await startFakeSlack({ limits, failRate, seed })
  try {
    // Slack's limits lifted: the bot need not keep to them, either.
    const bot = await startBotProcess(slack, folder, limits === 'none' ? { SLACK_MESSAGE_SPACING: '0' } : {})
    return await soakWith(bot, slack, options)
  } finally {
    await slack.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function soakWith(bot: BotProcess, slack: FakeSlack, { seconds, rate, channels, seed }: SoakOptions): Promise<Soaked> {
  const stream = worldOf(slack, randomFrom(seed), channels)
  const memory: number[] = []
  const all: Asked[] = []
  const begin = Date.now()
  for (let n = 0; n < seconds * rate; n += 1) {
    all.push(await askNth(n % 10 === 9 ? n - 1 : n, stream, all))
    if (n % rate === 0) memory.push(bot.memory())
    await sleep(Math.max(0, begin + ((n + 1) * 1000) / rate - Date.now()))
  }
  await slack.until(() => account(all, slack).missing.length === 0, 120_000).catch(() => undefined)
  await sleep(1000)
  const { missing, twice, disordered } = account(all, slack)
  const exitStatus = await bot.end()
  return {
    ...{ asked: all.length, missing: missing.length, twice: twice.length, disordered: disordered.length, exitStatus },
    failedCalls: slack.calls().filter(({ result }) => result !== 'ok').length,
    times: timesOf(latencies(all, slack)),
    memory: {
      early: middle(memory.slice(0, Math.ceil(memory.length / 5))),
      late: middle(memory.slice(-Math.ceil(memory.length / 5))),
    },
  }
}

/** From when it was asked to when Slack took the message that answers it. */
function latencies(all: readonly Asked[], slack: FakeSlack): readonly number[] {
  const posted = new Map<string, number>()
  for (const { method, args, at } of slack.calls()) {
    const key = method === 'chat.postMessage' ? keyOf(args.metadata) : undefined
    if (key !== undefined && !posted.has(key)) posted.set(key, at)
  }
  return all.flatMap(({ eventIds, at }) => {
    const times = eventIds.map((id) => posted.get(id)).filter((time) => time !== undefined)
    return times.length === 0 ? [] : [Math.min(...times) - at]
  })
}

function keyOf(metadata: unknown): string | undefined {
  const value: unknown = typeof metadata === 'string' ? JSON.parse(metadata) : metadata
  return (value as { readonly event_payload?: { readonly key?: string } } | undefined)?.event_payload?.key
}

function middle(values: readonly number[]): number {
  return timesOf(values).p50
}
