// `npm run eval [-- FILE]`: asks the golden questions and reports right, wrong and silent by kind, and whether citations are true.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { type Evaluated, evaluate } from '../evaluation/evaluate.ts'
import { type GoldenQuestion, readGolden } from '../evaluation/golden.ts'
import { report } from '../evaluation/report.ts'
import { settle } from '../ingest/settle.ts'
import { openParts } from '../parts.ts'
import { openDocuments } from './eval-documents.ts'
import { failureObject, failuresOf, printFailures, printReport } from './eval-print.ts'

type Options = {
  readonly database: string
  readonly documents?: string
  readonly today: string
  readonly json?: true
  readonly failures?: true
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
    .option('--failures', 'list every question that is not right')
    .option('--json', 'print one JSON object')
    .option('--documents <folder>', 'the original documents, to check citations against (WENZHANG_CORPUS)')
    .option('--today <date>', 'the day that “this year” counts from where a question names none', '2024-06-30')
    .option('--database <file>', 'the database', readConfig().database)
}

function goldenFile(): string {
  return fileURLToPath(new URL('../../tests/questions/golden.jsonl', import.meta.url))
}

async function evaluateAll(questions: readonly GoldenQuestion[], options: Options): Promise<readonly Evaluated[]> {
  const { database, documents = process.env.WENZHANG_CORPUS, today } = options
  const parts = openParts({ database, settle })
  try {
    return await evaluate(questions, { ask: parts.askWidely, today, linesOf: openDocuments(documents) })
  } finally {
    parts.close()
  }
}

function asText(evaluated: readonly Evaluated[], { failures }: Options): string {
  const listed = failures ? printFailures(evaluated) : ''
  return [listed, printReport(report(evaluated))].filter((part) => part !== '').join('\n\n')
}

function asJson(evaluated: readonly Evaluated[], { failures }: Options): string {
  const listed = failures ? { failures: failuresOf(evaluated).map(failureObject) } : {}
  return JSON.stringify({ ...report(evaluated), ...listed })
}
