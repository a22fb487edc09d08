// Lines to blocks in reading order: tables, headings, paragraphs.

import { readCellLines } from './cell-lines.ts'
import type { Block } from './document.ts'
import { readHeading } from './heading-block.ts'
import type { Line } from './lines.ts'
import { isBlankLine } from './lines.ts'
import { readParagraph } from './paragraphs.ts'
import { readPipeTable } from './pipe-tables.ts'
import { readTabTable } from './tab-tables.ts'

/** A block and the index of the first line behind it. */
export type Taken = { readonly block: Block; readonly next: number }
export type Reader = (lines: readonly Line[], start: number) => Taken | undefined

/** Tried in this order: what looks like a table is none of the others; what is no heading is a paragraph. */
const readers: readonly Reader[] = [readTabTable, readPipeTable, readCellLines, readHeading, readParagraph]

export function layOut(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const taken = isBlankLine(lines[at]) ? undefined : takeFirst(lines, at)
    if (taken !== undefined) blocks.push(taken.block)
    at = taken?.next ?? at + 1
  }
  return blocks
}

function takeFirst(lines: readonly Line[], at: number): Taken | undefined {
  for (const read of readers) {
    const taken = read(lines, at)
    if (taken !== undefined) return taken
  }
  return undefined
}
