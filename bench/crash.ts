// `npm run crash`: 500 questions while the bot is killed at random; each must be answered once, in the order of its thread.
import { Command } from 'commander'
import { count } from './reliability/count-option.ts'
import { type Crashed, crash } from './reliability/crash.ts'
import { crashPoints } from './reliability/crash-points.ts'
import { flows } from './reliability/flows.ts'

type Options = {
  readonly questions: number
  readonly rate: number
  readonly seed: number
  readonly points?: true
  readonly json?: true
}

/** Runs the command. 0: nothing lost, nothing twice, nothing out of order. 1: not so. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = new Command('crash')
    .description('Kills the bot again and again while questions stream in, and counts what became of them.')
    .option('--questions <count>', 'how many', count, 500)
    .option('--rate <count>', 'questions a second', count, 10)
    .option('--seed <number>', 'the same seed asks and kills the same way', count, 1)
    .option('--points', 'instead: end the bot at every single step of each thing that people do with it')
    .option('--json', 'print the figures as JSON')
  command.parse(argv, { from: 'user' })
  const options = command.opts<Options>()
  if (options.points) return everyPoint()
  const crashed = await crash({ ...options, life: [1000, 4000], patience: 120_000 })
  process.stdout.write(`${options.json ? JSON.stringify(crashed) : table(crashed)}\n`)
  return isWhole(crashed) ? 0 : 1
}

/** A line for each flow, ended once and ended again while it is taken up; its faults, if any, below it. */
async function everyPoint(): Promise<number> {
  let faulty = 0
  for (const isTwice of [false, true])
    for (const flow of Object.keys(flows)) {
      const { deaths, faults } = await crashPoints({ flow, isTwice })
      const lines = faults.map(({ step, fault }) => `\n  step ${step}: ${fault}`).join('')
      process.stdout.write(`${flow}: ended ${deaths} times, ${faults.length} faults${lines}\n`)
      faulty += faults.length
    }
  return faulty === 0 ? 0 : 1
}

/** What the bot promises: each once, in order; what one person sees at least once, a repeat marked. */
export function isWhole({ missing, twice, disordered, private: alone }: Crashed): boolean {
  return missing.length + twice.length + disordered.length + alone.unmarked === 0 && alone.answered === alone.asked
}

function table({ asked, answered, missing, twice, disordered, private: alone, kills, seconds }: Crashed): string {
  return [
    `kills ${kills} in ${seconds} s`,
    `in threads and direct messages: asked ${asked}, answered ${answered}, missing ${missing.length}, twice ${twice.length}, threads out of order ${disordered.length}`,
    `for one person: accepted ${alone.asked}, answered ${alone.answered}, again and marked so ${alone.repeated}, again unmarked ${alone.unmarked}`,
  ].join('\n')
}
