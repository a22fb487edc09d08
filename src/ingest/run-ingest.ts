// The process that takes a file in: `ingest --json` with the program's own launcher, ended when its time is over.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ChildJob } from './in-child.ts'

/** What the process left: its output, the beginning and the end of what it said beside, and whether it had to be ended for its time. */
export type IngestRun = { readonly stdout: string; readonly stderr: string; readonly timedOut: boolean }
export type FileJob = Omit<ChildJob, 'bytes' | 'name'> & { readonly file: string }

const launcher = fileURLToPath(new URL('../../bin/wenzhang.js', import.meta.url))
const mostOutput = 16 * 1024 * 1024
const keptOfStderr = 2000

/** Resolves when the process is gone, however it went. */
export function runIngest(job: FileJob): Promise<IngestRun> {
  const child = spawn(process.execPath, argumentsOf(job), { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve) => {
    let [stdout, stderr, timedOut] = ['', '', false]
    const end = (): void => void child.kill('SIGKILL')
    const late = setTimeout(() => {
      timedOut = true
      end()
    }, job.timeoutMs)
    job.signal?.addEventListener('abort', end)
    listen(child, 'stdout', (text) => {
      stdout += text
      if (stdout.length > mostOutput) end()
    })
    listen(child, 'stderr', (text) => {
      stderr = ends(stderr + text)
    })
    child.on('error', ({ message }) => {
      stderr += message
    })
    child.on('close', () => {
      clearTimeout(late)
      job.signal?.removeEventListener('abort', end)
      resolve({ stdout, stderr, timedOut })
    })
  })
}

/** Why a process broke off stands before a long trace of where; its last words stand behind. */
function ends(said: string): string {
  return said.length > 2 * keptOfStderr ? said.slice(0, keptOfStderr) + said.slice(-keptOfStderr) : said
}

function listen(child: ChildProcess, of: 'stdout' | 'stderr', heard: (text: string) => void): void {
  child[of]?.setEncoding('utf8').on('data', heard)
}

function argumentsOf({ file, database, choice, title, dryRun, language, memoryMb }: FileJob): readonly string[] {
  return [
    ...[`--max-old-space-size=${memoryMb}`, launcher, 'ingest', '--json', '--database', database, '--language', language],
    ...(dryRun ? ['--dry-run'] : []),
    ...(choice === undefined ? [] : [`--${choice}`]),
    ...(title === undefined ? [] : [`--title=${title}`]),
    ...['--', file],
  ]
}

/** Nothing of ours reaches what reads a stranger's file: no token, no setting. The path finds a converter; Windows needs two names to run at all. */
function environment(): Readonly<Record<string, string | undefined>> {
  const { PATH, SystemRoot, TEMP } = process.env
  return process.platform === 'win32' ? { PATH, SystemRoot, TEMP } : { PATH }
}
