// Whether a text ends in the middle of something that it had begun: told only where it is plain.
import { splitLines, trimmed } from './lines.ts'

/** Ends in a comma or an opening bracket, in a clause that goes on, in a number, or in a table row shorter than the rows before it. */
export function isCutOff(text: string): boolean {
  const lines = splitLines(text)
  const last = lines.at(-1)?.text ?? ''
  if (trimmed(last).text === '') return false
  return last.includes('\t') ? isShortRow(last, lines.at(-2)?.text ?? '') : endsInside(trimmed(last).text)
}

function isShortRow(last: string, before: string): boolean {
  return before.includes('\t') && last.split('\t').length < before.split('\t').length
}

const open = /(?:[，,、（(“《]|其中|其中[：:]|主要原因[是为]?|主要用于|[增减]加?|减少|比\d{0,4}年?|较\d{0,4}年?)$/
/** A sentence of prose (two commas or more) that stops at a figure without its unit or after a small word. */
const unfinished = /[，,；;].*[，,；;。].*(?:\d|\d万|[的和与及为是])$/
/** A label behind a figure, and no figure of its own. */
const unanswered = /\d[^，,；;。\d]*[，,；;、][^，,；;。\d]{2,20}(?:费|费用|支出|收入)$/

function endsInside(line: string): boolean {
  return [open, unfinished, unanswered].some((pattern) => pattern.test(line))
}
