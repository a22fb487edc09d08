// Numbered sources: under each document and section the places and quotes that an answer cites.
import type { Citation, Outcome } from '../../answer/outcome.ts'
import { printableLine } from '../../language/printable.ts'
import { placeText } from '../../wording/place.ts'
import { terminalWords } from '../../wording/terminal.ts'

/** Nothing where the outcome cites nothing. A document and section is named once for the citations that follow each other in it. */
export function sourceLines({ citations, language }: Pick<Outcome, 'citations' | 'language'>): readonly string[] {
  if (citations.length === 0) return []
  const lines = citations.flatMap((citation, index) => {
    const heading = headingOf(citation)
    const before = citations[index - 1]
    const isNew = before === undefined || headingOf(before) !== heading
    return [...(isNew ? [`  ${heading}`] : []), `  ${sourceLine(citation, language)}`]
  })
  return [terminalWords[language].sources, ...lines]
}

function headingOf({ document, section }: Citation): string {
  return printableLine([`《${document}》`, section].filter((part) => part !== '').join(' · '))
}

function sourceLine({ number, locator, row, column, quote }: Citation, language: Outcome['language']): string {
  const heads = [row, column].filter((head) => head !== null && head !== '').join(' / ')
  const place = [placeText(locator, language), heads].filter((part) => part !== '').join(' · ')
  return `  ${printableLine(`[${number}] ${place} 「${quote}」`)}`
}
