// A finding as a sentence: the words of wording/, about the first fact that it concerns.
import type { Fact, Finding } from '../budget/fact.ts'
import { wordsOf } from '../wording/words.ts'
import type { Language } from './language.ts'

type About = { readonly language: Language; readonly fact?: Fact | undefined }

export function findingText(
  { code, printed, expected, year, evidence }: Omit<Finding, 'facts'>,
  { language, fact }: About,
): string {
  const words = wordsOf(language)
  const label = fact === undefined ? (evidence[0]?.quote ?? '') : words.label(fact)
  const said = { id: 0, code, printed, expected, facts: [], label, year, printedYear: fact?.printedYear ?? null }
  return words.findings[code](said)
}
