// Passages: the pieces of an answer's text.
import type { Figure, Passage, PassageRow } from './outcome.ts'
import type { Table } from './table.ts'
import { marks } from './text.ts'

export function line(text: string): Passage {
  return { kind: 'line', text }
}

/** “label：shown [1]”, or a sentence of its own about the figure. */
export function headline(figure: Figure, { words }: Pick<Table, 'words'>, sentence?: string): Passage {
  const text = sentence ?? words.say.headline({ label: figure.label, shown: figure.shown, marks: marks(figure.citations) })
  return { kind: 'headline', figure, text }
}

/** Parts in one sentence: “其中：…；…”. */
export function inlineFigures(rows: readonly PassageRow[], { words }: Pick<Table, 'words'>): Passage {
  return { kind: 'figures', title: words.say.parts([]), rows, text: words.say.parts(rows.map((row) => memberText(row, words))) }
}

/** A title, where there is one, and a line for each figure. */
export function listedFigures(title: string, rows: readonly PassageRow[], { words }: Pick<Table, 'words'>): Passage {
  const lines = rows.map((row) => (row.place === null ? memberText(row, words) : placeText({ ...row, place: row.place }, words)))
  return { kind: 'figures', title, rows, text: [...(title === '' ? [] : [title]), ...lines].join('\n') }
}

export function rowOf(figure: Figure, name = figure.label): PassageRow {
  return { name, figure, place: null }
}

function memberText({ name, figure }: PassageRow, { say }: Table['words']): string {
  return say.member({ label: name, shown: figure.shown, marks: marks(figure.citations) })
}

function placeText({ name, figure, place }: PassageRow & { readonly place: number }, { say }: Table['words']): string {
  return say.place({ place, label: name, shown: figure.shown, marks: marks(figure.citations) })
}
