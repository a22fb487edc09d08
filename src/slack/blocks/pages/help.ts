// Help: how to ask, with examples to press.
import type { ActionsBlock } from '@slack/types'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { actions, numbered } from '../action-ids.ts'
import type { Message } from '../message.ts'
import { spoken } from '../text.ts'
import { button, buttons, listed, note, saying } from '../text-blocks.ts'

export type Help = {
  /** Questions about what is covered. */
  readonly examples: readonly string[]
  readonly language: 'zh' | 'en'
}

export function helpMessage({ examples, language }: Help): Message {
  const words = slackPageWords[language].help
  const shown = pressable(examples)
  return {
    text: spoken(words.first, ...shown, ...words.ways, words.limits),
    blocks: [
      saying(words.first),
      ...exampleButtons(shown),
      listed(words.waysTitle, words.ways),
      note(words.limits, slackPageWords[language].home.automated),
    ],
  }
}

/** A button an example; its value is the question. Nothing where there are none. */
export function exampleButtons(examples: readonly string[]): readonly ActionsBlock[] {
  const pressed = pressable(examples).map((question, index) =>
    button({ action: numbered(actions.example, index), text: question, value: question }),
  )
  return pressed.length === 0 ? [] : [buttons(...pressed)]
}

/** A longer one would not fit a button's value. */
function pressable(examples: readonly string[]): readonly string[] {
  return examples.filter((question) => question.trim() !== '' && question.length <= 300).slice(0, 5)
}
