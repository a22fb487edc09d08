// The items of all pages as parts: lines that a margin broke are paragraphs again.
import type { Piece } from '../document.ts'
import type { Part } from '../parts.ts'
import { withoutLoneRows } from '../parts.ts'
import { continued } from './continuation.ts'
import type { PageContent } from './furniture.ts'
import type { LineItem, PageItem, TableItem } from './page-items.ts'
import { breadth, type TextLine } from './text-lines.ts'

export function flow(pages: readonly PageContent[]): readonly Part[] {
  const margins = marginsOf(pages)
  const open: Open = { parts: [], last: undefined }
  for (const { page, items } of pages) {
    const margin = ownMargin(items, page.width) ?? margins.get(Math.round(page.width)) ?? { left: 0, right: page.width }
    const rest = open.last?.kind === 'table' ? takeContinuation(open, open.last, items) : items
    for (const item of rest) add(open, item, margin)
  }
  close(open)
  return open.parts
}

/** Where lines of prose begin and end: on the page itself where it has some, else on most pages of its width. */
type Margin = { readonly left: number; readonly right: number }
type Paragraph = { readonly kind: 'paragraph'; readonly lines: readonly LineItem[]; readonly margin: Margin }
type Open = { readonly parts: Part[]; last: Paragraph | TableItem | undefined }

/** Two long lines that end at the same place, the farthest such, end at the margin. */
function ownMargin(items: readonly PageItem[], width: number): Margin | undefined {
  const long = items.flatMap((item) =>
    item.kind === 'line' && item.line.box[2] - item.line.box[0] > width / 2 ? [item.line] : [],
  )
  const ends = long.map(({ box }) => box[2]).toSorted((a, b) => b - a)
  const right = ends.find((end, index) => end - (ends[index + 1] ?? 0) < (long[0]?.size ?? 0))
  return right === undefined ? undefined : { left: Math.min(...long.map(({ box }) => box[0])), right }
}

function marginsOf(pages: readonly PageContent[]): ReadonlyMap<number, Margin> {
  const byWidth = Map.groupBy(pages, ({ page }) => Math.round(page.width))
  return new Map(
    [...byWidth].map(([width, same]) => {
      const boxes = same.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.line.box] : [])))
      const long = boxes.filter(([left, , right]) => right - left > width / 2)
      const [lefts, rights] = [long.map(([left]) => left), long.map(([, , right]) => right)]
      return [width, { left: share(lefts, 0.05) ?? 0, right: share(rights, 0.9) ?? width }]
    }),
  )
}

function share(values: readonly number[], part: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)]
}

/** A table that the page before left open goes on with the first of this page; what is left of the page. */
function takeContinuation(open: Open, last: TableItem, items: readonly PageItem[]): readonly PageItem[] {
  const [first, ...rest] = items
  const joined = continued(last, first)
  if (joined === undefined) return items
  open.last = joined
  return rest
}

function add(open: Open, item: PageItem, margin: Margin): void {
  const { last } = open
  if (item.kind === 'table') renew(open, item)
  else if (last?.kind === 'paragraph' && goesOn(last, item, margin)) open.last = { ...last, margin, lines: [...last.lines, item] }
  else renew(open, { kind: 'paragraph', lines: [item], margin })
}

function renew(open: Open, last: Open['last']): void {
  close(open)
  open.last = last
}

function close({ parts, last }: Open): void {
  if (last === undefined) return
  if (last.kind === 'table') parts.push(...withoutLoneRows(last.rows))
  else parts.push(textPart(last.lines))
}

/** A line with no room for the first word of the next goes on with it, where that begins at the margin in the same type. */
function goesOn({ lines, margin }: Paragraph, next: LineItem, own: Margin): boolean {
  const last = lines.at(-1)
  if (last === undefined) return false
  const { line } = last
  const isFull = line.box[2] + firstWord(next.line) > margin.right - 0.8 * line.size
  const isIndented = next.line.box[0] > own.left + 1.2 * next.line.size
  const isSameType = line.marks.some((mark) => next.line.marks.some(({ size }) => Math.abs(size - mark.size) < 0.15 * mark.size))
  const isNear = next.page !== last.page || next.line.base - line.base < 3.2 * line.size
  return isFull && !isIndented && isSameType && isNear
}

/** How wide the word is that a line begins with, and the stop that may not be parted from it. */
function firstWord({ text, box }: TextLine): number {
  const word = /^(?:[\d.,，]+[%％]?|[A-Za-z]+|[“（《「]?.)[，。；：、）》”」％%]*/u.exec(text.trim())?.[0] ?? ''
  return ((box[2] - box[0]) * breadth(word)) / Math.max(1, breadth(text))
}

/** One text, a piece a line, each with its place. */
function textPart(lines: readonly LineItem[]): Part {
  let text = ''
  const pieces: Piece[] = []
  for (const { line, page } of lines) {
    const words = withoutLeader(line.text)
    if (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(words)) text += ' '
    pieces.push({ offset: text.length, locator: { page, box: line.box } })
    text += words
  }
  return { kind: 'text', text, pieces }
}

/** The dots and the page number of a table of contents. */
function withoutLeader(text: string): string {
  return text
    .replace(/\s*[.．…·。]{6,}\s*\d{0,3}\s*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
