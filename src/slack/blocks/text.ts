// Text from people and documents as Slack takes it literally: no mention, no link, no emoji code and no formatting comes of it.
import type {
  MrkdwnElement,
  PlainTextElement,
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
  RichTextText,
} from '@slack/types'
import { printable, printableLine } from '../../language/printable.ts'

/** Escaped for a mrkdwn text. Only words of ours may stand there unescaped. */
export function mrkdwn(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The text of a message, for where its blocks are not shown: lines, escaped, below 4,000 characters and without half an entity. */
export function spoken(...lines: readonly string[]): string {
  const text = mrkdwn(lines.join('\n'))
  return text.length <= longestText ? filled(text) : `${cut(text, longestText).replace(/&\w*…$/, '…')}`
}

const longestText = 3_900

/** A mrkdwn object that Slack does not search for channels and links; the caller escapes what is data (`mrkdwn`). */
export function verbatim(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text: filled(text), verbatim: true }
}

/** One literal line of at most `limit` characters. */
export function plain(text: string, limit = 3_000): PlainTextElement {
  return { type: 'plain_text', text: filled(cut(printableLine(text), limit)), emoji: false }
}

/** Literal text of several lines, of at most `limit` characters. */
export function plainLines(text: string, limit = 3_000): PlainTextElement {
  return { type: 'plain_text', text: filled(cut(printable(text).trim(), limit)), emoji: false }
}

/** At most `limit` UTF-16 units, the last of them “…” where something is missing; a character is never halved. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Paragraphs that follow each other become one with line breaks: not every client of Slack begins a line for each. */
export function rich(...elements: readonly RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements: elements.reduce(joined, []) }
}

function joined(before: RichTextBlockElement[], next: RichTextBlockElement): RichTextBlockElement[] {
  const last = before.at(-1)
  if (last?.type !== 'rich_text_section' || next.type !== 'rich_text_section') return [...before, next]
  return [...before.slice(0, -1), paragraph(...last.elements, '\n', ...next.elements)]
}

/** A paragraph of rich text: strings are literal. */
export function paragraph(...pieces: readonly (string | RichTextElement)[]): RichTextSection {
  return { type: 'rich_text_section', elements: pieces.map(piece) }
}

/** A quotation: with a bar beside it. */
export function quotation(...pieces: readonly (string | RichTextElement)[]): RichTextQuote {
  return { type: 'rich_text_quote', elements: pieces.map(piece) }
}

export function preformatted(text: string): RichTextPreformatted {
  return { type: 'rich_text_preformatted', elements: [literal(text)] }
}

export function literal(text: string): RichTextText {
  return { type: 'text', text: filled(printable(text)) }
}

export function bold(text: string): RichTextText {
  return { ...literal(text), style: { bold: true } }
}

/** The person who pressed: named, and so notified of what that person did. For nobody else. */
export function person(id: string): RichTextElement {
  return { type: 'user', user_id: id }
}

function piece(given: string | RichTextElement): RichTextElement {
  return typeof given === 'string' ? literal(given) : given
}

/** Slack refuses a whole message for one empty text. */
function filled(text: string): string {
  return text === '' ? ' ' : text
}
