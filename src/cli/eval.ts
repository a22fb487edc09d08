// `npm run eval [-- FILE]`: asks the golden questions and reports right, wrong and silent by kind, and whether citations are true.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import { ConfigError, type ModelConfig, readConfig } from '../config.ts'
import { type Changed, compareRuns, type Grades } from '../evaluation/compare-runs.ts'
import { type Evaluated, evaluate } from '../evaluation/evaluate.ts'
import { type GoldenQuestion, readGolden } from '../evaluation/golden.ts'
import { report } from '../evaluation/report.ts'
import { settle } from '../ingest/settle.ts'
import { openParts } from '../parts.ts'
import { printChanges, readEarlierRun } from './eval-compare.ts'
import { openDocuments } from './eval-documents.ts'
import { costOf, failureObject, failuresOf, type Prices, printFailures, printReport } from './eval-print.ts'

type Options = {
  readonly database: string
  readonly documents?: string
  readonly today: string
  readonly json?: true
  readonly failures?: true
  readonly translator: 'rules' | 'model' | 'both'
  readonly promptPrice: number
  readonly completionPrice: number
  readonly compare?: string
}

/** Runs the command. 0: the bar is met. 1: it is missed. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = evalCommand()
  command.parse(argv, { from: 'user' })
  const options = command.opts<Options>()
  const questions = readGolden(readFileSync(command.args[0] ?? goldenFile(), 'utf8'))
  const evaluated = await evaluateAll(questions, options)
  process.stdout.write(`${options.json ? asJson(evaluated, options) : asText(evaluated, options)}\n`)
  return report(evaluated).barMet ? 0 : 1
}

function evalCommand(): Command {
  return new Command('eval')
    .description('Asks golden questions (docs/evaluation.md) and reports right, wrong and silent by kind.')
    .argument('[file]', 'golden questions, one JSON object a line (default: tests/questions/golden.jsonl)')
    .addOption(
      new Option('--translator <which>', 'who reads the questions (model and both need OPENAI_MODEL)')
        .choices(['rules', 'model', 'both'])
        .default('rules'),
    )
    .option('--prompt-price <price>', 'of a million tokens to the model, to reckon the cost', toPrice, 0)
    .option('--completion-price <price>', 'of a million tokens from it', toPrice, 0)
    .option('--compare <file>', 'the --json of an earlier run: what changed since')
    .option('--failures', 'list every question that is not right')
    .option('--json', 'print one JSON object')
    .option('--documents <folder>', 'the original documents, to check citations against (WENZHANG_CORPUS)')
    .option('--today <date>', 'the day that “this year” counts from where a question names none', '2024-06-30')
    .option('--database <file>', 'the database', readConfig().database)
}

function goldenFile(): string {
  return fileURLToPath(new URL('../../tests/questions/golden.jsonl', import.meta.url))
}

function toPrice(value: string): number {
  const price = Number(value)
  if (!Number.isFinite(price) || price < 0) throw new InvalidArgumentError('a number is needed')
  return price
}

async function evaluateAll(questions: readonly GoldenQuestion[], options: Options): Promise<readonly Evaluated[]> {
  const { database, documents = process.env.WENZHANG_CORPUS, today, translator } = options
  const parts = openParts({ database, settle, model: translator === 'rules' ? undefined : modelOf(translator) })
  try {
    return await evaluate(questions, {
      ...{ ask: parts.askWidely, today, linesOf: openDocuments(documents) },
      only: translator === 'model' ? 'model' : undefined,
    })
  } finally {
    parts.close()
  }
}

function modelOf(translator: string): ModelConfig {
  const { model } = readConfig()
  if (model !== undefined) return model
  throw new ConfigError('invalid_setting', `--translator ${translator} needs OPENAI_MODEL (docs/model.md)`, {
    setting: 'OPENAI_MODEL',
  })
}

function asText(evaluated: readonly Evaluated[], options: Options): string {
  const listed = options.failures ? printFailures(evaluated) : ''
  const changed = options.compare === undefined ? '' : printChanges(changesSince(options.compare, evaluated))
  return [listed, printReport(report(evaluated), pricesOf(options)), changed].filter((part) => part !== '').join('\n\n')
}

function asJson(evaluated: readonly Evaluated[], options: Options): string {
  const { failures, compare, translator } = options
  const reported = report(evaluated)
  const listed = failures ? { failures: failuresOf(evaluated).map(failureObject) } : {}
  const changed = compare === undefined ? {} : { changed: changesSince(compare, evaluated) }
  const cost = costOf(reported.all, pricesOf(options))
  return JSON.stringify({ translator, ...reported, cost, grades: gradesOf(evaluated), ...changed, ...listed })
}

function pricesOf({ promptPrice: prompt, completionPrice: completion }: Options): Prices {
  return { prompt, completion }
}

function gradesOf(evaluated: readonly Evaluated[]): Grades {
  return Object.fromEntries(evaluated.map(({ question, grade }) => [question.id, grade]))
}

function changesSince(file: string, evaluated: readonly Evaluated[]): readonly Changed[] {
  return compareRuns(readEarlierRun(file), gradesOf(evaluated))
}
