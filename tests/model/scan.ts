// Looks up every number of a reply: in the question, in the facts that its figures name, in a formula that comes to it, or in what it cites.
import BetterSqlite3 from 'better-sqlite3'
import type { Figure, Outcome } from '../../src/answer/outcome.ts'
import { askedNumbers } from '../../src/language/asked-numbers.ts'

/** The numbers of everything that a person reads which nothing explains. */
export function unexplained(outcome: Outcome, question: string, database: string): readonly string[] {
  const sqlite = new BetterSqlite3(database, { readonly: true })
  try {
    const known = [...knownNumbers(outcome, question, sqlite)]
    return numbersIn(spoken(outcome)).filter((written) => !known.some((number) => isWritten(number, written)))
  } finally {
    sqlite.close()
  }
}

function spoken({ text, understood, choices, suggestions, assumptions, warnings }: Outcome): string {
  const said = [...assumptions, ...warnings].map((each) => each.text)
  return [text, understood ?? '', ...[...choices, ...suggestions].map(({ label }) => label), ...said].join('\n')
}

/** Marks of citations and numbers of choices and places are ours. */
function numbersIn(text: string): readonly string[] {
  const ours = text
    .replaceAll(/\[\d+\]/g, ' ')
    .replaceAll(/^\d+\. /gm, ' ')
    .replaceAll(/= 10,000 yuan|= 100 million yuan/g, ' ')
  return ours.match(/\d[\d,]*(?:\.\d+)?/g) ?? []
}

/** To as many places as are written. */
function isWritten(number: number, written: string): boolean {
  const plain = written.replaceAll(',', '')
  const places = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0
  return Math.abs(Math.abs(number) - Number(plain)) <= 0.5000001 * 10 ** -places
}

function* knownNumbers(outcome: Outcome, question: string, sqlite: BetterSqlite3.Database): Generator<number> {
  yield* askedNumbers(question).flatMap(({ value, amount }) => [value, amount])
  yield* numbersIn(question).map(Number)
  // “等 12 项”: how many there are.
  yield* outcome.figures.map((_, index) => index + 1)
  const figures = [...outcome.figures, ...outcome.choices.flatMap(({ figure }) => figure ?? [])]
  for (const { title, quote } of outcome.citations.map(({ document, quote: cited }) => ({ title: document, quote: cited })))
    yield* numbersIn(`${title} ${quote}`).map((each) => Number(each.replaceAll(',', '')))
  const stated = factsOf(figures, sqlite)
  yield* findingNumbers(outcome, sqlite)
  const bySql = outcome.sql === null || outcome.sql.parameters.length > 0 ? [] : rowsOf(outcome.sql.text, sqlite)
  yield* stated
  yield* bySql
  for (const figure of figures) yield* figureNumbers(figure)
}

/** What a finding says is printed, and what was to be expected. */
function* findingNumbers({ warnings }: Outcome, sqlite: BetterSqlite3.Database): Generator<number> {
  for (const id of warnings.flatMap(({ findings = [] }) => findings)) {
    const row = sqlite
      .prepare<[number], { said: string }>("select printed || ' ' || expected as said from t_finding where id = ?")
      .get(id)
    yield* numbersIn(row?.said ?? '').map((each) => Number(each.replaceAll(',', '')))
  }
}

const scales = [1, 1e2, 1e5, 1e6, 1e8, 1e10]

function factsOf(figures: readonly Figure[], sqlite: BetterSqlite3.Database): readonly number[] {
  const ids = [...new Set(figures.flatMap(({ facts }) => facts))]
  const rows = sqlite
    .prepare<[string], { amount: number | null; number: number | null; year: number; names: string }>(
      `select amount, number, fiscal_year as year, organization || item || ' ' || item_code as names from facts where fact_id in (select value from json_each(?))`,
    )
    .all(JSON.stringify(ids))
  return rows.flatMap(({ amount, number, year, names }) => [
    ...(amount === null ? [] : scales.map((scale) => amount / scale)),
    ...(number === null ? [] : [number]),
    ...[year, year - 1, ...numbersIn(names).map(Number)],
  ])
}

/** What another engine gives for the statement that an answer names as its source. */
function rowsOf(text: string, sqlite: BetterSqlite3.Database): readonly number[] {
  const rows = sqlite.prepare<[], unknown[]>(text).raw().all()
  const numbers = rows.flat().filter((cell) => typeof cell === 'number')
  return numbers.flatMap((number) => scales.map((scale) => number / scale))
}

/** A computed figure is explained by its formula: the numbers in it, and what they come to. */
function* figureNumbers({ formula, facts }: Figure): Generator<number> {
  yield facts.length
  if (formula === null) return
  const terms = numbersIn(formula).map((each) => Number(each.replaceAll(',', '')))
  yield* terms
  const [first = 0, second = 0] = terms
  yield* [terms.reduce((sum, term) => sum + term, 0), first - second, second - first, first / second, (100 * first) / second]
  yield (100 * (first - second)) / second
}
