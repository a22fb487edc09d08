// Every sum that the rules know, checked in every document.
import type { Fact, Finding } from '../../../budget/fact.ts'
import type { Gaps } from '../gaps.ts'
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
export function findSums(facts: readonly Fact[], gaps: Gaps): readonly Finding[] {
  const found = ledgers(facts).flatMap((ledger) =>
    rules.flatMap((rule) =>
      rule(ledger)
        .flatMap((sum) => surely(sum, ledger.document, gaps))
        .flatMap((sum) => checkSum(sum, ledger.document)),
    ),
  )
  return [...new Map(found.map((finding) => [finding.facts.join('\n'), finding])).values()]
}

/** Over a gap the parts are not known to be all there are; some of the changes, up and down, may add up to anything. */
function surely(sum: Sum, document: string, gaps: Gaps): readonly Sum[] {
  if (!sum.complete || !(gaps(figures(sum), document) || holdsMore(sum))) return [sum]
  return sum.whole[0]?.measure === 'change' ? [] : [{ ...sum, complete: false }]
}

function figures({ whole, parts }: Sum): readonly Fact[] {
  return [whole, ...parts].flatMap((values) => values.slice(0, 1))
}

/** 收支总计 of final accounts holds what is carried over, in and out; the parts of 本年收入 and 本年支出 do not. */
function holdsMore({ whole }: Sum): boolean {
  const isTotal = whole.some(({ stage, item, nature }) => stage === 'final' && item === 'total' && nature === 'all')
  return isTotal && whole.some(({ evidence }) => evidence.some(({ quote }) => /总[计额收支]|收[、和]?支/.test(quote)))
}
