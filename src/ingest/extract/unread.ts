// The numbers of the prose that no fact shows: listed with their place and the reason, so that nothing is lost in silence.
import type { Unread } from '../../budget/document.ts'
import type { Evidence, Fact, Locator } from '../../budget/fact.ts'
import type { Document, Heading, Paragraph } from '../read/document.ts'
import { locate } from '../read/document.ts'
import { isDefinition } from './narrative/definitions.ts'
import { asideOf, under } from './narrative/headings.ts'
import type { Lexicon } from './narrative/lexicon/lexicon.ts'
import type { Source } from './narrative/source.ts'
import { printedPlace, sourceOf } from './narrative/source.ts'
import type { Token } from './narrative/tokens/token.ts'
import { tokenize } from './narrative/tokens/tokenize.ts'

/** no_unit: a bare number · not_about_the_budget: in duties or tasks · not_understood: no rule is sure of it. */
export type WhyUnread = 'no_unit' | 'not_about_the_budget' | 'not_understood'

/** Years, dates, numbering, numbers of laws and telephones are no figures; definitions state none. */
export function unreadOf(document: Document, facts: readonly Fact[]): readonly Unread[] {
  const shown = shownPlaces(facts.flatMap(({ evidence }) => evidence).filter((evidence) => evidence.document === document.id))
  let path: readonly Heading[] = []
  return document.blocks.flatMap((block) => {
    if (block.kind === 'heading') path = under(path, block)
    return block.kind === 'paragraph' ? unreadIn(block, { path, shown }) : []
  })
}

type Shown = ReadonlyMap<string, readonly Evidence[]>
type Around = { readonly path: readonly Heading[]; readonly shown: Shown }

/** Evidence by its piece of text. */
function shownPlaces(evidence: readonly Evidence[]): Shown {
  return Map.groupBy(evidence, ({ locator }) => pieceOf(locator))
}

/** What the places in one piece of text have in common: their line, or the whole place where no characters are counted. */
function pieceOf(locator: Locator): string {
  return 'line' in locator ? String(locator.line) : JSON.stringify(locator)
}

function unreadIn(paragraph: Paragraph, { path, shown }: Around): readonly Unread[] {
  const source = sourceOf(paragraph, '')
  const aside = asideOf(path)
  if (aside === 'definitions' || isDefinition(source.text)) return []
  const covered = coveredBy(paragraph, shown)
  const doubtful = doubtfulIn(paragraph)
  const tokens = tokenize(source.text, { lexicon: noWords, titles: source.titles }).flatMap((token) => {
    const place = printedPlace(source, token)
    if (token.kind !== 'value' || covered.some(({ start, end }) => start <= place.start && place.start < end)) return []
    const why: WhyUnread =
      aside !== undefined ? 'not_about_the_budget' : token.value.sort === 'bare' ? 'no_unit' : 'not_understood'
    return [{ locator: locate(paragraph, place.start), text: spanOf(source, token), why }]
  })
  return [...tokens, ...doubtful]
}

/** The second half of a figure that something else than text parts: no token, because no number begins there. */
function doubtfulIn(paragraph: Paragraph): readonly Unread[] {
  return [...paragraph.text.matchAll(/？\d[\d.,]{0,20}(?![\d年])/g)].map(({ 0: text, index }) => ({
    locator: locate(paragraph, index),
    text,
    why: 'not_understood' satisfies WhyUnread,
  }))
}

/** Numbers are told apart without any words. */
const noWords: Lexicon = { find: () => undefined }

type Range = { readonly start: number; readonly end: number }

/** The ranges of a paragraph that quotes show: each piece is sought behind the piece before it. */
function coveredBy({ text, pieces }: Paragraph, shown: Shown): readonly Range[] {
  return pieces.flatMap(({ offset, locator }) => {
    const evidence = shown.get(pieceOf(locator)) ?? []
    return evidence.flatMap((each) => rangesOf(each, { text, start: offset - columnOf(locator) }))
  })
}

function columnOf(locator: Evidence['locator']): number {
  return 'line' in locator ? locator.column : 0
}

function rangesOf({ quote, locator }: Evidence, { text, start }: { text: string; start: number }): readonly Range[] {
  let from = start + columnOf(locator)
  return quote.split(' … ').flatMap((piece) => {
    const at = text.indexOf(piece, from)
    if (at === -1) return []
    from = at + piece.length
    return [{ start: at, end: from }]
  })
}

/** A short span around the number, from the stop or the opening bracket before it: what is in brackets is another's. */
function spanOf({ located, ...source }: Source, token: Token): string {
  const { start, end } = printedPlace({ located, ...source }, token)
  const before = /[^，,；;。：:（(]{0,24}$/.exec(located.text.slice(0, start))?.[0] ?? ''
  const after = /^[^，,；;。：:\d]{0,12}/.exec(located.text.slice(end))?.[0] ?? ''
  return `${before}${located.text.slice(start, end)}${after}`.trim()
}
