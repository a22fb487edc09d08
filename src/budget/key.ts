// The printed form of a fact's key. It outlives a database: state, cards and verified answers keep it.
import { type Base, type Fact, type FactKey, flows, funds, measures, natures, stages } from './fact.ts'

/**
 * `organization|year|stage|flow|item|fund|nature|measure`; a change or a share adds `|base|dimension`, because one document
 * may print a change against last year's budget and another against its final accounts, in money and in percent.
 */
export function factKey(fact: FactKey & Partial<Pick<Fact, 'base' | 'amount' | 'unit'>>): string {
  const plain = [fact.organization, fact.year, fact.stage, fact.flow, fact.item, fact.fund, fact.nature, fact.measure].join('|')
  if (fact.measure !== 'change' && fact.measure !== 'share') return plain
  return `${plain}|${baseKey(fact.base ?? null)}|${fact.unit === '%' ? 'rate' : 'value'}`
}

/**
 * The parts of a printed key; undefined where it is none. Names are printed words, which may hold any character, so parts are
 * where to look for a fact: who finds one there compares the whole key by `factKey`.
 */
export function keyParts(key: string): FactKey | undefined {
  const parts = printed.exec(key)?.groups
  return parts === undefined ? undefined : ({ ...parts, year: Number(parts.year) } as FactKey)
}

function baseKey(base: Base | null): string {
  if (base === null) return ''
  return [base.year, base.stage, base.item ?? '', base.fund ?? '', base.nature ?? ''].join(',')
}

const printed = new RegExp(
  [
    String.raw`^(?<organization>.+?)\|(?<year>\d{4})\|(?<stage>${stages.join('|')})\|(?<flow>${flows.join('|')})\|(?<item>.+?)`,
    String.raw`\|(?<fund>${funds.join('|')}|source:.*?)\|(?<nature>${natures.join('|')})\|(?<measure>${measures.join('|')})(?:\|.*)?$`,
  ].join(''),
  's',
)
