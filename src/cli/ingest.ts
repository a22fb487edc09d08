// `npm run ingest -- FILE|DIR…`: takes documents in, one transaction each; what goes wrong with one file does not stop the others.
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Command } from 'commander'
import type { Knowledge } from '../budget/account.ts'
import { readConfig } from '../config.ts'
import { ensureDatabase, packageFolder } from '../database/build.ts'
import { readKnowledge } from '../database/knowledge.ts'
import { type Database, openTrying, openWriting } from '../database/open.ts'
import { buildPackage } from '../ingest/build-package.ts'
import { ingestShown, type Shown } from '../ingest/ingest.ts'
import { openReader, type Reader } from '../ingest/reader/reader.ts'
import { settle } from '../ingest/settle.ts'
import { printableLine } from '../language/printable.ts'
import { ingestWords } from '../wording/ingest.ts'
import { reportWords } from '../wording/ingest-report-page.ts'
import { fileErrorOf } from './file-error.ts'
import { type Found, findFiles, readBytes } from './ingest-files.ts'
import { type Ingested, ingestLine } from './ingest-json.ts'
import { progressLine, summary } from './ingest-print.ts'
import { type Language, languageOf, languageOption } from './language.ts'
import { pageHtml } from './report/page-html.ts'
import { reportFault, writeReport } from './report/report-file.ts'

type Options = {
  readonly database: string
  readonly json?: true
  readonly replaces?: true
  readonly beside?: true
  readonly title?: string
  readonly dryRun?: true
  readonly package?: string
  readonly report?: string
  readonly language?: Language
}

/** Runs the command. 0: every file was taken in, or was there already. 1: some were not. 2: used wrongly. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = ingestCommand()
  command.parse(argv, { from: 'user' })
  const options = command.opts<Options>()
  if (command.args.length === 0 || (options.replaces && options.beside)) {
    process.stderr.write(`${command.helpInformation()}\n`)
    return 2
  }
  const files = findFiles(command.args)
  if (options.title !== undefined && files.length !== 1) {
    process.stderr.write(`${printableLine(ingestWords[languageOf(options.language)].titleOfOne)}\n`)
    return 2
  }
  if (!canReport(files, options)) return 1
  const reader = openReader()
  try {
    const reading = { ...options, read: reader.read }
    return await (options.package === undefined ? ingestInto(reading, files) : ingestPackage(options.package, files, reading))
  } finally {
    reader.close()
  }
}

function ingestCommand(): Command {
  return new Command('ingest')
    .description('Takes documents in: reads them, stores their figures with their places, and says what does not add up.')
    .argument('[paths...]', 'files, or folders with all their files')
    .option('--database <file>', 'the database', readConfig().database)
    .option('--json', 'one JSON object a file')
    .option('--replaces', 'a file that may be either replaces the known document of its disclosure')
    .option('--beside', 'a file that may be either joins the known document of its disclosure')
    .option('--title <title>', 'of one file that prints none: whose figures, of which year, 预算 or 决算')
    .option('--dry-run', 'say what would happen, and write nothing')
    .option('--package <folder>', 'write the data package of exactly these files to a folder that has its knowledge tables')
    .option(
      '--report <file>',
      'write a page (HTML) for review: the text of each document, its figures marked as read, unread or in conflict',
    )
    .addOption(languageOption())
}

/** Says before anything is taken in why the page cannot be written. */
function canReport(files: readonly Found[], { report, database, language }: Options): boolean {
  const kept = [...files.map(({ path }) => path), database]
  const fault = report === undefined ? undefined : reportFault(report, kept)
  if (report === undefined || fault === undefined) return true
  process.stderr.write(`${printableLine(reportWords[languageOf(language)].faults[fault](report))}\n`)
  return false
}

type Reading = Options & Pick<Reader, 'read'>

async function ingestInto(options: Reading, files: readonly Found[]): Promise<number> {
  ensureDatabase(options.database, { settle })
  const db = options.dryRun ? openTrying(options.database) : openWriting(options.database)
  try {
    if (options.dryRun) db.sqlite.exec('begin immediate')
    const status = await takeIn(files, { ...options, db, knowledge: readKnowledge(packageFolder) })
    if (options.dryRun) db.sqlite.exec('rollback')
    return status
  } finally {
    db.sqlite.close()
  }
}

/** All of the package or nothing: a file that is not taken in leaves the folder as it was. */
async function ingestPackage(folder: string, files: readonly Found[], options: Reading): Promise<number> {
  let status = 0
  const texts = await buildPackage(folder, async (db) => {
    status = await takeIn(files, { ...options, db, knowledge: readKnowledge(folder) })
  })
  if (status === 0) for (const [file, text] of texts) writeFileSync(join(folder, file), text)
  return status
}

type Taking = Reading & { readonly db: Database; readonly knowledge: Knowledge }
/** What a document holds is kept for the page alone. */
type Taken = Ingested & { readonly shown?: Shown | undefined }

async function takeIn(files: readonly Found[], taking: Taking): Promise<number> {
  const language = languageOf(taking.language)
  const ingested: Taken[] = []
  for (const [index, found] of files.entries()) {
    const one = await takeOne(found, taking)
    process.stderr.write(`${progressLine(one, { number: index + 1, of: files.length, language })}\n`)
    if (taking.json) process.stdout.write(`${ingestLine(one, language)}\n`)
    ingested.push(one)
  }
  if (!taking.json) process.stdout.write(`${summary(ingested, { language, dryRun: taking.dryRun })}\n`)
  if (taking.dryRun) process.stderr.write(`${ingestWords[language].dryRun}\n`)
  if (taking.title === undefined && ingested.some(({ error }) => untitled.has(error?.code ?? '')))
    process.stderr.write(`${ingestWords[language].titleHint}\n`)
  const reported = report(ingested, taking)
  return reported && ingested.every(({ error }) => error === undefined) ? 0 : 1
}

const untitled: ReadonlySet<string> = new Set(['no_issuer', 'no_year', 'no_stage'])

/** Writes the page, where one is wanted; false where that failed after all. */
function report(ingested: readonly Taken[], { report: path, db, dryRun, ...options }: Taking): boolean {
  if (path === undefined) return true
  const language = languageOf(options.language)
  const words = reportWords[language]
  try {
    writeReport(path, pageHtml(ingested, { db, language, dryRun }))
    process.stderr.write(`${printableLine(words.written(path))}\n`)
    return true
  } catch (error) {
    process.stderr.write(`${printableLine(words.notWritten(path, fileErrorOf(error, language).message))}\n`)
    return false
  }
}

async function takeOne({ path, error }: Found, { db, knowledge, read, ...options }: Taking): Promise<Taken> {
  try {
    if (error !== undefined) throw error
    const choice = options.replaces ? 'replaces' : options.beside ? 'beside' : undefined
    const shown = await ingestShown(readBytes(path), basename(path), { db, knowledge, choice, read, title: options.title })
    return { file: path, report: shown.report, shown: options.report === undefined ? undefined : shown }
  } catch (failure) {
    return { file: path, error: fileErrorOf(failure, languageOf(options.language)) }
  }
}
