// The numbers that a text names, in whatever way it writes them: what somebody else makes of the text may use these and no others.
import { findNumbers } from './numerals.ts'

const scales: readonly (readonly [RegExp, number])[] = [
  [/^\s*百万/, 1e6],
  [/^\s*千万/, 1e7],
  [/^\s*[万萬]/, 1e4],
  [/^\s*[亿億]/, 1e8],
  [/^\s*(?:m|million)\b/i, 1e6],
  [/^\s*(?:k|thousand)\b/i, 1e3],
  [/^\s*(?:bn|billion)\b/i, 1e9],
]

export type Asked = {
  /** As it stands: “10万” is 10. */
  readonly value: number
  /** With the 万 or 亿 behind it: 100000. */
  readonly amount: number
}

export function askedNumbers(text: string): readonly Asked[] {
  return findNumbers(text).map(({ value, end }) => {
    const scale = scales.find(([pattern]) => pattern.test(text.slice(end)))?.[1] ?? 1
    return { value, amount: value * scale }
  })
}
