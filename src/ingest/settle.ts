// All that an organization's documents say, made one: merged, last year's figures derived, and held against each other.
import type { DocumentRecord } from '../budget/document.ts'
import type { Fact, Finding, FindingCode } from '../budget/fact.ts'
import type { UnreadFigure } from '../database/read-unread.ts'
import { merge } from './merge.ts'
import { reconcile } from './reconcile/reconcile.ts'

export type Told = {
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  readonly documents: readonly DocumentRecord[]
  /** What no rule could read in them: no sum is called wrong over it. */
  readonly unread?: readonly UnreadFigure[] | undefined
}

/** Takes stated facts of any documents of one organization; findings of arithmetic among `findings` are found anew. */
export function settle({ facts, findings, documents, unread }: Told): Omit<Told, 'documents' | 'unread'> {
  const stated = merge(facts, documents)
  const { derived, findings: found } = reconcile({ facts: stated, documents, unread })
  const read = findings.filter(({ code }) => readFromOneDocument.has(code))
  return { facts: [...stated, ...derived], findings: distinct([...read, ...found]) }
}

/** What a reader sees in a document by itself; all other kinds follow from the figures. */
const readFromOneDocument: ReadonlySet<FindingCode> = new Set(['year_is_not_the_documents', 'template_residue', 'unit_missing'])

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const places = ({ evidence }: Finding): string => JSON.stringify(evidence.map(({ document, locator }) => [document, locator]))
  const key = (finding: Finding): string =>
    [finding.code, finding.year, ...finding.facts, finding.facts.length === 0 ? places(finding) : ''].join('\n')
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()]
}
