// Runs SELECTs of a person's or a model's own in child processes that can be killed: a worker thread cannot be stopped while
// it is inside SQLite. A warm spare stands by, so that a statement that is killed costs the next one nothing.
import { fileURLToPath } from 'node:url'
import { type Child, type ChildLimits, type Ended, startChild } from '../../child/start-child.ts'
import { preflight, selectRules } from '../check/preflight.ts'
import { because, type Reason } from '../check/reason.ts'
import type { TracedResult } from '../lineage/traced.ts'
import type { Job, ResultLimits, SelectResult } from './message.ts'
import { refusal } from './message.ts'

export type SandboxOptions = {
  /** The database file. */
  readonly database: string
  /** Statements at the same time; further ones wait. */
  readonly parallel?: number
  /** Processes that stand by beside those: 1 for many statements, 0 for a single one. */
  readonly spare?: number
  readonly milliseconds?: number
  /** Memory that one statement may add to its process. */
  readonly memoryBytes?: number
  readonly limits?: ResultLimits
}

export type Sandbox = {
  /** Rows, or a reason why not. Never rejects. */
  runSelect(text: string): Promise<SelectResult>
  /** The same, with the facts behind each figure; what cannot be followed is refused. */
  traceSelect(text: string): Promise<TracedResult>
  close(): void
}

export const sandboxDefaults = {
  parallel: 1,
  spare: 1,
  milliseconds: 2_000,
  memoryBytes: 200_000_000,
  limits: { rows: 500, bytes: 1_000_000 },
} as const

type Ran = { readonly message: unknown } | { readonly reason: Reason }

const program = fileURLToPath(new URL('child.ts', import.meta.url))

const reasons: Readonly<Record<Ended['ended'], (limits: ChildLimits) => Reason>> = {
  late: ({ milliseconds }) => because('too_slow', { seconds: milliseconds / 1000 }),
  memory: ({ bytes }) => because('memory', { megabytes: Math.round(bytes / 1e6) }),
  gone: () => because('no_process'),
}

/** Opens the pool; its processes start with the first statement. `close` it in the end. */
export function openSandbox(options: SandboxOptions): Sandbox {
  const settings = { ...sandboxDefaults, ...options }
  const limits = { milliseconds: settings.milliseconds, bytes: settings.memoryBytes, heapMb: 128 }
  const free: Child[] = []
  const waiting: (() => void)[] = []
  let busy = 0

  async function runSelect(text: string): Promise<SelectResult> {
    const ran = await run({ text })
    return 'reason' in ran ? refusal(ran.reason) : (ran.message as SelectResult)
  }

  async function traceSelect(text: string): Promise<TracedResult> {
    const ran = await run({ text, traced: true })
    return 'reason' in ran ? { ok: false, reason: ran.reason } : (ran.message as TracedResult)
  }

  async function run(of: Pick<Job, 'text' | 'traced'>): Promise<Ran> {
    const looked = preflight(of.text, selectRules)
    if ('reason' in looked) return looked
    const child = await take()
    const ran = await child.run({ ...of, database: settings.database, limits: settings.limits })
    giveBack(child)
    return 'ended' in ran ? { reason: reasons[ran.ended](limits) } : ran
  }

  async function take(): Promise<Child> {
    if (busy < settings.parallel) busy++
    else await new Promise<void>((resolve) => waiting.push(resolve))
    fill(1 + settings.spare)
    return free.shift() ?? startChild(program, limits)
  }

  /** A statement that waits takes the place over. */
  function giveBack(child: Child): void {
    free.unshift(child)
    fill(settings.spare)
    const next = waiting.shift()
    if (next === undefined) busy--
    else next()
  }

  function fill(wanted: number): void {
    free.splice(0, free.length, ...free.filter((child) => child.alive()))
    while (free.length < wanted) free.push(startChild(program, limits))
  }

  function close(): void {
    for (const child of free.splice(0)) child.end()
  }

  return { runSelect, traceSelect, close }
}
