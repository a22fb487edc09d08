// Example questions for help and home page: made from what is covered, and only such that are answered.
import { slackPageWords } from '../wording/slack-pages.ts'
import type { Porch } from './porch.ts'

const most = 4
const tried = 8

/** At most four, of the newest disclosures, each of another kind where it is answered; the last one asks what is covered. */
export function examplesOf(
  { ask, data, clock }: Pick<Porch, 'ask' | 'data' | 'clock'>,
  language: 'zh' | 'en',
): readonly string[] {
  const { examples, coverageQuestion } = slackPageWords[language].help
  const isAnswered = (question: string): boolean => ask(question, { today: clock.today(), language }).outcome.outcome === 'answer'
  const found = new Set<string>()
  for (const { organization, year } of data.status().disclosures.slice(0, tried)) {
    if (found.size === most - 1) break
    const kinds = [...examples.slice(found.size), ...examples].map((example) => example(organization, year))
    const question = kinds.find(isAnswered)
    if (question !== undefined) found.add(question)
  }
  return [...found, coverageQuestion]
}
