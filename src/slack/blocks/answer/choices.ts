// Readings to choose from and next questions: buttons, or one list where there are more than five.
import type { ActionsBlock, Button, PlainTextOption } from '@slack/types'
import type { Choice, Figure, Outcome } from '../../../answer/outcome.ts'
import { printableLine } from '../../../language/printable.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { type Action, actions, numbered } from '../action-ids.ts'
import { limits, shortenMiddle } from '../limits.ts'
import type { AppBlock } from '../message.ts'
import { paragraph, plain, rich } from '../text.ts'

/** Each reading to press; where there are few, what each comes to stands above. */
export function choiceBlocks({ choices, language }: Outcome, answer: number): readonly AppBlock[] {
  if (choices.length === 0) return []
  const { moreChoices } = slackAnswerWords[language]
  const lines = tellsFigures(choices) ? choices.map((choice, index) => `${index + 1}. ${choiceText(choice, choices)}`) : []
  const left = choices.length - limits.options
  const all = left > 0 ? [...lines, moreChoices(left)] : lines
  return [...(all.length === 0 ? [] : [rich(paragraph(all.join('\n')))]), choosing(choices, language, answer)]
}

/** At most three next questions; about the same organization without its name, for a phone shows the beginning of a button alone. */
export function suggestionBlocks({ suggestions, figures, language }: Outcome, answer: number): readonly AppBlock[] {
  if (suggestions.length === 0) return []
  const labels = suggestions.slice(0, mostSuggestions).map(({ label }) => withoutOwner(label, figures))
  const elements = labels.map((label, index) => button(actions.suggest, { label, answer, index }))
  return [
    { type: 'context', elements: [plain(slackAnswerWords[language].suggestions)] },
    { type: 'actions', elements },
  ]
}

export const mostSuggestions = 3

/** “2022年三公经费是多少？”, “How much … in 2022?”: where the whole answer is of one organization, it is understood. */
function withoutOwner(label: string, figures: readonly Figure[]): string {
  const [owner, ...others] = new Set(figures.map(({ organization }) => organization))
  if (owner === undefined || others.length > 0 || label === owner) return label
  return label.includes(` of ${owner}`) ? label.replace(` of ${owner}`, '') : label.replace(owner, '')
}

const mostButtons = 5
const mostTold = 3

/** With its figure and where that is printed, where the choices are few. */
export function choiceText(choice: Choice, choices: readonly Choice[]): string {
  const name = shortenMiddle(nameOf(choice), limits.cell)
  if (!tellsFigures(choices) || choice.figure === undefined) return name
  return `${name} ${choice.figure.shown} ${choice.figure.citations.map((number) => `[${number}]`).join('')}`.trimEnd()
}

/** The figures of few readings are shown, where there are any; those of many would be a table of guesses. */
export function tellsFigures(choices: readonly Choice[]): boolean {
  return choices.length <= mostTold && choices.some(({ figure }) => figure !== undefined)
}

/** The reading alone: its label may end in its figure. */
function nameOf({ label, figure }: Choice): string {
  const ending = figure === undefined ? '' : ` ${figure.shown}`
  return printableLine(ending !== '' && label.endsWith(ending) ? label.slice(0, -ending.length) : label)
}

function choosing(choices: readonly Choice[], language: Outcome['language'], answer: number): ActionsBlock {
  if (choices.length <= mostButtons)
    return {
      type: 'actions',
      elements: choices.map((choice, index) => button(actions.choose, { label: nameOf(choice), answer, index })),
    }
  const options: PlainTextOption[] = choices.slice(0, limits.options).map((choice, index) => ({
    text: plain(shortenMiddle(nameOf(choice), limits.option)),
    value: `${answer}:${index}`,
  }))
  const placeholder = plain(slackAnswerWords[language].choose)
  return { type: 'actions', elements: [{ type: 'static_select', action_id: actions.chooseFrom, placeholder, options }] }
}

type Pressed = { readonly label: string; readonly answer: number; readonly index: number }

function button(action: Action, { label, answer, index }: Pressed): Button {
  return {
    type: 'button',
    action_id: numbered(action, index),
    text: plain(shortenMiddle(printableLine(label), limits.button)),
    value: `${answer}:${index}`,
  }
}
