// Where in a block's text the figure of a claim stands: the quote is found as it was taken, then the number in it.
import type { Located, Piece } from '../../ingest/read/document.ts'
import type { Claim } from './claims.ts'

export type Range = { readonly start: number; readonly end: number }
export type Sought = { readonly located: Located; readonly piece: Piece; readonly isCell: boolean }

/** The places that may be meant, the likeliest first; none where the text does not hold the quote. */
export function figuresOf(claim: Claim, sought: Sought): readonly Range[] {
  if (claim.unread !== undefined) return unreadFigures(claim, sought)
  const ranges = sought.isCell ? cellRanges(claim, sought) : quoteRanges(claim, sought)
  const last = ranges.at(-1)
  if (last === undefined) return []
  const { text } = sought.located
  const numbers = ranges.flatMap((range) => numbersIn(text, range)).toReversed()
  if (claim.fact === undefined) return [numbers[0] ?? last]
  const value = Math.abs(claim.fact.number ?? Number.NaN)
  return [numbers.find((range) => printedNumber(text, range) === value) ?? last]
}

/** The pieces of a quote, each behind the one before it. */
function quoteRanges({ quote, locator }: Claim, { located: { text }, piece }: Sought): readonly Range[] {
  let from = startOf(locator, piece)
  return quote.split(' … ').flatMap((words) => {
    const start = text.indexOf(words, from)
    if (start === -1) return []
    from = start + words.length
    return [{ start, end: from }]
  })
}

/** Where a text file says the very column, it is the one of the quote. */
function startOf(locator: Claim['locator'], { offset, locator: of }: Piece): number {
  return 'line' in locator && 'line' in of ? offset + Math.max(0, locator.column - of.column) : offset
}

/** A quote of a table is the label of the row and then the cell; the column of its place is the label's. */
function cellRanges({ quote }: Claim, { located: { text } }: Sought): readonly Range[] {
  const words = quote.split(' … ').at(-1) ?? ''
  const start = text.indexOf(words)
  return start === -1 ? [] : [{ start, end: start + words.length }]
}

/** The words around an unread number hold no number behind it, and may begin on the line before. */
function unreadFigures({ quote, locator }: Claim, { located: { text }, piece, isCell }: Sought): readonly Range[] {
  const found = occurrences(text, quote, isCell ? 0 : Math.max(0, piece.offset - quote.length))
  const numbers = found.map((range) => numbersIn(text, range).at(-1) ?? range)
  const ranges = isCell ? found : numbers.filter((range) => range.start >= piece.offset)
  if (isCell || !('line' in locator)) return ranges
  const start = startOf(locator, piece)
  return ranges.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
}

function occurrences(text: string, words: string, from: number): readonly Range[] {
  const start = words === '' ? -1 : text.indexOf(words, from)
  return start === -1 ? [] : [{ start, end: start + words.length }, ...occurrences(text, words, start + words.length)]
}

const number = /\p{Nd}{1,3}(?:[,，]\p{Nd}{3})+(?!\p{Nd})(?:[.．]\p{Nd}+)?|\p{Nd}+(?:[.．]\p{Nd}+)?/gu
const unit = /^\s?(?:[百千万亿]*元|[%％‰]|个?百分点|[台套辆人次个批])/

/** Numbers with the unit that is printed behind them. */
function numbersIn(text: string, { start, end }: Range): readonly Range[] {
  return [...text.slice(start, end).matchAll(number)].map(({ 0: digits, index }) => {
    const behind = start + index + digits.length
    return { start: start + index, end: behind + (unit.exec(text.slice(behind))?.[0].length ?? 0) }
  })
}

function printedNumber(text: string, { start, end }: Range): number {
  const plain = text.slice(start, end).normalize('NFKC').replaceAll(',', '')
  return Number(/^[\d.]+/.exec(plain)?.[0])
}
