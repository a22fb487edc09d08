// Outcome → what a terminal shows: the headline figure first, tables, changes, warnings, sources. Every text passes `printable`.
import type { Choice, Figure, Outcome, Passage } from '../../answer/outcome.ts'
import { printable } from '../../language/printable.ts'
import { terminalWords } from '../../wording/terminal.ts'
import { alignedLines } from './aligned.ts'
import { sourceLines } from './sources.ts'
import type { Style } from './style.ts'

/** The whole answer, ending without a line feed. */
export function render(outcome: Outcome, style: Style): string {
  const words = terminalWords[outcome.language]
  const sections = [
    (outcome.passages ?? []).flatMap((passage) => passageLines(passage, outcome, style)),
    choiceLines(outcome.choices, words.choices),
    [
      ...(outcome.understood === null ? [] : [printable(outcome.understood)]),
      ...outcome.assumptions.map(({ text }) => `${words.assumed}${printable(text)}`),
    ],
    outcome.warnings.map(({ text }) => `${style.strong(words.attention)}${printable(text)}`),
    sourceLines(outcome),
    suggestionLines(outcome.suggestions, words.suggestions).map(style.faint),
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function passageLines(passage: Passage, outcome: Outcome, style: Style): readonly string[] {
  if (passage.kind === 'line') return [printable(passage.text)]
  if (passage.kind === 'headline') return ['', `  ${headline(passage.figure, outcome, style)}`, '', printable(passage.text)]
  const rows = passage.rows.map(({ name, figure, place }) => [
    place === null ? '' : `${place}.`,
    printable(name),
    printable(figure.shown),
    figure.citations.map((number) => `[${number}]`).join(''),
  ])
  const title = printable(passage.title)
  return [
    ...(title === '' ? [] : [title]),
    ...alignedLines(rows, ['right', 'left', 'decimal', 'left']).map((line) => `  ${line.trimEnd()}`),
  ]
}

/** The figure, and its change with a sign beside it where anything changed. */
function headline(figure: Figure, { figures }: Outcome, style: Style): string {
  const isChange = ({ role, measure, item, nature, value }: Figure): boolean =>
    role === 'part' && measure === 'change' && value !== 0 && item === figure.item && nature === figure.nature
  const changes = figures.filter(isChange).map(({ shown }) => style.faint(`(${printable(shown)})`))
  return [style.strong(printable(figure.shown)), ...changes].join('  ')
}

function choiceLines(choices: readonly Choice[], title: string): readonly string[] {
  return choices.length === 0 ? [] : [title, ...choices.map((choice, index) => `  ${index + 1}. ${choiceLine(choice)}`)]
}

function choiceLine({ label, figure }: Choice): string {
  const marks = (figure?.citations ?? []).map((number) => `[${number}]`).join('')
  return `${printable(label)} ${marks}`.trimEnd()
}

function suggestionLines(suggestions: readonly Choice[], title: string): readonly string[] {
  return suggestions.length === 0 ? [] : [title, ...suggestions.map(({ question }) => `  ${printable(question)}`)]
}
