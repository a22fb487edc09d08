// The printed form of a fact's key. It outlives a database: state, cards and verified answers keep it.
import type { Base, Fact, FactKey } from './fact.ts'

/**
 * `organization|year|stage|flow|item|fund|nature|measure`; a change or a share adds `|base|dimension`, because one document
 * may print a change against last year's budget and another against its final accounts, in money and in percent.
 */
export function factKey(fact: FactKey & Partial<Pick<Fact, 'base' | 'amount' | 'unit'>>): string {
  const plain = [fact.organization, fact.year, fact.stage, fact.flow, fact.item, fact.fund, fact.nature, fact.measure].join('|')
  if (fact.measure !== 'change' && fact.measure !== 'share') return plain
  return `${plain}|${baseKey(fact.base ?? null)}|${fact.unit === '%' ? 'rate' : 'value'}`
}

function baseKey(base: Base | null): string {
  if (base === null) return ''
  return [base.year, base.stage, base.item ?? '', base.fund ?? '', base.nature ?? ''].join(',')
}
