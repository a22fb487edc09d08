// Numbers that a statement uses and nobody named: a threshold of the model's own would choose what is counted.
import { askedNumbers } from '../language/asked-numbers.ts'
import { tokenize } from '../query/check/tokens.ts'

/** Written in the statement, but neither in the question (in any unit of money), nor a year, nor a scale, nor small. */
export function ownNumbers(sql: string, question: string): readonly string[] {
  const cut = tokenize(sql)
  if ('reason' in cut) return []
  const known = new Set(askedNumbers(question).flatMap(({ value, amount }) => [value, ...inUnits.map((unit) => amount * unit)]))
  return cut.tokens
    .filter(({ kind, text }) => kind === 'number' && !isKnown(Number(text.replaceAll('_', '')), known))
    .map(({ text }) => text)
}

/** An amount in 元, and in 分, 万元 and 亿元. */
const inUnits = [1, 1e2, 1e-4, 1e-8]
const scales: ReadonlySet<number> = new Set([100, 1000, 1e4, 1e6, 1e8])
const small = 20

function isKnown(number: number, known: ReadonlySet<number>): boolean {
  const isYear = Number.isInteger(number) && number >= 1949 && number <= 2100
  return (Number.isInteger(number) && number <= small) || isYear || scales.has(number) || known.has(number)
}
