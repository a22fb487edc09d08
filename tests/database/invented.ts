// A small database of invented documents, from a few lines: what tests of all rooms stand on.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isMoneyUnit, parseAmount } from '../../src/budget/amount.ts'
import type { DocumentRecord } from '../../src/budget/document.ts'
import type { Evidence, Fact, Finding, Flow, Locator, Measure, Scope, Stage } from '../../src/budget/fact.ts'
import { isItemCode, itemNames } from '../../src/budget/item-names.ts'
import { type Division, type NameKind, type Organization, organizationCode } from '../../src/budget/organization.ts'
import { createDatabase } from '../../src/database/create.ts'
import { type Database, openReading } from '../../src/database/open.ts'
import { writeDisclosure } from '../../src/database/write.ts'
import { writeKnowledge } from '../../src/database/write-knowledge.ts'

/** One printed figure: `{ item: 'sangong', value: '4.40' }` is enough. Digits printed are the decimals kept. */
export type InventedFact = Partial<Omit<Fact, 'item' | 'evidence' | 'amount' | 'number'>> & {
  readonly item: string
  /** As printed; a number is printed as JavaScript does. Absent or null: no value. */
  readonly value?: string | number | null
  /** Shown name, where item-names.ts has none. */
  readonly name?: string
  readonly section?: string
  readonly line?: number
  readonly quote?: string
  /** Row label and head words, where the figure stands in a table. */
  readonly row?: string
  readonly column?: string
  /** Further places that print the same. */
  readonly again?: readonly { readonly line: number; readonly quote?: string; readonly section?: string }[]
}

export type InventedDisclosure = {
  readonly organization: string
  readonly scope?: Scope
  readonly division?: string
  /** Beside the full name; a plain string is a short name. */
  readonly names?: readonly (string | { readonly name: string; readonly kind: NameKind })[]
  /** The shown name, where it is not the full one: with （本级）. */
  readonly shown?: string
  readonly year: number
  readonly stage?: Stage
  readonly title?: string
  readonly file?: string
  readonly hasContact?: boolean
  readonly facts: readonly InventedFact[]
  readonly findings?: readonly Partial<Finding>[]
}

export type InventedDatabase = { readonly file: string; readonly database: Database; close(): void }

/** Writes the disclosures into a database in a new folder and opens it for reading. Real divisions, accounts and synonyms are in it; `divisions` adds invented ones. */
export function inventedDatabase(
  disclosures: readonly InventedDisclosure[],
  { divisions = inventedDivisions }: { readonly divisions?: readonly Division[] } = {},
): InventedDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-invented-'))
  const file = join(folder, 'budget.sqlite')
  const writing = createDatabase(file)
  writeKnowledge(writing, resolve(import.meta.dirname, '../../data'))
  const insert = writing.sqlite.prepare('insert into t_division (code, name, short, parent, level) values (?, ?, ?, ?, ?)')
  for (const { code, name, short, parent, level } of divisions) insert.run(code, name, short, parent, level)
  for (const disclosure of disclosures) writeInvented(writing, disclosure)
  writing.sqlite.close()
  const database = openReading(file)
  const close = (): void => {
    database.sqlite.close()
    rmSync(folder, { recursive: true })
  }
  return { file, database, close }
}

/** A province, a city and two counties that no map shows. */
export const inventedDivisions: readonly Division[] = [
  { code: '990000', name: '云岭省', short: '云岭', parent: '', level: 'province' },
  { code: '990100', name: '云川市', short: '云川', parent: '990000', level: 'city' },
  { code: '990101', name: '青禾区', short: '青禾', parent: '990100', level: 'county' },
  { code: '990102', name: '白石县', short: '白石', parent: '990100', level: 'county' },
]

/** The facts, organization and document of one disclosure as values, for tests that write or compare them themselves. */
export function invent(disclosure: InventedDisclosure): {
  readonly document: DocumentRecord
  readonly organization: Organization
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
} {
  const document = inventDocument(disclosure)
  const facts = disclosure.facts.map((fact, index) => inventFact(fact, { document, line: index + 3 }))
  const findings = (disclosure.findings ?? []).map((finding) => ({ ...noFinding(document), ...finding }))
  return { document, organization: inventOrganization(disclosure), facts, findings }
}

function writeInvented(db: Database, disclosure: InventedDisclosure): void {
  writeDisclosure(db, { ...invent(disclosure), packaged: true })
}

function inventOrganization(disclosure: InventedDisclosure): Organization {
  const { organization, scope = 'unit', division = '', shown = organization, names = [] } = disclosure
  const others = names.map((name) => (typeof name === 'string' ? { name, kind: 'short' as const } : name))
  return {
    code: organizationCode(organization, scope),
    name: shown,
    scope,
    division,
    names: [{ name: organization, kind: 'full' as const }, ...others].map((name) => ({ ...name, from: null, to: null })),
  }
}

function inventDocument(disclosure: InventedDisclosure): DocumentRecord {
  const { organization, scope = 'unit', year, stage = 'budget' } = disclosure
  const title =
    disclosure.title ?? `${organization}${year}年${scope === 'unit' ? '单位' : '部门'}${stage === 'budget' ? '预算' : '决算'}`
  const file = disclosure.file ?? `${organization}-${scope}-${year}-${stage}.txt`
  return {
    id: digestOf(file),
    file,
    title,
    titleComposed: false,
    organization: organizationCode(organization, scope),
    scope,
    year,
    stage,
    format: 'text',
    hasContact: disclosure.hasContact ?? false,
  }
}

/** Sixteen hex digits that a file's name decides. */
function digestOf(file: string): string {
  return [...Buffer.from(file)]
    .reduce((hash, byte) => (hash * 31n + BigInt(byte)) % 2n ** 64n, 7n)
    .toString(16)
    .padStart(16, '0')
}

type Where = { readonly document: DocumentRecord; readonly line: number }

function inventFact(
  { value = null, name, section, line, quote, row, column, again = [], ...given }: InventedFact,
  where: Where,
): Fact {
  const measure = given.measure ?? measureOf(given.unit)
  const unit = given.unit ?? (measure === 'amount' || measure === 'change' ? '万元' : measure === 'share' ? '%' : '')
  const printed = value === null ? null : String(value)
  const itemName = given.itemName ?? name ?? (isItemCode(given.item) ? itemNames[given.item].zh : given.item)
  const place = {
    line: line ?? where.line,
    section: section ?? '预算情况说明',
    quote: quote ?? `${itemName}${printed ?? ''}${unit}`,
    row,
    column,
  }
  return {
    ...defaults,
    organization: where.document.organization,
    year: where.document.year,
    stage: where.document.stage,
    flow: flowOf(given.item, measure),
    fund: given.item.startsWith('sangong') || given.item === 'operating' ? 'general' : 'all',
    ...given,
    measure,
    unit,
    itemName,
    amount: printed !== null && isMoneyUnit(unit) ? (parseAmount(printed, unit) ?? null) : null,
    number: printed === null ? null : Number(printed),
    decimals: printed?.split('.')[1]?.length ?? 0,
    evidence:
      given.origin === 'derived'
        ? []
        : [place, ...again.map((other) => ({ ...place, ...other }))].map((at) => evidenceAt(where, at)),
  }
}

const defaults = {
  nature: 'all',
  statement: 'figure',
  origin: 'stated',
  base: null,
  asOf: null,
  printedYear: null,
  comparator: null,
  core: null,
  words: null,
  reason: null,
  purpose: null,
  inputs: [],
} as const

function measureOf(unit: string | undefined): Measure {
  return unit === undefined || isMoneyUnit(unit) ? 'amount' : unit === '%' ? 'share' : 'count'
}

function flowOf(item: string, measure: Measure): Flow {
  return ['count', 'target', 'weight'].includes(measure) || item.startsWith('vehicle') ? 'none' : 'expenditure'
}

type At = {
  readonly line: number
  readonly section: string
  readonly quote: string
  readonly row?: string | undefined
  readonly column?: string | undefined
}

function evidenceAt({ document }: Where, at: At): Evidence {
  const locator: Locator = { line: at.line, column: 1 }
  return { document: document.id, section: at.section, locator, row: at.row ?? null, column: at.column ?? null, quote: at.quote }
}

function noFinding(document: DocumentRecord): Finding {
  return {
    code: 'values_differ',
    organization: document.organization,
    year: document.year,
    facts: [],
    evidence: [],
    printed: '',
    expected: '',
  }
}
