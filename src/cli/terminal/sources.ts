// Numbered sources: title, section, place and quote of each citation.
import type { Citation, Outcome } from '../../answer/outcome.ts'
import { printableLine } from '../../language/printable.ts'
import { terminalWords } from '../../wording/terminal.ts'
import { placeText } from '../place-text.ts'

/** Nothing where the outcome cites nothing. */
export function sourceLines({ citations, language }: Pick<Outcome, 'citations' | 'language'>): readonly string[] {
  if (citations.length === 0) return []
  return [terminalWords[language].sources, ...citations.map((citation) => `  ${sourceLine(citation, language)}`)]
}

function sourceLine({ number, document, section, locator, row, column, quote }: Citation, language: Outcome['language']): string {
  const place = [document, section, placeText(locator, language)].filter((part) => part !== '').join(' · ')
  const heads = [row, column].filter((head) => head !== null && head !== '').join(' / ')
  const quoted = heads === '' ? `“${quote}”` : `“${quote}” (${heads})`
  return printableLine(`[${number}] ${place} · ${quoted}`)
}
