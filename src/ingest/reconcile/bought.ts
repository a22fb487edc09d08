// A vehicle bought and not bought: one place of a disclosure plans or reports a purchase, another denies it.
import type { Fact, Finding } from '../../budget/fact.ts'
import { factKey } from '../../budget/key.ts'
import { evidenceOf } from './evidence.ts'
import { figureOf, printed } from './value.ts'

/** One finding for each year and stage that says both. A kind of vehicle that is not bought denies nothing about the others. */
export function findBought(facts: readonly Fact[]): readonly Finding[] {
  const purchases = facts.filter(({ item, measure }) => isPurchase(item) && (measure === 'count' || measure === 'amount'))
  const disclosures = Map.groupBy(purchases, ({ year, stage }) => `${year} ${stage}`)
  return [...disclosures.values()].flatMap((group) => {
    const bought = group.filter((fact) => (figureOf(fact) ?? 0) > 0)
    const denied = group.filter((fact) => denies(fact, bought))
    return bought.length > 0 && denied.length > 0 ? [finding(bought, denied)] : []
  })
}

function isPurchase(item: string): boolean {
  return item === 'sangong.vehicle.purchase' || item === 'vehicle.purchase' || item.startsWith('vehicle.purchase.')
}

function denies(fact: Fact, bought: readonly Fact[]): boolean {
  if (figureOf(fact) !== 0) return false
  const isWhole = fact.item === 'vehicle.purchase' || fact.item === 'sangong.vehicle.purchase'
  return isWhole || bought.some(({ item }) => item === fact.item)
}

function finding(bought: readonly Fact[], denied: readonly Fact[]): Finding {
  const facts = [...bought, ...denied]
  return {
    code: 'bought_and_not_bought',
    organization: facts[0]?.organization ?? '',
    year: facts[0]?.year ?? 0,
    facts: [...new Set(facts.map(factKey))],
    evidence: evidenceOf(facts),
    printed: said(bought[0]),
    expected: said(denied[0]),
  }
}

/** In the document's words: “购置车辆1辆” against “无新购公务用车安排”. */
function said(fact: Fact | undefined): string {
  return fact === undefined ? '' : (fact.evidence[0]?.quote ?? `${fact.itemName}${printed(fact)}`)
}
