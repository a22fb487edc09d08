// The tokens of a normalized text: words of the lexicon, figures, dates, stops, and the text between that nobody knows.
import type { Meaning, MeaningOf, Sort } from '../lexicon/meaning.ts'

export type Place = { readonly start: number; readonly end: number }

export type ValueSort = 'money' | 'rate' | 'count' | 'bare'
/** A printed figure. `printed` is without separators of thousands; `unit` as printed, 万元 for a bare 万. */
export type Value = {
  readonly printed: string
  readonly unit: string
  readonly sort: ValueSort
  /** 148万: the 元 is missing. */
  readonly unitMissing: boolean
}

export type Token = Place & { readonly text: string } & (
    | { readonly kind: 'word'; readonly meanings: readonly Meaning[] }
    | { readonly kind: 'value'; readonly value: Value }
    | { readonly kind: 'year'; readonly year: number }
    /** A day or month: 2022-12-31, 2022-12. */
    | { readonly kind: 'date'; readonly date: string }
    | { readonly kind: 'equipment'; readonly item: 'equipment' | 'equipment.general' | 'equipment.special' }
    | { readonly kind: 'stop'; readonly mark: Mark }
    | { readonly kind: 'open' }
    | { readonly kind: 'close' }
    /** (1) 1. ① at the beginning of something. */
    | { readonly kind: 'number' }
    /** Titles of laws, numbers of documents, ranges of years: no figures, no labels. */
    | { readonly kind: 'noise' }
    | { readonly kind: 'text' }
  )

export type Mark = '。' | ';' | ',' | ':' | '、'

export function meaning<S extends Sort>(token: Token | undefined, sort: S): MeaningOf<S> | undefined {
  if (token?.kind !== 'word') return undefined
  return token.meanings.find((candidate): candidate is MeaningOf<S> => candidate.sort === sort)
}

export function means(token: Token | undefined, ...sorts: readonly Sort[]): boolean {
  return sorts.some((sort) => meaning(token, sort) !== undefined)
}
