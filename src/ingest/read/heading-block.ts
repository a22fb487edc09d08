// A heading line as a block.

import { parseHeading } from './headings.ts'
import type { Reader } from './layout.ts'
import type { Line } from './lines.ts'
import { isBlankLine } from './lines.ts'
import { locatedLine } from './located-line.ts'

export const readHeading: Reader = (lines, start) => {
  const line = lines[start]
  if (line === undefined) return undefined
  const located = locatedLine(line)
  const heading = parseHeading(located.text)
  const isTorn = heading?.number === '' && (goesOn(lines[start - 1]) || beginsWithFigure(lines[start + 1]))
  return heading === undefined || isTorn ? undefined : { block: { kind: 'heading', ...located, ...heading }, next: start + 1 }
}

/** A line of prose right above that stops without a stop: what looks like a title is the end of its sentence. */
function goesOn(line: Line | undefined): boolean {
  if (line === undefined || isBlankLine(line)) return false
  const { text } = locatedLine(line)
  return text.length > 12 && !/[。；：:！？)）＊\t|]$/.test(text) && parseHeading(text) === undefined
}

/** A line that begins with a figure goes on with the line above. */
function beginsWithFigure(line: Line | undefined): boolean {
  return line !== undefined && /^\s*\d[\d,.]*\s*(?:[万亿]?元|[%％])/.test(line.text)
}
