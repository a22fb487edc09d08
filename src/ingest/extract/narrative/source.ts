// A paragraph as the grammar reads it: normalized, with the way back to the print.
import { normalize } from '../../../language/normalize.ts'
import type { Located } from '../../read/document.ts'
import type { Place } from './tokens/token.ts'

export type Source = {
  readonly located: Located
  /** Normalized (language/normalize.ts); places of tokens are places in it. */
  readonly text: string
  readonly map: readonly number[]
  readonly titles: readonly Place[]
  readonly section: string
}

export function sourceOf(located: Located, section: string): Source {
  const { text, map } = normalize(located.text)
  return { located, text, map, titles: titlesOf(located.text, map), section }
}

/** The place of the print that stands behind a place of the normalized text. */
export function printedPlace(source: Source, { start, end }: Place): Place {
  return { start: source.map[start] ?? 0, end: (source.map[end - 1] ?? 0) + 1 }
}

/** The words as printed, without white space: a name keeps its quotation marks. */
export function printedWords(source: Source, place: Place): string {
  const { start, end } = withQuotes(source.located.text, printedPlace(source, place))
  return source.located.text.slice(start, end).replaceAll(/\s+/g, '')
}

/** “三公”经费 begins with its quotation mark, though the grammar does not see it. */
export function withQuotes(text: string, { start, end }: Place): Place {
  const inside = text.slice(start, end)
  const open = /[”"」』]/.test(inside) && !/^[^”"」』]*[“「『]/.test(inside) && /[“"「『]/.test(text[start - 1] ?? '')
  const close = /[“「『][^”」』]*$/.test(inside) && /[”」』]/.test(text[end] ?? '')
  return { start: open ? start - 1 : start, end: close ? end + 1 : end }
}

/** 《…》 with the brackets that may stand in it. */
function titlesOf(printed: string, map: readonly number[]): readonly Place[] {
  return [...printed.matchAll(/《[^》]*》?/g)].flatMap(({ 0: title, index }) => {
    const start = map.findIndex((origin) => origin >= index)
    const end = map.findLastIndex((origin) => origin < index + title.length) + 1
    return start === -1 || end <= start ? [] : [{ start, end }]
  })
}
