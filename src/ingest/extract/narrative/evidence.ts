// The quote of a draft: the shortest literal pieces that show label and figure, under 60 characters, and where they stand.
import type { Clause, Evidence } from '../../../budget/fact.ts'
import { locate } from '../../read/document.ts'
import { shortReasons } from './counted-reasons.ts'
import type { Draft } from './draft.ts'
import { between, longest } from './quote-length.ts'
import type { Source } from './source.ts'
import { printedPlace, withQuotes } from './source.ts'
import type { Place } from './tokens/token.ts'

/** Evidence of a draft that was read from prose. */
export function evidenceOf({ shown, label, source, words }: Draft, document: string): Evidence {
  const last = shown.at(-1) ?? { start: 0, end: 0 }
  const wanted = merge(source, shown)
  const shorter = words === null ? [apart(wanted, label), [last], [ending(last)]] : [shortened(source, wanted), [last]]
  const fits = [wanted, ...shorter].find((candidate) => quoteOf(source, candidate).length <= longest)
  const places = literal(source, fits ?? [ending(last)])
  return {
    document,
    section: source.section,
    locator: locate(source.located, places[0]?.start ?? 0),
    row: null,
    column: null,
    quote: places.map(({ start, end }) => source.located.text.slice(start, end)).join(between),
  }
}

/** A reason or a purpose as a clause: cut at a stop below 60 characters where it is longer; of counted reasons the beginning of each. */
export function clauseOf(source: Source, place: Place): Clause | null {
  const printed = printedPlace(source, place)
  const { text: whole } = source.located
  const start = printed.start + (/^[\s，,、：:]*/.exec(whole.slice(printed.start, printed.end))?.[0].length ?? 0)
  const lines = byLine(source, { start, end: printed.end }).map((line) => whole.slice(line.start, line.end).trim())
  const [first = ''] = lines
  const counted = lines.length > 1 || first.length > longest ? shortReasons(lines.join(between)) : undefined
  const text = counted?.join(between) ?? cutWords(first)
  if (text === '') return null
  return {
    text,
    truncated: lettersIn(text) < lettersIn(whole.slice(start, printed.end)),
    locator: locate(source.located, start),
    section: source.section,
  }
}

function lettersIn(text: string): number {
  return text.replaceAll(/[\s，,、；;：:。…]/g, '').length
}

/** Places with nothing but a few words between them are quoted as one; a figure between them is another's. */
function merge(source: Source, places: readonly Place[]): readonly Place[] {
  const merged: Place[] = []
  for (const place of places.toSorted((one, other) => one.start - other.start)) {
    const before = merged.at(-1)
    if (before === undefined || !isNear(source, before, place)) merged.push(place)
    else merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, place.end) }
  }
  return merged
}

function isNear({ text }: Source, before: Place, { start }: Place): boolean {
  return start <= before.end || /^[^\d。;]{0,12}$/.test(text.slice(before.end, start))
}

/** Words cut at a comma, so that label and words go together. */
function shortened(source: Source, places: readonly Place[]): readonly Place[] {
  const last = places.at(-1)
  if (last === undefined) return places
  const over = quoteOf(source, places).length - longest
  const kept = source.text.slice(last.start, last.end - over)
  const stop = Math.max(kept.lastIndexOf(','), kept.lastIndexOf('、'))
  return [...places.slice(0, -1), { start: last.start, end: last.start + (stop > 0 ? stop : kept.length) }]
}

/** A label and the end of what it names, where the two together are too long. */
function apart(places: readonly Place[], label: Place | null): readonly Place[] {
  const last = places.at(-1)
  if (last === undefined || label === null) return places
  const head = { start: label.start, end: Math.min(label.end, label.start + 20) }
  return [head, ending({ start: Math.max(last.start, head.end), end: last.end })]
}

function ending({ start, end }: Place): Place {
  return { start: Math.max(start, end - 24), end }
}

function quoteOf(source: Source, places: readonly Place[]): string {
  return literal(source, places)
    .map(({ start, end }) => source.located.text.slice(start, end))
    .join(between)
}

/** Places in the print: cut where a line of a text file ends (on a page the print goes on), with the quotation mark that belongs to them. */
function literal(source: Source, places: readonly Place[]): readonly Place[] {
  return places
    .map((place) => withQuotes(source.located.text, printedPlace(source, place)))
    .flatMap((place) => byLine(source, place))
}

function byLine({ located }: Source, { start, end }: Place): readonly Place[] {
  const breaks = located.pieces.flatMap(({ offset, locator }) =>
    'line' in locator && offset > start && offset < end ? [offset] : [],
  )
  const edges = [start, ...breaks, end]
  return edges.slice(1).map((edge, index) => ({ start: edges[index] ?? start, end: edge }))
}

/** Words cut below 60 characters: behind a clause, else behind an entry of a list, and never inside a word. */
export function cutWords(text: string): string {
  if (text.length <= longest) return text.replace(/[，,、；;：:。\s]+$/, '')
  const short = text.slice(0, longest + 1)
  const stop = Math.max(...['，', ',', '；', ';', '。'].map((mark) => short.lastIndexOf(mark)))
  const end = stop > 20 ? stop : Math.max(stop, short.lastIndexOf('、'))
  return short.slice(0, end > 10 ? end : wordsEnd(text)).trimEnd()
}

function wordsEnd(text: string): number {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.slice(0, 2 * longest))]
  return words.findLast(({ index }) => index <= longest && index > 0)?.index ?? longest
}
