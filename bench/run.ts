// `npm run bench`: how fast an answer is, beside the bare statement for the same figure; cold start; ingest; memory. `--scale`: the same over ten million facts.
import { Command, InvalidArgumentError } from 'commander'
import { readConfig } from '../src/config.ts'
import { openParts } from '../src/parts.ts'
import { askSpeed } from './ask-speed.ts'
import { coldStart } from './cold-start.ts'
import { askedFigures } from './figures.ts'
import { documents, ingestSpeed } from './ingest-speed.ts'
import { modelSpeed } from './model-speed.ts'
import { printReport, printScale, type Report } from './print.ts'
import { promptSize } from './prompt-size.ts'
import { readingSpeed } from './reading-speed.ts'
import { scale } from './scale.ts'
import { slackSpeed } from './slack-speed.ts'

type Options = {
  readonly database: string
  readonly documents?: string
  readonly questions: number
  readonly scale?: true
  readonly organizations: number
  readonly facts: number
  readonly folder?: string
  readonly json?: true
}

/** Runs the command. 0: measured and printed. Whatever fails is thrown. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = benchCommand()
  command.parse(argv, { from: 'user' })
  const options = command.opts<Options>()
  if (options.scale) {
    const report = scale(options)
    return print(options.json ? JSON.stringify(report) : printScale(report))
  }
  const report = await measure(options)
  return print(options.json ? JSON.stringify(report) : printReport(report))
}

function benchCommand(): Command {
  return new Command('bench')
    .description('Measures answers, cold start, the ways through Slack and through a language model, ingest and memory.')
    .option('--database <file>', 'the database that is asked', readConfig().database)
    .option('--documents <folder>', 'files to ingest into a scratch database, and its PDF files to read (else invented ones)')
    .option('--questions <n>', 'different figures to ask for', toNumber, 200)
    .option('--scale', 'ask a scratch database of many organizations and facts')
    .option('--organizations <n>', 'how many, with --scale', toNumber, 50_000)
    .option('--facts <n>', 'how many, with --scale', toNumber, 10_000_000)
    .option('--folder <folder>', 'where the scratch database is written, with --scale (else the temporary folder)')
    .option('--json', 'print one JSON object')
}

function toNumber(value: string): number {
  const number = Number(value.replaceAll('_', ''))
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('a whole number above 0 is needed')
  return number
}

async function measure({ database, documents: folder, questions }: Options): Promise<Report> {
  const parts = openParts({ database })
  try {
    const { db } = parts.kitchen()
    const figures = askedFigures(db, questions)
    const [first] = figures
    if (first === undefined) throw new Error(`${database} has no figures to ask for`)
    const speed = askSpeed(figures, { ask: parts.ask, db, rounds: Math.ceil(2000 / figures.length) })
    const memoryBytes = process.memoryUsage.rss()
    const cold = coldStart(first.question, { database, times: 10 })
    const slack = await slackSpeed(first.question, 200)
    const model = { ...(await modelSpeed(database, 100)), prompt: promptSize(parts.kitchen()) }
    const files = documents(folder, 200)
    const [reading, ingest] = [await readingSpeed(files), await ingestSpeed(files)]
    return { speed, cold, memoryBytes, slack, model, reading, ingest }
  } finally {
    parts.close()
  }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}
