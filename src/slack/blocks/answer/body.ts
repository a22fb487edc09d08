// The passages of an outcome as blocks: figures large, several as a table and a chart, sentences between them as literal text.
import type { HeaderBlock } from '@slack/types'
import type { Figure, Outcome, Passage } from '../../../answer/outcome.ts'
import { printable } from '../../../language/printable.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { wordsOf } from '../../../wording/words.ts'
import { fitting, limits } from '../limits.ts'
import type { AppBlock } from '../message.ts'
import { paragraph, plain, rich } from '../text.ts'
import { chartOf } from './chart.ts'
import { headlineOf, leadOf } from './lead.ts'
import { dataTable, type FiguresPassage } from './table.ts'

type Piece =
  | { readonly kind: 'large' | 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly passage: FiguresPassage }

export function bodyBlocks(outcome: Outcome): readonly AppBlock[] {
  const lead = leadOf(outcome)
  const pieces = piecesOf(outcome)
  const fitted = fittingLines(lead === undefined ? pieces : [{ kind: 'large', text: lead }, ...pieces], outcome)
  return groups(fitted).flatMap((group) => blocksOf(group, outcome))
}

/** What an outcome says, piece by piece; Slack takes one table a message. */
export function passagesOf({ passages, text }: Outcome): readonly Passage[] {
  return passages ?? [{ kind: 'line', text }]
}

function piecesOf(outcome: Outcome): readonly Piece[] {
  const passages = passagesOf(outcome)
  const tableAt = passages.findIndex(isTable)
  const largeAt = passages.flatMap(({ kind }, at) => (kind === 'headline' ? [at] : [])).slice(0, mostLarge)
  return passages.flatMap((passage, at): readonly Piece[] => {
    if (at === tableAt && isTable(passage)) return [{ kind: 'table', passage }]
    if (passage.kind !== 'headline' || !largeAt.includes(at)) return linesOf(passage.text)
    return [{ kind: 'large', text: headlineOf(passage.figure, outcome) }, ...linesOf(sentenceOf(passage, outcome))]
  })
}

const mostLarge = 3

function isTable(passage: Passage): passage is FiguresPassage {
  return passage.kind === 'figures' && passage.rows.length > 1 && passage.rows.some(({ figure }) => figure.shown !== '')
}

function linesOf(text: string): readonly Piece[] {
  return printable(text)
    .split('\n')
    .map((line) => ({ kind: 'line', text: line }))
}

/** What the large figure is; its own sentence, where it has one. */
function sentenceOf({ text, figure }: { readonly text: string; readonly figure: Figure }, { language }: Outcome): string {
  const { say } = wordsOf(language)
  const marks = figure.citations.length === 0 ? '' : ` ${figure.citations.map((number) => `[${number}]`).join('')}`
  const isPlain = text === say.headline({ label: figure.label, shown: figure.shown, marks })
  return isPlain ? `${text.slice(0, figure.label.length)}${marks}` : text
}

/** All lines of the body together fit; how many are left out is the last of them. */
function fittingLines(pieces: readonly Piece[], { language }: Outcome): readonly Piece[] {
  const lines = pieces.filter(({ kind }) => kind === 'line')
  const { kept, left } = fitting(lines, limits.lines, (piece) => ('text' in piece ? piece.text.length + 1 : 0))
  if (left === 0) return pieces
  const note: Piece = { kind: 'line', text: slackAnswerWords[language].moreLines(left) }
  return [...pieces.filter((piece) => piece.kind !== 'line' || kept.includes(piece)), note]
}

/** Lines that follow each other are one block. */
function groups(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const all: Piece[][] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (piece.kind === 'line' && last?.[0]?.kind === 'line') last.push(piece)
    else all.push([piece])
  }
  return all
}

function blocksOf([first, ...more]: readonly Piece[], outcome: Outcome): readonly AppBlock[] {
  if (first === undefined) return []
  if (first.kind === 'table') return tableBlocks(first.passage, outcome)
  if (first.kind === 'large') return [header(first.text)]
  const lines = [first, ...more].map((piece) => ('text' in piece ? piece.text : ''))
  return [rich(paragraph(lines.join('\n')))]
}

function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, limits.header) }
}

function tableBlocks(passage: FiguresPassage, outcome: Outcome): readonly AppBlock[] {
  const { block, left } = dataTable(passage, outcome.language)
  const chart = chartOf(passage, outcome)
  const { moreRows } = slackAnswerWords[outcome.language]
  return [block, ...(left === 0 ? [] : [rich(paragraph(moreRows(left)))]), ...(chart === undefined ? [] : [chart])]
}
