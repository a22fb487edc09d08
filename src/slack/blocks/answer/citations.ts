// Where the figures are printed: under each document and section the places and quotes, those of the shown figures first.
import type { RichTextBlock } from '@slack/types'
import type { Citation, Outcome } from '../../../answer/outcome.ts'
import { printableLine } from '../../../language/printable.ts'
import { placeText } from '../../../wording/place.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { fitting, shorten, shortenMiddle } from '../limits.ts'
import type { AppBlock } from '../message.ts'
import { bold, paragraph, rich } from '../text.ts'
import { tellsFigures } from './choices.ts'

export type Sources = {
  readonly outcome: Outcome
  /** The numbers that figures on the screen carry. */
  readonly shown: ReadonlySet<number>
  /** In characters. */
  readonly room: number
}

/** Nothing where nothing is cited; what does not fit is counted. */
export function citationBlocks(sources: Sources): readonly RichTextBlock[] {
  const { sources: title } = slackAnswerWords[sources.outcome.language]
  const lines = citationLines(sources)
  return lines.length === 0 ? [] : [rich(paragraph(bold(title), `\n${lines.join('\n')}`))]
}

/** A heading for the citations that follow each other in one section, and a line for each: “[1] 第 23 行 「…」”. */
export function citationLines({ outcome, shown, room }: Sources): readonly string[] {
  const { language } = outcome
  const citations = shownCitations(outcome)
  const first = citations.toSorted((left, right) => Number(shown.has(right.number)) - Number(shown.has(left.number)))
  const sizeOf = (citation: Citation): number => headingOf(citation).length + lineOf(citation, language).length + 2
  const { kept, left } = fitting(first, room, sizeOf)
  const inOrder = kept.toSorted((left, right) => left.number - right.number)
  const lines = inOrder.flatMap((citation, index) => {
    const before = inOrder[index - 1]
    const isNew = before === undefined || headingOf(before) !== headingOf(citation)
    return [...(isNew ? [headingOf(citation)] : []), lineOf(citation, language)]
  })
  return left === 0 ? lines : [...lines, slackAnswerWords[language].moreSources(left)]
}

/** Readings whose figures are not shown cite nothing. */
function shownCitations({ outcome, citations, choices }: Outcome): Outcome['citations'] {
  return outcome === 'clarification' && !tellsFigures(choices) ? [] : citations
}

/** The numbers that stand in blocks: “[1]”. */
export function citedIn(blocks: readonly AppBlock[]): ReadonlySet<number> {
  return new Set([...JSON.stringify(blocks).matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)))
}

const longestTitle = 120
const longestQuote = 150

function headingOf({ document, section }: Citation): string {
  const title = `《${shortenMiddle(printableLine(document), longestTitle)}》`
  const under = shorten(printableLine(section), longestTitle)
  return under === '' ? title : `${title} · ${under}`
}

function lineOf({ number, locator, row, column, quote }: Citation, language: Outcome['language']): string {
  const heads = [row, column].filter((head) => head !== null && head !== '').join(' / ')
  const place = [placeText(locator, language), shorten(printableLine(heads), longestTitle)].filter((part) => part !== '')
  return `[${number}] ${place.join(' · ')} 「${shorten(printableLine(quote), longestQuote)}」`
}
