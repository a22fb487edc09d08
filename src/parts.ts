// Builds the parts from the configuration: the only file that wires.
import { statSync } from 'node:fs'
import { type Ask, openCorridor } from './ask.ts'
import type { DataStatus } from './budget/data-status.ts'
import type { FactSource, KnownFact } from './budget/known-fact.ts'
import type { ModelConfig } from './config.ts'
import { ensureDatabase } from './database/build.ts'
import { withDatabase } from './database/database-error.ts'
import { catalogOf } from './database/load-catalog.ts'
import { type Database, openReading } from './database/open.ts'
import type { Settle } from './database/refresh.ts'
import { dataVersion } from './database/version.ts'
import { type ModelStatus, openModel } from './model/open-model.ts'
import { dataStatus } from './query/data-status.ts'
import type { Kitchen } from './query/execute.ts'
import { knownFacts, sourcesOf, valuesOf } from './query/inspect.ts'
import { openSandbox } from './query/sandbox/sandbox.ts'
import { candidatesOf } from './question/candidates.ts'
import { understand } from './question/understand.ts'
import { type AskWidely, openWide } from './widen/widen.ts'

export type Parts = {
  /** By the rules alone, at once. */
  readonly ask: Ask
  /** The same, and wider where a language model is set. */
  readonly askWidely: AskWidely
  /** The database and its catalog as they are at this moment: what another process has taken in shows at the next question. */
  readonly kitchen: () => Kitchen
  /** Of the language model; undefined where none is set. */
  readonly model: (() => ModelStatus) | undefined
  /** What is asked of the data beside questions. */
  readonly data: Data
  close(): void
}

export type Data = {
  readonly version: () => string
  readonly status: () => DataStatus
  readonly known: (facts: readonly number[]) => readonly KnownFact[]
  readonly values: (keys: readonly string[]) => ReadonlyMap<string, readonly string[]>
  readonly sources: (keys: readonly string[]) => readonly FactSource[]
}

export type PartsOptions = {
  readonly database: string
  /** Lets a new data package in where documents were ingested beside the old one's; without it such a database waits as it is. */
  readonly settle?: Settle
  /** Reads what the rules do not understand; without it nothing leaves this machine. */
  readonly model?: ModelConfig | undefined
}

/** Opens the database (built from the data package at first use, brought up to date with it later) and everything above it. */
export function openParts({ database, settle, model }: PartsOptions): Parts {
  ensureDatabase(database, settle === undefined ? {} : { settle })
  let open = openFile(database)
  const kitchen = (): Kitchen => {
    open = current(open, database)
    return { db: open.db, catalog: catalogOf(open.db) }
  }
  const ask = openCorridor({ kitchen, understand })
  const wide = model === undefined ? undefined : openWidely({ ask, kitchen, database, model })
  const askWidely: AskWidely = wide?.askWidely ?? (async (question, options) => ask(question, options))
  const close = (): void => {
    wide?.close()
    open.db.sqlite.close()
  }
  return { kitchen, ask, askWidely, model: wide?.status, data: dataOf(() => kitchen().db), close }
}

type Wide = { readonly askWidely: AskWidely; readonly status: () => ModelStatus; close(): void }
type Widely = {
  readonly ask: Ask
  readonly kitchen: () => Kitchen
  readonly database: string
  readonly model: ModelConfig
}

/** A SELECT that a model writes runs in a process of its own, which starts with the first. */
function openWidely({ ask, kitchen, database, model }: Widely): Wide {
  const { translator, status } = openModel(model)
  const sandbox = openSandbox({ database })
  const trace = (text: string) => sandbox.traceSelect(text)
  const deadline = model.deadlineMilliseconds
  const askWidely = openWide({ ask, kitchen, candidatesOf, translator, trace, deadline })
  return { askWidely, status, close: () => sandbox.close() }
}

/** Each look is at the data of that moment. */
function dataOf(db: () => Database): Data {
  return {
    version: () => dataVersion(db()),
    status: () => dataStatus(db()),
    known: (facts) => knownFacts(db(), facts),
    values: (keys) => valuesOf(db(), keys),
    sources: (keys) => sourcesOf(db(), keys),
  }
}

type Open = { readonly db: Database; readonly file: number }

function openFile(database: string): Open {
  return withDatabase(database, () => ({ db: openReading(database), file: statSync(database).ino }))
}

/** A file that was put in the place of the one that is open is opened in its stead; while there is none, the open one serves on. */
function current(open: Open, database: string): Open {
  const file = statSync(database, { throwIfNoEntry: false })?.ino
  if (file === undefined || file === open.file) return open
  const next = openFile(database)
  open.db.sqlite.close()
  return next
}
