// The command `ask` from cold: a new process each time, from its start to its end.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Times, timed, timesOf } from './quantiles.ts'

const launcher = fileURLToPath(new URL('../bin/wenzhang.js', import.meta.url))

/** Times of `ask QUESTION` and of a Node that does nothing, taken in turn. Throws where the command fails. */
export function coldStart(question: string, { database, times }: { readonly database: string; readonly times: number }) {
  const ask = ['ask', '--json', '--database', database, question]
  const pairs = Array.from({ length: times }, () => ({ ask: run([launcher, ...ask]), node: run(['--eval', '0']) }))
  return { ask: timesOf(pairs.map((pair) => pair.ask)), node: timesOf(pairs.map((pair) => pair.node)) } satisfies Record<
    string,
    Times
  >
}

function run(argv: readonly string[]): number {
  const { milliseconds, value } = timed(() => spawnSync(process.execPath, argv, { encoding: 'utf8' }))
  if (value.status !== 0) throw new Error(`${argv.slice(0, 2).join(' ')} ended with ${value.status}: ${value.stderr}`)
  return milliseconds
}
