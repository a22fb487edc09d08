// The units of counts in the language of the answer, wherever a draft shows a figure.
import type { Draft } from './draft.ts'
import type { Choice, Figure, Passage } from './outcome.ts'
import { line } from './passage.ts'
import type { Words } from './words.ts'

export type Worded = Omit<Draft, 'lines'> & { readonly passages: readonly Passage[] }

export function worded({ lines, ...draft }: Draft, { inWords }: Words): Worded {
  const figureIn = (figure: Figure): Figure => ({ ...figure, shown: inWords(figure.shown) })
  const choiceIn = (choice: Choice): Choice => ({
    ...choice,
    label: inWords(choice.label),
    ...(choice.figure === undefined ? {} : { figure: figureIn(choice.figure) }),
  })
  return {
    ...draft,
    passages: lines.map((each) => passageIn(typeof each === 'string' ? line(each) : each, { inWords, figureIn })),
    figures: draft.figures.map(figureIn),
    choices: draft.choices.map(choiceIn),
    suggestions: draft.suggestions.map(choiceIn),
    warnings: draft.warnings.map((warning) => ({ ...warning, text: inWords(warning.text) })),
  }
}

type In = { readonly inWords: Words['inWords']; readonly figureIn: (figure: Figure) => Figure }

function passageIn(passage: Passage, { inWords, figureIn }: In): Passage {
  const text = inWords(passage.text)
  if (passage.kind === 'line') return { ...passage, text }
  if (passage.kind === 'headline') return { ...passage, text, figure: figureIn(passage.figure) }
  return { ...passage, text, rows: passage.rows.map((row) => ({ ...row, figure: figureIn(row.figure) })) }
}
