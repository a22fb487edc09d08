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

/** What an index finds a fact by. */
export type KeyPoint = { readonly organization: string; readonly year: number; readonly item: string }

/**
 * Where facts with this printed key may be looked for; undefined where it is none. Names are printed words, which may hold
 * any character: whoever looks there compares the whole key by `factKey`.
 */
export function keyPoint(key: string): KeyPoint | undefined {
  const { organization, year, item } = printed.exec(key)?.groups ?? {}
  return organization === undefined || item === undefined ? undefined : { organization, year: Number(year), item }
}

function baseKey(base: Base | null): string {
  if (base === null) return ''
  return [base.year, base.stage, base.item ?? '', base.fund ?? '', base.nature ?? ''].join(',')
}

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`
const printed = new RegExp(
  [
    String.raw`^(?<organization>.+?)\|(?<year>\d{4})\|${oneOf(stages)}\|${oneOf(flows)}\|(?<item>.+?)`,
    String.raw`\|(?:${oneOf(funds)}|source:.*?)\|${oneOf(natures)}\|${oneOf(measures)}(?:\|.*)?$`,
  ].join(''),
  's',
)
