// The whole outcome as text, for notifications, screen readers and where blocks are refused: the first line is the figure.
import type { Outcome, Passage } from '../../../answer/outcome.ts'
import { printable, printableLine } from '../../../language/printable.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { fitting, limits, shorten } from '../limits.ts'
import { mrkdwn } from '../text.ts'
import { passagesOf } from './body.ts'
import { choiceText, mostSuggestions } from './choices.ts'
import { citationLines } from './citations.ts'
import { headlineOf, leadOf } from './lead.ts'
import { noteLines } from './notes.ts'

export type Around = { readonly before?: readonly string[]; readonly after?: readonly string[] }

/** Escaped, below 4,000 characters; whole lines are left out where it is longer, and their number is said. */
export function answerText(outcome: Outcome, { before = [], after = [] }: Around = {}): string {
  const { attention } = slackAnswerWords[outcome.language]
  const lines = [
    ...passageLines(outcome),
    ...choiceLines(outcome),
    ...outcome.warnings.map(({ text }) => `${attention}${text}`),
    ...noteLines(outcome),
    ...sourceLines(outcome),
  ]
  const [first = '–', ...rest] = lines.flatMap((line) => printable(line).split('\n')).filter((line) => line.trim() !== '')
  return joined([first, ...before, ...rest, ...after], outcome.language)
}

/** What a text fallback holds beside the figures themselves. */
export function suggestionLines({ suggestions, language }: Outcome): readonly string[] {
  if (suggestions.length === 0) return []
  return [slackAnswerWords[language].suggestions, ...suggestions.slice(0, mostSuggestions).map(({ question }) => `· ${question}`)]
}

function passageLines(outcome: Outcome): readonly string[] {
  const lead = leadOf(outcome)
  const lines = passagesOf(outcome).flatMap((passage) => textOf(passage, outcome))
  return lead === undefined ? lines : [lead, ...lines]
}

function textOf(passage: Passage, outcome: Outcome): readonly string[] {
  return passage.kind === 'headline' ? [headlineOf(passage.figure, outcome), passage.text] : [passage.text]
}

function choiceLines({ choices, language }: Outcome): readonly string[] {
  if (choices.length === 0) return []
  const lines = choices.map((choice, index) => `${index + 1}. ${choiceText(choice, choices)}`)
  return [...lines, slackAnswerWords[language].sayWhich]
}

function sourceLines(outcome: Outcome): readonly string[] {
  const lines = citationLines({ outcome, shown: new Set(), room: limits.text / 2 })
  return lines.length === 0 ? [] : [slackAnswerWords[outcome.language].sources, ...lines]
}

function joined(lines: readonly string[], language: Outcome['language']): string {
  const literal = lines.map((line) => literally(shorten(printableLine(line), longestLine)))
  const { kept, left } = fitting(literal, limits.text, (line) => line.length + 1)
  return (left === 0 ? kept : [...kept, slackAnswerWords[language].moreLines(left)]).join('\n')
}

const longestLine = 600

/**
 * Text that Slack formats in no way: escaped, and the signs that would make it bold, a quotation, an emoji, a call to
 * everybody or a link give way to others that look like them. Of figures only “>” at the start of a line is one.
 */
export function literally(text: string): string {
  return mrkdwn(
    text
      .replaceAll(/[*_~`@]/g, (sign) => lookalikes[sign] ?? sign)
      .replaceAll(/:(?=[\w+'-]+:)/g, '∶')
      .replaceAll(/:(?=\/\/)/g, '∶')
      .replace(/^(\s*)>/, '$1＞'),
  )
}

const lookalikes: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ', '@': '＠' }
