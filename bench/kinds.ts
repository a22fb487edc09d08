// Questions of every common kind about organizations, years and items at random: always the same ones for a seed.
import type { Catalog } from '../src/database/catalog.ts'

export const kinds = ['lookup', 'parts', 'change', 'compare', 'trend', 'share', 'rank', 'unknown'] as const
export type Kind = (typeof kinds)[number]
export type KindQuestion = { readonly kind: Kind; readonly question: string }

/** `count` questions of each kind. */
export function kindQuestions(catalog: Catalog, count: number): readonly KindQuestion[] {
  const organizations = catalog.organizations(catalog.organizationCount()).map(({ name }) => name)
  const years = catalog.years()
  const items = ['sangong', 'sangong.reception', 'operating'].flatMap((code) => catalog.item(code)?.name ?? [])
  const pick = pickFrom(20_260_101)
  const draw = (): Drawn => ({
    a: pick(organizations),
    b: pick(organizations),
    year: pick(years),
    first: years[0] ?? 0,
    item: pick(items),
  })
  return kinds.flatMap((kind) => Array.from({ length: count }, () => ({ kind, question: questions[kind](draw()) })))
}

type Drawn = { readonly a: string; readonly b: string; readonly year: number; readonly first: number; readonly item: string }

const questions: Readonly<Record<Kind, (drawn: Drawn) => string>> = {
  lookup: ({ a, year, item }) => `${a}${year}年${item}是多少？`,
  parts: ({ a, year }) => `${a}${year}年“三公”经费由哪几部分组成？`,
  change: ({ a, year }) => `${a}${year}年“三公”经费比上年增加了多少？`,
  compare: ({ a, b, year, item }) => `${a}和${b}${year}年${item}哪个高？`,
  trend: ({ a, first, year, item }) => `${a}${first}年到${year}年${item}的变化趋势`,
  share: ({ a, year }) => `${a}${year}年“三公”经费占支出总额的比例`,
  rank: ({ year, item }) => `${year}年${item}最高的10家单位`,
  unknown: ({ a, year, item }) => `火星${a.slice(-4)}${year}年${item}是多少？`,
}

/** A small generator of pseudo-random numbers (mulberry32): equal seeds, equal questions. */
function pickFrom(seed: number): <T>(values: readonly T[]) => T {
  let state = seed
  return (values) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    const value = values[((mixed ^ (mixed >>> 14)) >>> 0) % values.length]
    if (value === undefined) throw new Error('nothing to ask about: the database is empty')
    return value
  }
}
