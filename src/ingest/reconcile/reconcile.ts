// Holds an organization's figures against each other: what follows from them is derived, what does not hold together is a finding.
// Nothing is repaired.
import type { DocumentRecord } from '../../budget/document.ts'
import type { Fact, Finding } from '../../budget/fact.ts'
import type { UnreadFigure } from '../../database/read-unread.ts'
import { findBought } from './bought.ts'
import { derive } from './derive.ts'
import { findDiffering } from './differing.ts'
import { gapsOf } from './gaps.ts'
import { findRates } from './rates.ts'
import { findShares } from './shares.ts'
import { findSums } from './sums/find-sums.ts'

export type Reconciled = { readonly derived: readonly Fact[]; readonly findings: readonly Finding[] }
export type Organizations = {
  readonly facts: readonly Fact[]
  readonly documents: readonly DocumentRecord[]
  readonly unread?: readonly UnreadFigure[] | undefined
}

/** Takes the merged stated facts of one organization with all its documents; gives the derived ones and the findings of arithmetic. */
export function reconcile({ facts, documents, unread = [] }: Organizations): Reconciled {
  const gaps = gapsOf(unread)
  const bought = findBought(facts)
  const { derived, findings } = derive(facts)
  const told = new Set(bought.flatMap((finding) => finding.facts))
  const differing = findDiffering(facts, documents).filter((finding) => !finding.facts.some((key) => told.has(key)))
  return {
    derived,
    findings: [...bought, ...differing, ...findSums(facts, gaps), ...findShares(facts, gaps), ...findRates(facts), ...findings],
  }
}
