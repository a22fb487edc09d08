// Organizations' content as the rows of the package's tables. Ids count from 1 in the order given: the same content gives the same rows.
import type { Base, Clause, Evidence, Fact, Locator } from '../../budget/fact.ts'
import { factKey } from '../../budget/key.ts'
import type { OrganizationContent } from '../content.ts'
import type { Cell } from './csv.ts'

export type Row = Readonly<Record<string, Cell>>
export type TableName =
  | 'documents'
  | 'organizations'
  | 'names'
  | 'facts'
  | 'evidence'
  | 'inputs'
  | 'findings'
  | 'finding_facts'
  | 'finding_evidence'

/** The rows of every table, by its name. */
export function toRows(contents: readonly OrganizationContent[]): Readonly<Record<TableName, readonly Row[]>> {
  const facts = contents.flatMap((content) => content.facts)
  const numbered = facts.map((fact, index) => ({ fact, id: index + 1 }))
  const idsByKey = Map.groupBy(numbered, ({ fact }) => factKey(fact))
  const idsOf = (key: string): readonly number[] => (idsByKey.get(key) ?? []).map(({ id }) => id)
  const findings = contents.flatMap((content) => content.findings).map((finding, index) => ({ finding, id: index + 1 }))
  return {
    documents: contents.flatMap(({ documents }) =>
      documents.map(({ titleComposed, hasContact, ...document }) => ({
        ...document,
        title_composed: titleComposed,
        has_contact: hasContact,
      })),
    ),
    organizations: contents.map(({ organization: { names: _, ...organization } }) => organization),
    names: contents.flatMap(({ organization }) =>
      organization.names.map((name) => ({ organization: organization.code, ...name })),
    ),
    facts: numbered.map(({ fact, id }) => factRow(fact, id)),
    evidence: numbered.flatMap(({ fact, id }) => evidenceRows(fact.evidence).map((row) => ({ fact: id, ...row }))),
    inputs: numbered.flatMap(({ fact, id }) =>
      fact.inputs.map((input, index) => ({ fact: id, number: index + 1, input: idsOf(input)[0] ?? null })),
    ),
    findings: findings.map(({ finding: { facts: _, evidence: __, ...finding }, id }) => ({ id, ...finding })),
    finding_facts: findings.flatMap(({ finding, id }) =>
      [...new Set(finding.facts.flatMap(idsOf))].map((fact, index) => ({ finding: id, number: index + 1, fact })),
    ),
    finding_evidence: findings.flatMap(({ finding, id }) =>
      evidenceRows(finding.evidence).map((row) => ({ finding: id, ...row })),
    ),
  }
}

function factRow({ evidence: _, inputs: __, base, reason, purpose, ...fact }: Fact, id: number): Row {
  return {
    ...fact,
    id,
    item_name: fact.itemName,
    number: fact.number === null ? null : fact.number.toFixed(fact.decimals),
    as_of: fact.asOf,
    printed_year: fact.printedYear,
    ...baseCells(base),
    ...clauseCells('reason', reason),
    ...clauseCells('purpose', purpose),
  }
}

function baseCells(base: Base | null): Row {
  if (base === null) return {}
  return { base_year: base.year, base_stage: base.stage, base_item: base.item, base_fund: base.fund, base_nature: base.nature }
}

function clauseCells(name: string, clause: Clause | null): Row {
  if (clause === null) return {}
  const { text, section, truncated } = clause
  return {
    [name]: text,
    [`${name}_section`]: section,
    [`${name}_locator`]: inOrder(clause.locator),
    [`${name}_truncated`]: truncated,
  }
}

function evidenceRows(evidence: readonly Evidence[]): readonly Row[] {
  return evidence.map((one, index) => ({ number: index + 1, ...one, locator: inOrder(one.locator) }))
}

/** A locator with its fields in one order, whoever made it. */
function inOrder(locator: Locator): Locator {
  if ('line' in locator) {
    const { line, column, cell } = locator
    return cell === undefined ? { line, column } : { line, column, cell }
  }
  if ('page' in locator) return { page: locator.page, box: locator.box }
  if ('sheet' in locator) return { sheet: locator.sheet, cell: locator.cell }
  const { block, row, column } = locator
  return { block, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) }
}
