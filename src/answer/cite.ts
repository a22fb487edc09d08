// Numbers the places that an answer cites: the same place twice is one citation.
import type { Row, RowEvidence } from '../query/rows.ts'
import type { Citation, Figure } from './outcome.ts'

export type Citations = {
  /** The numbers of the first `places` places that print the fact; a fact without a place of its own has none. */
  of(row: Row, places?: number): readonly number[]
  /** The number of one place. */
  place(evidence: RowEvidence): number
  list(): readonly Citation[]
}

/** A new, empty list; numbers are given in the order of asking. */
export function startCitations(): Citations {
  const list: Citation[] = []
  const numbers = new Map<string, number>()
  const place = (evidence: RowEvidence): number => {
    const key = JSON.stringify([evidence.document, evidence.locator, evidence.quote])
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = list.length + 1
    numbers.set(key, number)
    list.push(citation(evidence, number))
    return number
  }
  return { place, of: (row, places = 1) => row.evidence.slice(0, places).map(place), list: () => list }
}

function citation({ title, file, section, locator, row, column, quote }: RowEvidence, number: number): Citation {
  return { number, document: title, file, section, locator, row, column, quote }
}

export type Places = {
  /** The numbers here of what a figure of another outcome cites: the first place of a printed one, every place of a computed one. */
  of(figure: Pick<Figure, 'citations' | 'formula'>, cited: readonly Citation[]): readonly number[]
  list(): readonly Citation[]
}

/** Places gathered from outcomes that each have a list of their own. */
export function startPlaces(): Places {
  const list: Citation[] = []
  const numberOf = (place: Citation): number => {
    const same = ({ file, locator, quote }: Citation) => JSON.stringify([file, locator, quote])
    const known = list.find((other) => same(other) === same(place))
    if (known === undefined) list.push({ ...place, number: list.length + 1 })
    return known?.number ?? list.length
  }
  const of: Places['of'] = ({ citations, formula }, cited) => {
    const kept = formula === null ? citations.slice(0, 1) : citations
    return cited.filter(({ number }) => kept.includes(number)).map(numberOf)
  }
  return { of, list: () => list }
}
