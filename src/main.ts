// npm start: the Slack bot. Everything that it needs is looked at before anything of it runs: it never starts half.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type Config, ConfigError, readConfig } from './config.ts'
import { type Health, startHealth } from './health.ts'
import { ingestInChild } from './ingest/in-child.ts'
import { settle } from './ingest/settle.ts'
import { createLog, type Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { openParts, type Parts } from './parts.ts'
import { type Bot, startBot } from './slack/bot.ts'
import type { Clock, IngestPort, Ports } from './slack/porch.ts'
import { claimState } from './state/sole.ts'
import { openState, type State } from './state/state.ts'
import { missingSettings, refusedToken, startWords } from './wording/start.ts'

/** A supervisor need not try again: nothing changes until a person does something (EX_CONFIG of sysexits.h). */
const badSettings = 78

/** 0: ended by a signal. 78: settings are wrong, or tokens missing or refused; stderr says which and what to do. Other faults are thrown. */
export async function run(): Promise<number> {
  try {
    const config = readConfig()
    const missing = missingSettings(config.bot)
    return missing === undefined ? await runAlone(config) : say(missing, badSettings)
  } catch (error) {
    const refusal = error instanceof ConfigError ? `${error.message} (${error.code})` : refusedToken(error)
    if (refusal === undefined) throw error
    return say(refusal, badSettings)
  }
}

/** A bot that is just ending answers what it accepted; this one waits for it. */
const patience = 60_000

async function runAlone(config: Config): Promise<number> {
  const log = createLog(config.logLevel)
  const waits = (): void => void say(startWords.waiting)
  const claim = await claimState(config.bot.state, { patience, waits })
  try {
    return await runWith(config, log)
  } finally {
    claim.release()
  }
}

async function runWith(config: Config, log: Log): Promise<number> {
  const parts = openParts({ database: config.database, settle, model: config.model })
  const state = await openState({ file: config.bot.state })
  const ending = new AbortController()
  try {
    return await serve(portsOf({ config, log, parts, state, ending: ending.signal }), config)
  } finally {
    // A document that is just being taken in is tried again at the next start.
    ending.abort()
    await state.close()
    parts.close()
  }
}

async function serve(ports: Ports, { bot: config }: Config): Promise<number> {
  const ending = signalled()
  let bot: Bot | undefined
  const readiness = () => (bot === undefined ? ['starting'] : bot.unready())
  const health =
    config.healthPort === 0 ? undefined : await startHealth({ port: config.healthPort, readiness, metrics: ports.metrics })
  try {
    bot = await startBot(ports, {}, ending)
    if (!ending.aborted) say(startWords.started(config.mode))
    if (!ending.aborted) await once(ending, 'abort')
    say(startWords.stopping)
    await bot.stop()
    return 0
  } catch (error) {
    if (ending.aborted) return 0
    throw error
  } finally {
    await (health as Health | undefined)?.close()
    leave()
  }
}

/** What still hangs on (a reconnection that is tried for ever) must not keep the process: all that counts is closed by then. */
function leave(): void {
  setTimeout(() => process.exit(), 1000).unref()
}

type Wiring = {
  readonly config: Config
  readonly log: Log
  readonly parts: Parts
  readonly state: State
  readonly ending: AbortSignal
}

/** A hostile or huge document gets neither time nor memory without end. */
const childLimits = { timeoutMs: 120_000, memoryMb: 1024 }

function portsOf({ config, log, parts, state, ending }: Wiring): Ports {
  const { database, bot } = config
  return {
    ...{ config: bot, log, state, ask: parts.ask, askWidely: parts.askWidely, model: parts.model, data: parts.data, clock },
    version: versionOf(),
    metrics: createMetrics(),
    ingest: oneAfterAnother((dropped) => ingestInChild({ ...dropped, ...childLimits, database, signal: ending })),
  }
}

/** Two ingests at once would wait for each other's lock. */
function oneAfterAnother(ingest: IngestPort): IngestPort {
  let last: Promise<unknown> = Promise.resolve()
  return (dropped) => {
    const next = last.then(() => ingest(dropped))
    last = next.catch(() => undefined)
    return next
  }
}

const clock: Clock = {
  now: Date.now,
  today: () => {
    const now = new Date()
    const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
    return `${now.getFullYear()}-${month}-${day}`
  },
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}

/** A second signal ends the process at once, as always. */
function signalled(): AbortSignal {
  const ending = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => ending.abort())
  return ending.signal
}

function say(text: string, status = 0): number {
  process.stderr.write(`${text}\n`)
  return status
}
