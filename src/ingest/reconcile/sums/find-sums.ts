// Every sum that the rules know, checked in every document.
import type { Fact, Finding } from '../../../budget/fact.ts'
import { accountSums } from './accounts.ts'
import { incomeSums } from './income.ts'
import { itemSums } from './items.ts'
import { type Ledger, ledgers } from './ledger.ts'
import { natureSums } from './natures.ts'
import { operatingSums } from './operating.ts'
import { projectSums } from './projects.ts'
import { checkSum, type Sum } from './sum.ts'

const rules: readonly ((ledger: Ledger) => readonly Sum[])[] = [
  accountSums,
  natureSums,
  itemSums,
  incomeSums,
  operatingSums,
  projectSums,
]

/** Parts that do not add up, one finding for each sum however many documents print it. */
export function findSums(facts: readonly Fact[]): readonly Finding[] {
  const found = ledgers(facts).flatMap((ledger) =>
    rules.flatMap((rule) => rule(ledger).flatMap((sum) => checkSum(sum, ledger.document))),
  )
  return [...new Map(found.map((finding) => [finding.facts.join('\n'), finding])).values()]
}
