// Budget or final accounts: the title decides, then the first statement about the document's year, then the words of the text.
import type { Stage } from '../../../budget/fact.ts'

/** budget or final; undefined where nothing tells. Title and text normalized. */
export function stageOf(title: string, { text, year }: { readonly text: string; readonly year: number }): Stage | undefined {
  const own = text.replaceAll(/(?:一般公共|政府性基金|国有资本经营|公共财政)预算/g, '')
  return byWord(title) ?? byWord(firstStatement(own, year)) ?? byText(own)
}

function byWord(words: string): Stage | undefined {
  if (words.includes('决算')) return 'final'
  return words.includes('预算') ? 'budget' : undefined
}

/** “2020年三公经费决算数共计”, “2021年度三公经费决算情况”: the first stage word near the year. */
function firstStatement(text: string, year: number): string {
  return new RegExp(`${year}年[^,。;\\n\\d]{0,20}?[预决]算`).exec(text)?.[0] ?? ''
}

/** A budget is compared with budgets; final accounts name both. */
function byText(text: string): Stage | undefined {
  const final = text.match(/决算/g)?.length ?? 0
  const budget = text.match(/预算/g)?.length ?? 0
  if (final > 0 && (budget === 0 || final >= 2 * budget)) return 'final'
  return budget > 0 && final === 0 ? 'budget' : undefined
}
