// What a document without a title is about: its own year, and what it is called.
import type { Stage } from '../../../budget/fact.ts'
import type { PrintedLine } from './printed-lines.ts'
import { yearIn } from './title.ts'

/** The year that most lines name beside a budget or final accounts; the first sentences decide a tie. */
export function ownYear(lines: readonly PrintedLine[]): number | undefined {
  const near = lines.flatMap(({ text }) =>
    [...text.matchAll(/(20\d{2})年(?:度)?[^,。;]{0,20}(?:[预决]算|三公)/g)].map(([found]) => yearIn(found)),
  )
  const counts = Map.groupBy(
    near.filter((year) => year !== undefined),
    (year) => year,
  )
  return [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? onlyYear(lines)
}

/** The one year that the document prints, where it does not only compare with it. */
function onlyYear(lines: readonly PrintedLine[]): number | undefined {
  const text = lines.map((line) => line.text).join('\n')
  const years = new Set([...text.matchAll(/(?<!\d)20\d{2}(?=年)/g)].map(([year]) => Number(year)))
  const isOwn = /(?<![比较与同至\d])20\d{2}年(?!\d{1,2}月)/.test(text)
  return years.size === 1 && isOwn ? [...years][0] : undefined
}

/** What a composed title calls the document. Only a document that states income or basic expenditure is more than a 三公 page. */
export function kindOf(text: string, stage: Stage): string {
  const word = stage === 'final' ? '决算' : '预算'
  if (!/基本支出|收入[预决]算|总收入/.test(text)) return `“三公”经费${word}`
  return new RegExp(`(?:部门|单位)${word}`).exec(text)?.[0] ?? word
}
