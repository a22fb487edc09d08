// One form for all spellings of a text, to match and compare by: never to quote from. `map` leads back to the original.
import { simplify } from './simplify.ts'

/** `map[i]` is the index in the original text of character i of `text`. */
export type Normalized = { readonly text: string; readonly map: readonly number[] }

/**
 * NFKC, simplified characters, one kind of dash; no quotation marks, no invisible or control characters;
 * one space for white space, and none beside a Chinese character or at the ends. Idempotent.
 */
export function normalize(original: string): Normalized {
  if (plainText.test(original)) return simplified(original)
  let current = pass(original)
  for (;;) {
    const next = pass(current.text)
    if (next.text === current.text) return current
    const { map } = current
    current = { text: next.text, map: next.map.map((index) => map[index] ?? 0) }
  }
}

/** The normalized text alone. */
export function normalizeText(original: string): string {
  return normalize(original).text
}

/** Most names: nothing to fold, so one round and no look at each character's kind. */
const plainText = /^[\u4e00-\u9fff\w]*$/

function simplified(original: string): Normalized {
  const draft: Draft = { text: '', end: '', map: [] }
  for (let index = 0; index < original.length; index += 1) append(draft, simplify(original.charAt(index)), index)
  return draft
}

/** `end` is what was appended last: to look at the end of a long text that still grows costs its length. */
type Draft = { text: string; end: string; readonly map: number[] }

/** Compositions that reach over characters: a base with its marks, and Korean letters. */
const chunks = /[\u1100-\u11ff]+|[\s\S][\u3099\u309a\uff9e\uff9f\p{M}]*/gu
const plain = /^[\u4e00-\u9fff\w，。、]$/
/** Circled, raised and lowered numbers and fractions: marks of a list or a note, which would read as digits of a figure if they were folded. */
export const numberMark = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u215f\u2189\u2460-\u24ff]/
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/u
const dash = /[\u2010-\u2015\u2212\u2e3a\u2e3b]/g
const quotes = /["“”„‟〝〞〟「」『』《》〈〉«»‹›`´]/
const apostrophe = /['‘’‛]/
const chinese = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

function pass(original: string): Normalized {
  const draft: Draft = { text: '', end: '', map: [] }
  let gap = -1
  for (const { 0: chunk, index } of original.matchAll(chunks)) {
    const folded = fold(chunk, original, index)
    if (folded === ' ') gap = gap === -1 ? index : gap
    else if (folded !== '') {
      if (gap !== -1) closeGap(draft, folded, gap)
      append(draft, folded, index)
      gap = -1
    }
  }
  return draft
}

/** What a chunk becomes: '' to drop it, ' ' for white space. */
function fold(chunk: string, original: string, index: number): string {
  if (plain.test(chunk)) return chunk === '，' ? ',' : simplify(chunk)
  if (/^\s/.test(chunk)) return ' '
  if (quotes.test(chunk) || invisible.test(chunk)) return dropped(chunk)
  if (apostrophe.test(chunk)) return betweenLetters(original, index) ? "'" : ''
  if (numberMark.test(chunk)) return chunk
  return Array.from(chunk.normalize('NFKC').replace(dash, '-'), simplify).join('').replace(/\s+/g, ' ')
}

/** A dropped character's own marks go to the next round as they are. */
function dropped(chunk: string): string {
  return Array.from(chunk)
    .slice(1)
    .filter((character) => !invisible.test(character))
    .join('')
}

function betweenLetters(original: string, index: number): boolean {
  return /[a-z]/i.test(original[index - 1] ?? '') && /[a-z]/i.test(original[index + 1] ?? '')
}

/** White space stays, as one space, between two characters that are not Chinese. */
function closeGap(draft: Draft, next: string, index: number): void {
  const last = Array.from(draft.end).at(-1)
  if (last === undefined || chinese.test(last) || chinese.test(next)) return
  append(draft, ' ', index)
}

function append(draft: Draft, folded: string, index: number): void {
  draft.text += folded
  draft.end = folded
  for (let unit = 0; unit < folded.length; unit += 1) draft.map.push(index)
}
