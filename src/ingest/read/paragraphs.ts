// A paragraph is a line; a sentence that a page break cut in two, with or without an empty line between, is one again.
import type { Located } from './document.ts'
import { parseHeading } from './headings.ts'
import type { Reader } from './layout.ts'
import type { Line } from './lines.ts'
import { isBlankLine } from './lines.ts'
import { joinLocated, locatedLine } from './located-line.ts'

export const readParagraph: Reader = (lines, start) => {
  const first = lines[start]
  if (first === undefined) return undefined
  const parts = [locatedLine(first)]
  let next = start + 1
  for (;;) {
    const follower = nextPrinted(lines, next)
    const rest = follower === undefined ? undefined : continuation(parts, lines[follower])
    if (rest === undefined || follower === undefined) break
    parts.push(rest)
    next = follower + 1
  }
  return { block: { kind: 'paragraph', ...joinLocated(parts) }, next }
}

/** The next line with print on it: at once, or behind one empty line. */
function nextPrinted(lines: readonly Line[], from: number): number | undefined {
  const candidates = isBlankLine(lines[from]) ? [from + 1] : [from]
  return candidates.find((index) => index < lines.length && !isBlankLine(lines[index]))
}

const sentence = /[，。；]|[,;](?!\d{3})/
const finished = /[。；：:！？!?;.）)》”"＊]$/
const numbered = /^(?:[一二三四五六七八九十]+[、．.]|[（(]|[\d０-９]{1,2}[、．.](?![\d０-９])|第|表|附|注|备注|其中[：:])/

/** A figure torn from its unit, or a line that begins with a figure: no paragraph begins so. */
function isTorn(last: string, rest: string): boolean {
  return (
    (/[\d万]$/.test(last) && /^(?:[万亿]?元|[%％]|年)/.test(rest)) ||
    (/[一-龥]$/.test(last) && /^\d[\d,.]*\s*(?:[万亿]?元|%)/.test(rest))
  )
}

/** A number that goes on with the next line: no piece of a quote would hold it, so it is not put together. */
function isCutNumber(last: string, rest: string): boolean {
  return /\d[.,，]?$/.test(last) && /^[.,，]?\d/.test(rest)
}

/** The line, if the text so far is prose that stops without a stop and the line is no new beginning. */
function continuation(parts: readonly Located[], line: Line | undefined): Located | undefined {
  const last = parts.at(-1)?.text ?? ''
  const before = parts.map((part) => part.text).join('')
  if (line === undefined || finished.test(last)) return undefined
  const rest = locatedLine(line)
  if (isCutNumber(last, rest.text)) return undefined
  if (isTorn(last, rest.text)) return rest
  if (!sentence.test(before)) return undefined
  const begins = numbered.test(rest.text) || /[\t|]/.test(line.text) || parseHeading(rest.text) !== undefined
  return begins || !/[。；;]/.test(rest.text) ? undefined : rest
}
