// Reasons that a document counts (一是…;二是…): which words go on counting, and what of all of them fits below 60 characters.
import { between, longest } from './quote-length.ts'

const numbers = '一二三四五六七八九'
const counted = new RegExp(`(?:其)?[${numbers}]是`, 'g')

/** Whether `next` goes on counting the reasons that `words` begin: 二是 behind 一是. */
export function goesOnCounting(words: string, next: string): boolean {
  const last = [...words.matchAll(counted)].at(-1)
  const follows = new RegExp(`^(?:其)?([${numbers}])是`).exec(next)?.[1]
  if (last === undefined || follows === undefined || !startsCounting(words)) return false
  return numbers.indexOf(follows) === numbers.indexOf(last[0].at(-2) ?? '') + 1
}

function startsCounting(words: string): boolean {
  return /^[\s:：,，]*(?:其)?一是/.test(words)
}

/**
 * The pieces of counted reasons that are too long together: of each its first clause, and all of it where there is room; the
 * last ones are left out where not even their first clauses fit. Undefined where nothing is counted, or only the first fits.
 */
export function shortReasons(text: string): readonly string[] | undefined {
  const reasons = startsCounting(text) ? split(text) : []
  let pieces = reasons.map(firstClause)
  while (pieces.length > 0 && lengthOf(pieces) > longest) pieces = pieces.slice(0, -1)
  if (pieces.length < 2) return undefined
  for (const [at, reason] of reasons.slice(0, pieces.length).entries()) {
    const fuller = pieces.with(at, reason)
    if (lengthOf(fuller) <= longest) pieces = fuller
  }
  return pieces
}

function split(text: string): readonly string[] {
  const starts = [...text.matchAll(counted)].map(({ index }) => index)
  return starts.map((start, at) => text.slice(start, starts[at + 1]).replace(/[，,、；;：:。\s]+$/, ''))
}

function firstClause(reason: string): string {
  return /^[^，,；;。]+/.exec(reason)?.[0] ?? reason
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.join(between).length
}
