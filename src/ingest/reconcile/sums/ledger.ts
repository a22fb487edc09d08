// One document's figures of one year and stage by what they are about, for looking up wholes and parts.
import type { Fact, Flow, Measure, Nature } from '../../../budget/fact.ts'
import { isInTable } from '../../../budget/locator.ts'
import { figureOf } from '../value.ts'
import type { Values } from './sum.ts'

/** Figures that differ in their item alone: equal flow, fund, nature and measure (and base, for changes). */
export type Column = {
  readonly flow: Flow
  readonly fund: string
  readonly nature: Nature
  readonly measure: Measure
  /** What a change or share is measured against, and whether it is printed in percent; '' for other measures. */
  readonly against: string
  readonly items: ReadonlyMap<string, Values>
}

export type Ledger = {
  readonly document: string
  readonly facts: readonly Fact[]
  readonly columns: readonly Column[]
  /** The column with these properties; undefined where nothing is stated in it. */
  column(wanted: Omit<Column, 'items'>): Column | undefined
}

/** A ledger for each document, year and stage; only facts with a value count. */
export function ledgers(facts: readonly Fact[]): readonly Ledger[] {
  const documents = new Set(facts.flatMap(({ evidence }) => evidence.map(({ document }) => document)))
  return [...documents].flatMap((document) => {
    const inside = facts.filter((fact) => figureOf(fact) !== undefined && standsIn(fact, document))
    const disclosures = Map.groupBy(inside, ({ year, stage }) => `${year} ${stage}`)
    return [...disclosures.values()].map((group) => ledger(document, group))
  })
}

function standsIn(fact: Fact, document: string): boolean {
  return fact.evidence.some((evidence) => evidence.document === document)
}

function ledger(document: string, facts: readonly Fact[]): Ledger {
  const groups = Map.groupBy(facts, (fact) => columnKey({ ...fact, against: against(fact) }))
  const columns = [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, against: against(first), items: Map.groupBy([first, ...others], ({ item }) => item) }],
  )
  return {
    document,
    facts,
    columns,
    column: (wanted) => columns.find((column) => columnKey(column) === columnKey(wanted)),
  }
}

function columnKey({ flow, fund, nature, measure, against }: Omit<Column, 'items'>): string {
  return [flow, fund, nature, measure, against].join(' ')
}

function against({ measure, base, unit }: Fact): string {
  if (measure !== 'change' && measure !== 'share') return ''
  return [base?.year, base?.stage, base?.item, unit === '%' ? 'rate' : 'value'].join(' ')
}

/** The section whose table prints all of these; undefined where no one table does. */
export function sharedTable(values: readonly Values[], document: string): string | undefined {
  const sections = values.map((facts) => new Set(facts.flatMap((fact) => tableSections(fact, document))))
  return [...(sections[0] ?? [])].find((section) => sections.every((others) => others.has(section)))
}

/** The line that prints all of these in running text. */
export function sharedLine(values: readonly Values[], document: string): number | undefined {
  const lines = values.map((facts) => new Set(facts.flatMap((fact) => textLines(fact, document))))
  return [...(lines[0] ?? [])].find((line) => lines.every((others) => others.has(line)))
}

function tableSections(fact: Fact, document: string): readonly string[] {
  return fact.evidence.filter((one) => one.document === document && isInTable(one)).map(({ section }) => section)
}

function textLines(fact: Fact, document: string): readonly number[] {
  return fact.evidence.flatMap((one) =>
    one.document === document && !isInTable(one) && 'line' in one.locator ? [one.locator.line] : [],
  )
}
