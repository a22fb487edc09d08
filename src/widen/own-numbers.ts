// Numbers that a statement uses and nobody named: a threshold of the model's own would choose what is counted.
import { askedNumbers } from '../language/asked-numbers.ts'
import { tokenize } from '../query/check/tokens.ts'

/** Written in the statement, but neither in the question (in any unit of money), nor a year, nor a scale, nor small. */
export function ownNumbers(sql: string, question: string): readonly string[] {
  const cut = tokenize(sql)
  if ('reason' in cut) return []
  const asked = askedNumbers(question)
  const known = new Set([...asked].flatMap((number) => inFen.map((unit) => number * unit)))
  return cut.tokens
    .filter(({ kind, text }) => kind === 'number' && !isKnown(Number(text.replaceAll('_', '')), known))
    .map(({ text }) => text)
}

/** As written, or 元, 万元 and 亿元 in 分. */
const inFen = [1, 1e2, 1e6, 1e10]
const scales: ReadonlySet<number> = new Set([100, 1000, 1e4, 1e6, 1e8])
const small = 20

function isKnown(number: number, known: ReadonlySet<number>): boolean {
  const isYear = Number.isInteger(number) && number >= 1949 && number <= 2100
  return (Number.isInteger(number) && number <= small) || isYear || scales.has(number) || known.has(number)
}
