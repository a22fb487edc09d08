// `npm run sql -- "select …"`: a SELECT of a person's own over the published views, checked, bounded, and run in a process of its own.
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { ensureDatabase } from '../database/build.ts'
import { settle } from '../ingest/settle.ts'
import { openSandbox } from '../query/sandbox/sandbox.ts'
import { type Language, languageOf, languageOption } from './language.ts'
import { answerLine, batchLines } from './sql-batch.ts'
import { printResult } from './sql-print.ts'
import { listViews } from './sql-views.ts'

type Options = {
  readonly database: string
  readonly json?: true
  readonly batch?: string
  readonly views?: true
  readonly language?: Language
}

/** Runs the command. 0: a result or a batch was printed. 1: the statement was not run, or not to its end. 2: used wrongly. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = sqlCommand()
  command.parse(argv, { from: 'user' })
  const options = command.opts<Options>()
  const statement = command.args.join(' ')
  if (options.views) return print(listViews(options.json === true))
  if (options.batch !== undefined) return runBatch(options.batch, options)
  if (statement === '') return complain(`${command.helpInformation()}\n${listViews(false)}`, 2)
  return runOne(statement, options)
}

function sqlCommand(): Command {
  return new Command('sql')
    .description('Runs one SELECT over the published views (docs/sql.md). Rows are capped at 500 and marked as truncated.')
    .argument('[statement...]', 'the SELECT, in quotes')
    .option('--views', 'list the views and their columns')
    .option('--json', 'print one JSON object')
    .option('--batch <file>', 'run {"id","sql"} lines of a file (- is standard input); prints one JSON line each')
    .option('--database <file>', 'the database', readConfig().database)
    .addOption(languageOption())
}

async function runOne(statement: string, { database, json, language: asked }: Options): Promise<number> {
  const language = languageOf(asked)
  ensureDatabase(database, { settle })
  const sandbox = openSandbox({ database, spare: 0 })
  try {
    const result = await sandbox.runSelect(statement)
    const text = json ? answerLine(null, result, language) : printResult(statement, result, language)
    if (result.ok) return print(text)
    return json ? print(text, 1) : complain(text, 1)
  } finally {
    sandbox.close()
  }
}

async function runBatch(file: string, { database, language }: Options): Promise<number> {
  const lines = batchLines(readFileSync(file === '-' ? 0 : file, 'utf8'))
  ensureDatabase(database, { settle })
  const sandbox = openSandbox({ database })
  try {
    for (const line of lines) {
      const result = 'sql' in line ? await sandbox.runSelect(line.sql) : line.result
      print(answerLine(line.id, result, languageOf(language)))
    }
    return 0
  } finally {
    sandbox.close()
  }
}

function print(text: string, status = 0): number {
  process.stdout.write(`${text}\n`)
  return status
}

function complain(text: string, status: number): number {
  process.stderr.write(`${text}\n`)
  return status
}
