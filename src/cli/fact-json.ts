// One line of `facts --json`.
import type { Evidence } from '../budget/fact.ts'
import { factKey } from '../budget/key.ts'
import type { CatalogOrganization } from '../database/catalog.ts'
import type { StoredDocument } from '../database/read-documents.ts'
import type { StoredFact } from '../database/read-facts.ts'

/** What a line says beside the fact itself. */
export type FactSetting = {
  readonly organization: CatalogOrganization
  readonly documents: ReadonlyMap<string, StoredDocument>
  /** Ids of findings by fact. */
  readonly findings: ReadonlyMap<number, readonly number[]>
  readonly byKey: ReadonlyMap<string, StoredFact>
}

/** `value` is the printed figure in `unit`; the places of a derived fact are those of the facts that it follows from. */
export function factLine(fact: StoredFact, setting: FactSetting): string {
  const { organization, findings, byKey } = setting
  const inputs = fact.inputs.flatMap((key) => byKey.get(key) ?? [])
  const evidence = fact.origin === 'derived' ? inputs.flatMap((input) => input.evidence.slice(0, 1)) : fact.evidence
  const { id, year, stage, flow, item, itemName, fund, nature, measure, unit, origin, statement, base, comparator, core, words } =
    fact
  const { name, scope, division } = organization
  return JSON.stringify({
    id,
    key: factKey(fact),
    ...{ organization: name, scope, division, year, stage, flow, item, itemName, fund, nature, measure },
    ...{ value: fact.number, unit, amount: fact.amount, decimals: fact.decimals, origin, statement, base, as_of: fact.asOf },
    ...{ printed_year: fact.printedYear, comparator, core, words },
    reason: fact.reason?.text ?? null,
    reason_locator: fact.reason?.locator ?? null,
    purpose: fact.purpose?.text ?? null,
    purpose_locator: fact.purpose?.locator ?? null,
    inputs: inputs.map((input) => input.id),
    findings: findings.get(id) ?? [],
    evidence: evidence.map((one) => placed(one, setting.documents)),
  })
}

/** A place with its document's title and file instead of its id. */
export function placed(evidence: Evidence, documents: ReadonlyMap<string, StoredDocument>): object {
  const document = documents.get(evidence.document)
  const { section, locator, row, column, quote } = evidence
  return { document: document?.title ?? '', file: document?.file ?? '', section, locator, row, column, quote }
}
