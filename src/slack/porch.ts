// What the porch works with: the corridor, the data beside it, the bot's memory, Slack, and the clock; all of it comes in as arguments.
import type { Ask } from '../ask.ts'
import type { DataStatus } from '../budget/data-status.ts'
import type { ChildIngest } from '../budget/ingest-report.ts'
import type { FactSource, KnownFact } from '../budget/known-fact.ts'
import type { BotConfig } from '../config.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { State } from '../state/state.ts'
import type { AskWidely } from '../widen/widen.ts'
import type { Health, ModelHealth } from './blocks/pages/status.ts'
import type { Web } from './web/web.ts'

/** What is asked of the data beside questions. */
export type DataPort = {
  readonly version: () => string
  readonly status: () => DataStatus
  readonly known: (facts: readonly number[]) => readonly KnownFact[]
  /** Printed values under a key; a key that is gone is missing. */
  readonly values: (keys: readonly string[]) => ReadonlyMap<string, readonly string[]>
  readonly sources: (keys: readonly string[]) => readonly FactSource[]
}

export type Dropped = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly dryRun: boolean
  readonly choice?: 'replaces' | 'beside' | undefined
  /** What a document that prints no title is called by who dropped it. */
  readonly title?: string | undefined
  readonly language: 'zh' | 'en'
}
/** Takes a document in, in a process of its own. */
export type IngestPort = (dropped: Dropped) => Promise<ChildIngest>

export type Clock = {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** ISO date that “今年” counts from. */
  readonly today: () => string
}

export type Ports = {
  readonly config: BotConfig
  readonly version: string
  /** By the rules alone. */
  readonly ask: Ask
  /** The same, and wider where a language model is set. */
  readonly askWidely: AskWidely
  /** How the language model is; undefined where none is set. */
  readonly model?: (() => ModelHealth) | undefined
  readonly data: DataPort
  readonly ingest: IngestPort
  readonly state: State
  readonly log: Log
  readonly metrics: Metrics
  readonly clock: Clock
}

export type Porch = Ports & {
  readonly web: Web
  readonly botUser: string
  readonly health: () => Promise<Health>
  /** To be called when documents were taken in: shared cards may need a correction. */
  readonly dataMoved: () => void
}
