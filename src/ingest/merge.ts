// The same figure printed again becomes more evidence of one fact; different values under one key stay several facts.
// The result does not depend on the order in which the documents were ingested.
import type { DocumentRecord } from '../budget/document.ts'
import type { Evidence, Fact, Statement } from '../budget/fact.ts'
import { factKey } from '../budget/key.ts'
import { compareLocators, compareText, isInTable } from '../budget/locator.ts'
import { valueKey } from './value-key.ts'

/** The order of a fact's first place; its document's rank comes first. */
type Placed = { readonly fact: Fact; readonly own: boolean; readonly rank: number }

/**
 * Facts of one organization, one for each key and value, in the order of their documents. Of several values under one key
 * the first is a printed number before one in words, a table's before the text's, the year's own document before others.
 */
export function merge(facts: readonly Fact[], documents: readonly DocumentRecord[]): readonly Fact[] {
  const place = placing(documents)
  const placed = facts.map(place).toSorted(byPlace)
  const groups = Map.groupBy(placed, ({ fact }) => factKey(fact))
  return [...groups.values()].flatMap((group) => mergeKey(group).toSorted((a, b) => preference(place(a), place(b))))
}

function placing(documents: readonly DocumentRecord[]): (fact: Fact) => Placed {
  const inOrder = documents.toSorted((a, b) => a.year - b.year || compareText(a.stage, b.stage) || compareText(a.id, b.id))
  const byId = new Map(inOrder.map((document, rank) => [document.id, { document, rank }]))
  return (fact) => {
    const found = byId.get(fact.evidence[0]?.document ?? '')
    return { fact, own: found?.document.year === fact.year && found.document.stage === fact.stage, rank: found?.rank ?? -1 }
  }
}

function byPlace(a: Placed, b: Placed): number {
  const [first, second] = [a.fact.evidence[0], b.fact.evidence[0]]
  if (a.rank !== b.rank || first === undefined || second === undefined) return a.rank - b.rank
  return compareLocators(first.locator, second.locator)
}

function mergeKey(group: readonly Placed[]): readonly Fact[] {
  const values = Map.groupBy(group, ({ fact }) => valueKey(fact))
  return [...values.values()].map((same) => same.toSorted(byAuthority).map(({ fact }) => fact)).flatMap(mergeValue)
}

/** The printed number before one in words, the year's own document before others; else as they stand. */
function byAuthority(a: Placed, b: Placed): number {
  return directness[a.fact.statement] - directness[b.fact.statement] || Number(b.own) - Number(a.own) || byPlace(a, b)
}

const directness: Record<Statement, number> = { figure: 0, none: 1, not_applicable: 2 }

function preference(a: Placed, b: Placed): number {
  const table = ({ fact }: Placed): number => Number(fact.evidence.some(isInTable))
  return (
    directness[a.fact.statement] - directness[b.fact.statement] ||
    table(b) - table(a) ||
    Number(b.own) - Number(a.own) ||
    byPlace(a, b)
  )
}

/** The first says what the fact is; others of the same document add what it lacks: a clause stands in the document of the first evidence. */
function mergeValue(facts: readonly Fact[]): readonly Fact[] {
  const [first, ...others] = facts
  if (first === undefined) return []
  const home = first.evidence[0]?.document
  const beside = others.filter((fact) => fact.evidence[0]?.document === home)
  const lacking = <Name extends Addable>(name: Name): Fact[Name] =>
    [first, ...beside].map((fact) => fact[name]).find((value) => value !== null) ?? first[name]
  return [
    {
      ...first,
      asOf: lacking('asOf'),
      printedYear: lacking('printedYear'),
      core: lacking('core'),
      words: lacking('words'),
      reason: lacking('reason'),
      purpose: lacking('purpose'),
      evidence: distinct(facts.flatMap(({ evidence }) => evidence)),
    },
  ]
}

type Addable = 'asOf' | 'printedYear' | 'core' | 'words' | 'reason' | 'purpose'

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map(evidence.map((one) => [JSON.stringify([one.document, one.locator, one.quote]), one]))
  return [...seen.values()]
}
