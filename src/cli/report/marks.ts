// The marks of a document: in each text of a block the ranges that are figures, with all that is said about them.
import type { Locator } from '../../budget/fact.ts'
import type { Block, Located } from '../../ingest/read/document.ts'
import type { Claim } from './claims.ts'
import { figuresOf, type Range } from './find-figure.ts'

export type MarkKind = 'read' | 'unread' | 'conflict'
export type Mark = Range & { readonly kind: MarkKind; readonly claims: readonly Claim[]; readonly anchor: string }
/** A text without marks is not in it. */
export type Marks = ReadonlyMap<Located, readonly Mark[]>

/** `prefix` makes the anchors of this document its own: “d1-5” is its fifth mark. */
export function marksOf(blocks: readonly Block[], claims: readonly Claim[], prefix: string): Marks {
  const byPlace = Map.groupBy(claims, ({ locator }) => placeKey(locator))
  let count = 0
  const anchored = (mark: Omit<Mark, 'anchor'>): Mark => {
    count += 1
    return { ...mark, anchor: `${prefix}-${count}` }
  }
  const texts = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat().map((located) => ({ located, isCell: true }))
      : [{ located: block, isCell: false }],
  )
  const marked = texts.map(({ located, isCell }): readonly [Located, readonly Mark[]] => [
    located,
    joined(placed(located, isCell, byPlace)).map(anchored),
  ])
  return new Map(marked.filter(([, marks]) => marks.length > 0))
}

/** Text: line and cell, for the column moves with the quote; elsewhere the whole place. */
function placeKey(locator: Locator): string {
  return 'line' in locator ? `${locator.line}|${locator.cell ?? ''}` : JSON.stringify(locator)
}

type Placed = Range & { readonly claim: Claim }

/** Read figures first: an unread number that is printed like a read one is the next of its kind. */
function placed(located: Located, isCell: boolean, byPlace: ReadonlyMap<string, readonly Claim[]>): readonly Placed[] {
  const keys = new Set<string>()
  const pieces = located.pieces.filter(({ locator }) => !keys.has(placeKey(locator)) && keys.add(placeKey(locator)))
  const sought = pieces.flatMap((piece) =>
    (byPlace.get(placeKey(piece.locator)) ?? []).map((claim) => ({
      claim,
      ranges: figuresOf(claim, { located, piece, isCell }),
    })),
  )
  const taken: Placed[] = []
  for (const { claim, ranges } of sought.toSorted((a, b) => rank(a.claim) - rank(b.claim))) {
    const free = claim.unread === undefined ? ranges[0] : ranges.find((range) => !taken.some((one) => overlap(one, range)))
    if (free !== undefined) taken.push({ ...free, claim })
  }
  return taken
}

function rank({ unread }: Claim): number {
  return unread === undefined ? 0 : 1
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** What overlaps is one mark, so that marks never cross. */
function joined(placed: readonly Placed[]): readonly Omit<Mark, 'anchor'>[] {
  const groups: { range: Range; claims: Claim[] }[] = []
  for (const { claim, start, end } of placed.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = groups.at(-1)
    if (last === undefined || !overlap(last.range, { start, end })) groups.push({ range: { start, end }, claims: [claim] })
    else {
      last.range = { start: last.range.start, end: Math.max(last.range.end, end) }
      last.claims.push(claim)
    }
  }
  return groups.map(({ range, claims }) => ({ ...range, claims, kind: kindOf(claims) }))
}

function kindOf(claims: readonly Claim[]): MarkKind {
  if (claims.some(({ findings }) => findings.length > 0)) return 'conflict'
  return claims.some(({ unread }) => unread === undefined) ? 'read' : 'unread'
}
