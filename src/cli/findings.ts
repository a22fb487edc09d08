// `npm run findings`: what does not hold together in the documents, with the places concerned.
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import type { FactFilter } from '../database/fact-filter.ts'
import type { Database } from '../database/open.ts'
import { readDocuments, type StoredDocument } from '../database/read-documents.ts'
import { readFacts, type StoredFact } from '../database/read-facts.ts'
import { readFindings, type StoredFinding } from '../database/read-findings.ts'
import { printableLine } from '../language/printable.ts'
import { placeText } from '../wording/place.ts'
import { placed } from './fact-json.ts'
import { findingText } from './finding-text.ts'
import { type Language, languageOf, languageOption } from './language.ts'
import { type ListingOptions, runListing } from './listing.ts'
import { yearOption } from './year-option.ts'

/** Runs the command. 0: listed, 1: no such organization. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = findingsCommand()
  command.parse(argv, { from: 'user' })
  const options = command.opts<ListingOptions>()
  const list = (db: Database, filter: FactFilter): readonly string[] => listFindings(db, filter, options)
  return runListing(options, { list, nothing: (words, noDocuments) => (noDocuments ? words.nothingFound : words.noFindings) })
}

function findingsCommand(): Command {
  return new Command('findings')
    .description('Lists what does not hold together in the documents, with the places concerned.')
    .option('--organization <name>', 'of this organization only: its name, a short name, or its code')
    .addOption(yearOption())
    .option('--database <file>', 'the database', readConfig().database)
    .option('--json', 'one JSON object a line')
    .addOption(languageOption())
}

type Setting = {
  readonly language: Language
  readonly facts: ReadonlyMap<number, StoredFact>
  readonly documents: ReadonlyMap<string, StoredDocument>
}

function listFindings(db: Database, filter: FactFilter, { json, language }: ListingOptions): readonly string[] {
  const { organization } = filter
  const found = readFindings(db, filter)
  if (found.length === 0) return []
  const setting: Setting = {
    language: languageOf(language),
    facts: new Map(readFacts(db, organization === undefined ? {} : { organization }).map((fact) => [fact.id, fact])),
    documents: new Map(readDocuments(db, organization).map((document) => [document.id, document])),
  }
  return found.flatMap((finding) => (json ? [findingLine(finding, setting)] : printed(finding, setting)))
}

function findingLine(finding: StoredFinding, setting: Setting): string {
  const { id, code, organization, year, facts, printed, expected } = finding
  const evidence = finding.evidence.map((one) => placed(one, setting.documents))
  const name = organization.slice(0, organization.lastIndexOf('@'))
  return JSON.stringify({
    id,
    code,
    text: sentence(finding, setting),
    organization: name,
    year,
    facts,
    evidence,
    printed,
    expected,
  })
}

function sentence(finding: StoredFinding, { language, facts }: Setting): string {
  return findingText(finding, { language, fact: facts.get(finding.facts[0] ?? 0) })
}

/** The sentence, then a line for each place. */
function printed(finding: StoredFinding, setting: Setting): readonly string[] {
  const places = finding.evidence.map((one) => {
    const file = setting.documents.get(one.document)?.file ?? ''
    return `   ${file}, ${placeText(one.locator, setting.language)}: “${one.quote}”`
  })
  return [`${finding.id}. ${finding.organization.split('@')[0]} ${finding.year} · ${sentence(finding, setting)}`, ...places].map(
    (line) => (line.startsWith(' ') ? `   ${printableLine(line)}` : printableLine(line)),
  )
}
