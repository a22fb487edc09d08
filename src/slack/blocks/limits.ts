// How much Slack takes in one message, and how text is brought within it: whole lines, and never the half of a number.
import type { AppBlock } from './message.ts'

export const limits = {
  blocks: 50,
  /** Of all blocks together. Slack refuses at about 13,000. */
  characters: 11_000,
  text: 3_900,
  header: 150,
  button: 75,
  option: 75,
  options: 100,
  caption: 150,
  tableRows: 100,
  /** Slack takes 10,000; the sources need room as well. */
  tableCharacters: 3_500,
  cell: 120,
  chartTitle: 50,
  chartName: 20,
  categories: 20,
  /** What is said beside the table: sentences, warnings, and how the question was understood. */
  lines: 2_000,
  warnings: 800,
  notes: 800,
  question: 300,
  sources: 3_000,
} as const

/** The characters that Slack may count: every text of the blocks, whatever it is for. */
export function charactersOf(blocks: readonly AppBlock[]): number {
  return textsIn(blocks).reduce((sum, text) => sum + text.length, 0)
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (key === 'type' ? [] : textsIn(each)))
}

/** At most `limit` UTF-16 units, “…” where something is missing; a number is left out whole. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${headOf(text, limit - 1)}…`
}

/** As `shorten`, but it is the middle that is left out: questions and names differ at their ends. */
export function shortenMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text
  const tail = Math.floor((limit - 1) / 3)
  return `${headOf(text, limit - 1 - tail)}…${tailOf(text, tail)}`
}

function headOf(text: string, length: number): string {
  const head = text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
  return /^[\d.,]/.test(text.slice(length)) ? head.replace(/[+\-−≥≤]?\d[\d.,]*$/, '') : head
}

function tailOf(text: string, length: number): string {
  const tail = text.slice(text.length - length).replace(/^[\udc00-\udfff]/, '')
  return /[\d.,]$/.test(text.slice(0, text.length - length)) ? tail.replace(/^[\d.,]+/, '') : tail
}

export type Fitted<T> = { readonly kept: readonly T[]; readonly left: number }

/** The first of them that fit together, and how many do not. */
export function fitting<T>(all: readonly T[], room: number, sizeOf: (one: T) => number): Fitted<T> {
  let used = 0
  const end = all.findIndex((one) => {
    used += sizeOf(one)
    return used > room
  })
  const kept = end === -1 ? all : all.slice(0, end)
  return { kept, left: all.length - kept.length }
}
