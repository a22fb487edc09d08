// All that is drawn, in the order of the page.
import { answerTopics } from './answers.ts'
import { pageTopics } from './pages.ts'
import type { Topic } from './picture.ts'

export function allTopics(): readonly Topic[] {
  return [...answerTopics(), ...pageTopics()]
}
