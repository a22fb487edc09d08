// `npm run ask -- "江津2023年三公经费"`: a question, a file of questions, or a conversation.
import { Command, InvalidArgumentError, Option } from 'commander'
import type { AskOptions } from '../ask.ts'
import { moneyUnits } from '../budget/amount.ts'
import { readConfig } from '../config.ts'
import { settle } from '../ingest/settle.ts'
import { openParts } from '../parts.ts'
import type { AskWidely } from '../widen/widen.ts'
import { isDate } from './ask-batch.ts'
import { readQuestions } from './ask-file.ts'

type Options = {
  readonly json?: true
  readonly batch?: string
  readonly explain?: true
  readonly today: string
  readonly unit?: string
  readonly language?: 'zh' | 'en'
  readonly database: string
  readonly rules?: true
}

/** Runs the command. 0: an outcome was produced, whichever. 2: used wrongly. Faults of the program and of the database are thrown. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = askCommand()
  command.parse(argv, { from: 'user' })
  const options = command.opts<Options>()
  const question = command.args.join(' ').trim()
  if (question === '' && command.args.length > 0) return help(command)
  const questions = options.batch === undefined ? undefined : readQuestions(options.batch)
  const { model } = readConfig()
  const parts = openParts({ database: options.database, settle, model: options.rules === true ? undefined : model })
  try {
    const ask = withUnit(parts.askWidely, options.unit)
    if (questions !== undefined) return await batch(questions, ask, options)
    if (question !== '') return await once(question, ask, options)
    return await converse(ask, options)
  } finally {
    parts.close()
  }
}

function askCommand(): Command {
  return new Command('ask')
    .description('Answers a question about published budgets, each figure with its source. Without a question: a conversation.')
    .argument('[question...]', 'the question, in Chinese or English')
    .option('--json', 'print one JSON object (docs/ask.md)')
    .option(
      '--batch <file>',
      'ask {"id","q","thread"?,"today"?} lines of a file (- is standard input); prints one JSON object a line',
    )
    .option('--explain', 'also show the plan and its SQL')
    .option('--rules', 'by the rules alone, also where a language model is set')
    .option('--today <date>', 'the day that “今年” and “去年” count from', parseDate, today())
    .addOption(new Option('--unit <unit>', 'show money in this unit').choices([...moneyUnits]))
    .addOption(new Option('--language <language>', 'answer in this language (else that of the question)').choices(['zh', 'en']))
    .option('--database <file>', 'the database', readConfig().database)
    .addHelpText('after', '\nnpm run ask -- "江津2023年三公经费"\nnpm run ask -- --json --batch questions.jsonl')
}

function parseDate(value: string): string {
  if (!isDate(value)) throw new InvalidArgumentError('a date like 2024-05-06 is needed')
  return value
}

function today(): string {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}

/** The unit of the command holds where the question names none: it is asked for with each question. */
function withUnit(ask: AskWidely, unit: string | undefined): AskWidely {
  const known = moneyUnits.find((candidate) => candidate === unit)
  return known === undefined ? ask : (question, options) => ask(question, { ...options, unit: known })
}

/** An empty question is none: what can be asked is shown. */
function help(command: Command): number {
  command.outputHelp({ error: true })
  return 2
}

async function once(question: string, ask: AskWidely, options: Options): Promise<number> {
  const started = performance.now()
  const { outcome, widened } = await ask(question, askOptions(options))
  if (options.json) {
    const { outcomeJson } = await import('./ask-json.ts')
    return print(outcomeJson(outcome, { id: null, elapsedMs: performance.now() - started, widened }))
  }
  const { show } = await import('./terminal/show.ts')
  return print(show(outcome, { explained: options.explain === true }))
}

async function batch(text: string, ask: AskWidely, options: Options): Promise<number> {
  const { batchLines } = await import('./ask-batch.ts')
  const { language } = options
  for await (const line of batchLines(text, { ask, today: options.today, ...(language === undefined ? {} : { language }) }))
    print(line)
  return 0
}

async function converse(ask: AskWidely, options: Options): Promise<number> {
  const { converseIn } = await import('./terminal/conversation.ts')
  await converseIn({ ask, options: askOptions(options), json: options.json === true, explained: options.explain === true })
  return 0
}

function askOptions({ today: day, language }: Options): AskOptions {
  return { today: day, ...(language === undefined ? {} : { language }) }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}
