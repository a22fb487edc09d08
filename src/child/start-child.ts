// A child process as those see it who give it work: it does one job at a time, and nobody waits longer than the deadline.
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'

/** What one job may take. `heapMb` bounds what the program itself holds, `bytes` what its process may grow by. */
export type ChildLimits = { readonly milliseconds: number; readonly bytes: number; readonly heapMb: number }
/** Too late, too much memory, or gone (it may never have started). */
export type Ended = { readonly ended: 'late' | 'memory' | 'gone' }
export type Child = {
  /** What the child made of the job, or why nothing came. A child that had to be ended is `alive` no more. */
  run(job: object): Promise<{ readonly message: unknown } | Ended>
  alive(): boolean
  end(): void
}

const startMilliseconds = 15_000
/** The child's own watchdog comes after the parent's deadline. */
const graceMilliseconds = 500

/** Starts a program that calls `serve` (./serve.ts) at once; `run` waits until it is ready. It keeps nobody from ending. */
export function startChild(program: string, limits: ChildLimits): Child {
  const child = forkProgram(program, limits)
  const ready = settle(child, startMilliseconds)

  async function run(job: object): ReturnType<Child['run']> {
    const started = await ready
    if ('ended' in started) return stop(child, { ended: 'gone' })
    const result = settle(child, limits.milliseconds)
    child.send(job, () => undefined)
    const settled = await result
    return 'ended' in settled ? stop(child, settled) : settled
  }

  return { run, alive: () => child.connected && !child.killed, end: () => child.kill('SIGKILL') }
}

/** No setting of ours reaches the child: the path alone, and what Windows needs to find its own libraries and temporary folder. */
function forkProgram(program: string, { heapMb, ...limits }: ChildLimits): ChildProcess {
  const { PATH, SystemRoot, TEMP } = process.env
  const child = fork(program, [JSON.stringify({ ...limits, milliseconds: limits.milliseconds + graceMilliseconds })], {
    env: process.platform === 'win32' ? { PATH, SystemRoot, TEMP } : { PATH },
    execArgv: [`--max-old-space-size=${heapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  return child.on('error', () => undefined)
}

/** The child's next message, its end, or neither in time. A signal that we did not send is its watchdog's, or that of an engine without memory. */
function settle(child: ChildProcess, milliseconds: number): ReturnType<Child['run']> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done({ ended: 'late' }), milliseconds)
    const onMessage = (message: unknown) => done({ message })
    const onExit = (_: number | null, signal: string | null) => done({ ended: signal === null ? 'gone' : 'memory' })
    child.once('message', onMessage).once('exit', onExit)

    function done(settled: Awaited<ReturnType<Child['run']>>): void {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit)
      resolve(settled)
    }
  })
}

function stop(child: ChildProcess, ended: Ended): Ended {
  child.kill('SIGKILL')
  return ended
}
