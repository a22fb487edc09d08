// A child process as the pool sees it: it runs one statement at a time, and nobody waits longer than the deadline.
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { because, type Reason } from '../check/reason.ts'
import type { Job, WatchLimits } from './message.ts'

export type Ran = { readonly message: unknown } | { readonly reason: Reason }
export type Child = {
  /** What the child made of the job, or why nothing came. A child that had to be ended is `alive` no more. */
  run(job: Job): Promise<Ran>
  alive(): boolean
  end(): void
}

const program = fileURLToPath(new URL('child.ts', import.meta.url))
const startMilliseconds = 15_000
/** The child's own watchdog comes after the parent's deadline. */
const graceMilliseconds = 500

/** Starts the process at once; `run` waits until it is ready. It keeps nobody from ending. */
export function startChild(limits: WatchLimits): Child {
  const child = forkProgram(limits)
  const ready = settle(child, { milliseconds: startMilliseconds })

  async function run(job: Job): Promise<Ran> {
    if ((await ready).kind !== 'message') return stop(child, because('no_process'))
    const result = settle(child, { milliseconds: limits.milliseconds })
    child.send(job, () => undefined)
    const settled = await result
    if (settled.kind === 'message') return { message: settled.message }
    if (settled.kind === 'late') return stop(child, because('too_slow', { seconds: limits.milliseconds / 1000 }))
    if (settled.signal === null) return stop(child, because('no_process'))
    return stop(child, because('memory', { megabytes: Math.round(limits.bytes / 1e6) }))
  }

  return { run, alive: () => child.connected && !child.killed, end: () => child.kill('SIGKILL') }
}

/** No setting of ours reaches the child: Windows alone needs two names to find its own libraries and temporary folder. */
function forkProgram(limits: WatchLimits): ChildProcess {
  const watch: WatchLimits = { ...limits, milliseconds: limits.milliseconds + graceMilliseconds }
  const { SystemRoot, TEMP } = process.env
  const child = fork(program, [JSON.stringify(watch)], {
    env: process.platform === 'win32' ? { SystemRoot, TEMP } : {},
    execArgv: ['--max-old-space-size=128'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  return child.on('error', () => undefined)
}

type Settled =
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'exit'; readonly signal: string | null }
  | { readonly kind: 'late' }

/** The child's next message, its end, or neither in time. */
function settle(child: ChildProcess, { milliseconds }: { readonly milliseconds: number }): Promise<Settled> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done({ kind: 'late' }), milliseconds)
    const onMessage = (message: unknown) => done({ kind: 'message', message })
    const onExit = (_: number | null, signal: string | null) => done({ kind: 'exit', signal })
    child.once('message', onMessage).once('exit', onExit)

    function done(settled: Settled): void {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit)
      resolve(settled)
    }
  })
}

function stop(child: ChildProcess, reason: Reason): Ran {
  child.kill('SIGKILL')
  return { reason }
}
