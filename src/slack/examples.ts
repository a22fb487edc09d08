// Example questions for help and home page: made from what is covered, and only such that are answered.
import { slackPageWords } from '../wording/slack-pages.ts'
import type { Porch } from './porch.ts'

const most = 4
const tried = 8

/** At most four, of the newest disclosures, the last one asks what is covered. */
export function examplesOf(
  { ask, data, clock }: Pick<Porch, 'ask' | 'data' | 'clock'>,
  language: 'zh' | 'en',
): readonly string[] {
  const { example, coverageQuestion } = slackPageWords[language].help
  const candidates = data
    .status()
    .disclosures.slice(0, tried)
    .map(({ organization, year }) => example(organization, year))
  const isAnswered = (question: string): boolean => ask(question, { today: clock.today(), language }).outcome.outcome === 'answer'
  return [...[...new Set(candidates)].filter(isAnswered).slice(0, most - 1), coverageQuestion]
}
