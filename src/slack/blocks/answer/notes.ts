// What goes with an answer: what must be heeded, how the question was understood, what was assumed, what the units mean.
import type { ContextBlock, RichTextBlock } from '@slack/types'
import type { Outcome } from '../../../answer/outcome.ts'
import { printableLine } from '../../../language/printable.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { wordsOf } from '../../../wording/words.ts'
import { fitting, limits, shorten } from '../limits.ts'
import { bold, literal, paragraph, plainLines, rich } from '../text.ts'
import { tellsFigures } from './choices.ts'

/** In sight, below the figures. */
export function warningBlocks({ warnings, language }: Outcome): readonly RichTextBlock[] {
  const { attention, moreLines } = slackAnswerWords[language]
  const { kept, left } = fitting(textsOf(warnings), limits.warnings, ({ length }) => length)
  const lines = kept.flatMap((text, index) => [bold(`${index === 0 ? '' : '\n'}${attention}`), literal(text)])
  const all = left === 0 ? lines : [...lines, literal(`\n${moreLines(left)}`)]
  return all.length === 0 ? [] : [rich(paragraph(...all))]
}

/** Small, for those who want to know: one element of literal lines. */
export function noteBlocks(outcome: Outcome): readonly ContextBlock[] {
  const { kept, left } = fitting(noteLines(outcome), limits.notes, ({ length }) => length)
  const lines = left === 0 ? kept : [...kept, slackAnswerWords[outcome.language].moreLines(left)]
  return lines.length === 0 ? [] : [{ type: 'context', elements: [plainLines(lines.join('\n'))] }]
}

/** What a term means and what is covered show by themselves how they were understood. */
export function noteLines({ kind, understood, assumptions, figures, choices, language }: Outcome): readonly string[] {
  const { say } = wordsOf(language)
  const offered = tellsFigures(choices) ? choices.flatMap(({ figure }) => figure ?? []) : []
  const units = [...new Set([...figures, ...offered].map(({ unit }) => unit))].map(say.units).filter((text) => text !== undefined)
  return [
    ...(understood === null || kind === 'definition' || kind === 'coverage' ? [] : textsOf([{ text: understood }])),
    ...textsOf(assumptions).map((text) => `${slackAnswerWords[language].assumed}${text}`),
    ...units,
  ]
}

const longest = 400

function textsOf(said: readonly { readonly text: string }[]): readonly string[] {
  return said.map(({ text }) => shorten(printableLine(text), longest))
}
