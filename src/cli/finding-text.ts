// A finding as a sentence: the words of wording/, about the first fact that it concerns.
import type { Fact, Finding } from '../budget/fact.ts'
import { wordsOf } from '../wording/words.ts'
import type { Language } from './language.ts'

type About = { readonly language: Language; readonly fact?: Fact | undefined }

/** Without its fact at hand, a finding is told of what its first place prints. */
export function findingText(
  { code, printed, expected, year, evidence }: Omit<Finding, 'facts'>,
  { language, fact }: About,
): string {
  const words = wordsOf(language)
  const about = fact ?? { ...unnamed, itemName: evidence[0]?.quote ?? '', year }
  const label = fact === undefined ? about.itemName : words.label(fact)
  return words.findings[code]({
    ...{ id: 0, code, printed, expected, facts: [], about },
    ...{ label, year, printedYear: about.printedYear },
  })
}

const unnamed = { item: '', flow: 'none', fund: 'all', nature: 'all', printedYear: null } as const
