// `npm run soak`: two soaks of five minutes with 2 % failing calls, at Slack's limits and with the limits lifted.
import { Command } from 'commander'
import { count } from './reliability/count-option.ts'
import { type Soaked, soak } from './reliability/soak.ts'

type Options = { readonly seconds: number; readonly seed: number; readonly json?: true }

/** Runs the command. 0: nothing lost, twice or out of order. 1: not so. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = new Command('soak')
    .description('Asks for minutes while 2 % of all calls to Slack fail; counts what is lost, and measures time and memory.')
    .option('--seconds <count>', 'how long each of the two', count, 300)
    .option('--seed <number>', 'the same seed asks and fails the same way', count, 1)
    .option('--json', 'print the figures as JSON')
  command.parse(argv, { from: 'user' })
  const { seconds, seed, json } = command.opts<Options>()
  const all: Soaked[] = []
  for (const pace of paces) {
    const soaked = await soak({ ...pace, seconds, seed, channels: 30, failRate: 0.02 })
    process.stdout.write(`${json ? JSON.stringify(soaked) : line(pace.limits, soaked)}\n`)
    all.push(soaked)
  }
  return all.every(isWhole) ? 0 : 1
}

const paces = [
  { limits: 'slack', rate: 1 },
  { limits: 'none', rate: 20 },
] as const

function isWhole({ missing, twice, disordered }: Soaked): boolean {
  return missing + twice + disordered === 0
}

function line(limits: string, { asked, missing, twice, disordered, failedCalls, times, memory }: Soaked): string {
  const [p50, p95, p99, most] = [times.p50, times.p95, times.p99, times.most].map((time) => `${Math.round(time)} ms`)
  return [
    `limits ${limits}: asked ${asked}, missing ${missing}, twice ${twice}, threads out of order ${disordered}, failed calls ${failedCalls}`,
    `  event → posted answer: p50 ${p50}, p95 ${p95}, p99 ${p99}, longest ${most}; memory ${memory.early} → ${memory.late} MB`,
  ].join('\n')
}
