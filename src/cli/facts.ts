// `npm run facts`: what the documents state, one fact a line, with the places that print it.
import { Command } from 'commander'
import { factKey } from '../budget/key.ts'
import { readConfig } from '../config.ts'
import type { FactFilter } from '../database/fact-filter.ts'
import { catalogOf } from '../database/load-catalog.ts'
import type { Database } from '../database/open.ts'
import { readDocuments } from '../database/read-documents.ts'
import { readFacts, type StoredFact } from '../database/read-facts.ts'
import { readFindings } from '../database/read-findings.ts'
import { ingestWords } from '../wording/ingest.ts'
import { placeText } from '../wording/place.ts'
import { wordsOf } from '../wording/words.ts'
import { type FactSetting, factLine } from './fact-json.ts'
import { itemCodesOf } from './item-option.ts'
import { type Language, languageOf, languageOption } from './language.ts'
import { type ListingOptions, runListing } from './listing.ts'
import { table } from './terminal/table.ts'
import { valueText } from './value-text.ts'
import { yearOption } from './year-option.ts'

/** Runs the command. 0: listed, 1: no such organization or item. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = factsCommand()
  command.parse(argv, { from: 'user' })
  const options = command.opts<ListingOptions>()
  const list = (db: Database, filter: FactFilter): readonly string[] => listFacts(db, filter, options)
  return runListing(options, { list, nothing: (words) => words.nothingFound })
}

function factsCommand(): Command {
  return new Command('facts')
    .description('Lists the facts, with the places that print them.')
    .option('--organization <name>', 'of this organization only: its name, a short name, or its code')
    .addOption(yearOption())
    .option('--item <item>', 'of this item only: its name or its code')
    .option('--database <file>', 'the database', readConfig().database)
    .option('--json', 'one JSON object a line')
    .addOption(languageOption())
}

function listFacts(db: Database, filter: FactFilter, { item, json, language }: ListingOptions): readonly string[] {
  const all = readFacts(db, filter.organization === undefined ? {} : { organization: filter.organization })
  const codes = item === undefined ? undefined : itemCodesOf(catalogOf(db), item)
  const wanted = all.filter((fact) => (filter.year ?? fact.year) === fact.year && (codes === undefined || codes.has(fact.item)))
  if (wanted.length === 0) return []
  return json ? jsonLines(db, filter, { all, wanted }) : printed(db, wanted, languageOf(language))
}

type Listed = { readonly all: readonly StoredFact[]; readonly wanted: readonly StoredFact[] }

function jsonLines(db: Database, { organization: id = 0 }: FactFilter, { all, wanted }: Listed): readonly string[] {
  const organization = catalogOf(db).organization(wanted[0]?.organization ?? '')
  if (organization === undefined) return []
  const findings = readFindings(db, { organization: id }).flatMap((finding) =>
    finding.facts.map((fact) => ({ fact, finding: finding.id })),
  )
  const setting: FactSetting = {
    organization,
    documents: new Map(readDocuments(db, id).map((document) => [document.id, document])),
    findings: new Map(
      [...Map.groupBy(findings, ({ fact }) => fact)].map(([fact, of]) => [fact, of.map(({ finding }) => finding)]),
    ),
    byKey: new Map(all.map((fact) => [factKey(fact), fact])),
  }
  return wanted.map((fact) => factLine(fact, setting))
}

/** A table for each organization. */
function printed(db: Database, facts: readonly StoredFact[], language: Language): readonly string[] {
  const words = wordsOf(language)
  const { heads } = ingestWords[language]
  const name = catalogOf(db).organization(facts[0]?.organization ?? '')?.name ?? ''
  const rows = facts.map((fact) => [
    String(fact.id),
    `${fact.year} ${words.stages[fact.stage]}`,
    words.label(fact),
    valueText(fact),
    fact.evidence[0] === undefined ? '=' : placeText(fact.evidence[0].locator, language),
    fact.evidence[0]?.quote ?? '',
  ])
  const head = ['#', heads.year, heads.item, heads.value, heads.place, heads.quote]
  return ['', name, table(rows, { head, right: new Set([3]), widest: 60 })]
}
