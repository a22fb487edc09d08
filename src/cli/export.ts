// `npm run export -- DIR --format datapackage|csv|xlsx`: everything out, for other programs or for a spreadsheet.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { readConfig } from '../config.ts'
import { ensureDatabase, packageFolder } from '../database/build.ts'
import { type OrganizationContent, organizationIds, readContent } from '../database/content.ts'
import { openReading } from '../database/open.ts'
import { knowledgeResources } from '../database/package/knowledge-resources.ts'
import { packageTexts } from '../database/package/package.ts'
import { toCsv } from '../export/csv.ts'
import { factTables } from '../export/fact-tables.ts'
import { toXlsx } from '../export/xlsx.ts'
import { settle } from '../ingest/settle.ts'
import { chineseHeads } from '../wording/export-heads.ts'
import { ingestWords } from '../wording/ingest.ts'
import { type Language, languageOf, languageOption } from './language.ts'

const formats = ['datapackage', 'csv', 'xlsx'] as const
type Format = (typeof formats)[number]
type Options = { readonly database: string; readonly format: Format; readonly json?: true; readonly language?: Language }

/** Runs the command. 0: written. 2: used wrongly. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = exportCommand()
  command.parse(argv, { from: 'user' })
  const options = command.opts<Options>()
  const [folder] = command.args
  if (folder === undefined) {
    process.stderr.write(`${command.helpInformation()}\n`)
    return 2
  }
  const files = writeFiles(folder, writers[options.format](readAll(options.database), options.language))
  const told = options.json
    ? JSON.stringify({ folder, files })
    : ingestWords[languageOf(options.language)].written({ folder, files })
  process.stdout.write(`${told}\n`)
  return 0
}

function exportCommand(): Command {
  return new Command('export')
    .description('Writes everything out: a Frictionless data package, CSV for spreadsheets, or one workbook.')
    .argument('[folder]', 'where to write; it is made where it is missing')
    .addOption(new Option('--format <format>', 'what to write').choices(formats).default('datapackage'))
    .option('--database <file>', 'the database', readConfig().database)
    .option('--json', 'say what was written as JSON')
    .addOption(languageOption())
}

function readAll(database: string): readonly OrganizationContent[] {
  ensureDatabase(database, { settle })
  const db = openReading(database)
  try {
    return organizationIds(db).map((id) => readContent(db, id))
  } finally {
    db.sqlite.close()
  }
}

/** The text or bytes of each file, by its name; a path is copied from. */
type Files = ReadonlyMap<string, string | Uint8Array | { readonly copyOf: string }>

/** Headings are Chinese only where that is asked for, so that what a program reads does not change with the system. */
const writers: Record<Format, (contents: readonly OrganizationContent[], language?: Language) => Files> = {
  datapackage: (contents) =>
    new Map<string, string | { readonly copyOf: string }>([...packageTexts(contents), ...knowledgeFiles()]),
  csv: (contents) => new Map(factTables(contents).map((table) => [`${table.name}.csv`, toCsv(table)])),
  xlsx: (contents, language) => new Map([['wenzhang.xlsx', toXlsx(factTables(contents), language === 'zh' ? chineseHeads : {})]]),
}

function knowledgeFiles(): readonly (readonly [string, { readonly copyOf: string }])[] {
  const files = knowledgeResources.map(({ name }) => `${name}.csv`)
  return files
    .map((file) => [file, { copyOf: join(packageFolder, file) }] as const)
    .filter(([, { copyOf }]) => existsSync(copyOf))
}

function writeFiles(folder: string, files: Files): readonly string[] {
  mkdirSync(folder, { recursive: true })
  for (const [file, content] of files) {
    const path = join(folder, file)
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content)
    else if (resolve(path) !== resolve(content.copyOf)) copyFileSync(content.copyOf, path)
  }
  return [...files.keys()]
}
