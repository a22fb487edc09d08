// What funds are called, in every language: the list of fact.ts, or a source as printed.
import type { funds } from '../budget/fact.ts'

export type KnownFund = (typeof funds)[number]

/** The printed name of a source that the list does not know (社保基金). */
export function sourceName(code: string): string | undefined {
  return code.startsWith('source:') ? code.slice('source:'.length) : undefined
}

/** Items that are general public budget by their definition: their fund needs no word. */
export function hasFixedFund({
  item,
  nature,
  fund,
}: {
  readonly item: string
  readonly nature: string
  readonly fund: string
}): boolean {
  return (
    fund === 'general' && (/^(sangong|operating|meeting|training|performance|project)\b/.test(item) || nature === 'operating')
  )
}
