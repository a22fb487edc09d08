// A bot that ends at the nth thing that it does to the outside (a write to its memory, a call to Slack, an ingest) as by kill -9:
// from there on nothing that it does reaches anything, and nothing of it is unwound.
import { setTimeout as sleep } from 'node:timers/promises'
import { ingestInChild } from '../../src/ingest/in-child.ts'
import { settle } from '../../src/ingest/settle.ts'
import { createLog } from '../../src/log.ts'
import { createMetrics } from '../../src/metrics.ts'
import { openParts } from '../../src/parts.ts'
import { startBot } from '../../src/slack/bot.ts'
import type { Ports } from '../../src/slack/porch.ts'
import { openState, type State } from '../../src/state/state.ts'
import type { FakeSlack } from '../../tests/slack/fake/fake-slack.ts'
import type { Theatre } from './stage.ts'

export type Mortal = {
  /** From now on it ends at this step; 0: not at all. Each deed is two steps, before and after it. */
  endAt(step: number): void
  isAlive(): boolean
  /** Takes what is left of it away. */
  bury(): Promise<void>
}
type Life = { left: number; isOver: boolean; readonly onEnd: () => void }

/** One at a time in a process: all share its `fetch`. With `left`, it may end before it is there. */
export async function startMortal({ config, database, slack }: Theatre, left = 0): Promise<Mortal> {
  const { promise: over, resolve: end } = Promise.withResolvers<undefined>()
  const onEnd = (): void => {
    cutOff(slack)
    end(undefined)
  }
  const life: Life = { left, isOver: false, onEnd }
  await letIn(slack)
  const parts = openParts({ database, settle })
  const state = await openState({ file: config.state })
  const ingest: Ports['ingest'] = (dropped) => ingestInChild({ ...dropped, database, timeoutMs: 30_000, memoryMb: 512 })
  globalThis.fetch = mortal(reach, life)
  const started = startBot(
    {
      ...{
        config,
        version: '0.0.0',
        ask: parts.ask,
        askWidely: parts.askWidely,
        data: parts.data,
        log: createLog('silent'),
        metrics: createMetrics(),
      },
      clock: { now: Date.now, today: () => '2026-11-25' },
      ingest: mortal(ingest, life),
      state: mortalState(state, life),
    },
    { web: { spacing: 0, firstWait: 20 }, rounds: { lookEvery: 50 } },
  )
  const bot = await Promise.race([started, over])
  return {
    endAt: (step) => {
      life.left = step
    },
    isAlive: () => !life.isOver,
    bury: async () => {
      life.isOver = true
      await bot?.stop(0)
      await state.close()
      parts.close()
    },
  }
}

/** A dead bot that was just connecting must not come through. */
function cutOff(slack: FakeSlack): void {
  slack.dropSocket('abrupt')
  slack.refuseSocket(60_000)
}

async function letIn(slack: FakeSlack): Promise<void> {
  await sleep(30)
  slack.refuseSocket(0)
}

const reach = globalThis.fetch

/** The same function with a step before and one after. */
function mortal<Arguments extends readonly unknown[], Result>(act: (...given: Arguments) => Promise<Result>, life: Life) {
  return async (...given: Arguments): Promise<Result> => {
    await step(life)
    const result = await act(...given)
    await step(life)
    return result
  }
}

/** Never resolves where life is over. */
async function step(life: Life): Promise<void> {
  if (life.left === 1) {
    life.isOver = true
    life.onEnd()
  }
  life.left = Math.max(0, life.left - 1)
  if (life.isOver) await new Promise(() => undefined)
}

const books = ['inbox', 'threads', 'answers', 'feedback', 'shares', 'marks', 'proposals', 'audit'] as const
const writing: ReadonlySet<string> = new Set([
  ...['accept', 'start', 'sending', 'finish', 'release', 'keep', 'posted', 'give', 'reviewed', 'lookedAt'],
  ...['set', 'fall', 'holds', 'close', 'write'],
])

function mortalState(state: State, life: Life): State {
  return { ...state, ...Object.fromEntries(books.map((name) => [name, mortalBook(state[name], life)])) }
}

function mortalBook<Book extends object>(book: Book, life: Life): Book {
  const written = Object.entries(book).filter(([name]) => writing.has(name))
  return { ...book, ...Object.fromEntries(written.map(([name, act]) => [name, mortal(act as () => Promise<unknown>, life)])) }
}
