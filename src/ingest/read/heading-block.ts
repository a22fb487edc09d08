// A heading line as a block.

import { parseHeading } from './headings.ts'
import type { Reader } from './layout.ts'
import { locatedLine } from './located-line.ts'

export const readHeading: Reader = (lines, start) => {
  const line = lines[start]
  if (line === undefined) return undefined
  const located = locatedLine(line)
  const heading = parseHeading(located.text)
  return heading === undefined ? undefined : { block: { kind: 'heading', ...located, ...heading }, next: start + 1 }
}
