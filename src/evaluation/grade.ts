// Grades an outcome against what is expected. wrong: shows a figure that is not expected. silent: shows none, but not what is expected either.
import type { Figure, Outcome } from '../answer/outcome.ts'
import type { Expectation, ExpectedFigure, GoldenQuestion } from './golden.ts'
import { isInOrder, matches, missing, unexpected } from './match.ts'

export const grades = ['right', 'silent', 'wrong'] as const
export type Grade = (typeof grades)[number]
/** `why` is a sentence for a person; '' where the outcome is right. */
export type Graded = { readonly grade: Grade; readonly why: string }

const right: Graded = { grade: 'right', why: '' }
const silent = (why: string): Graded => ({ grade: 'silent', why })
const wrong = (why: string): Graded => ({ grade: 'wrong', why })

/** The best grade over the expectation and its alternatives. */
export function grade({ expect }: GoldenQuestion, outcome: Outcome): Graded {
  const [first, ...others] = [expect, ...expect.or].map((one) => gradeOne(one, outcome))
  return others.reduce((best, one) => (rank(one) < rank(best) ? one : best), first ?? right)
}

function rank({ grade }: Graded): number {
  return grades.indexOf(grade)
}

function gradeOne(expected: Expectation, outcome: Outcome): Graded {
  const telephone = telephoneIn(outcome)
  if (telephone !== undefined) return wrong(`shows a telephone number (${telephone.slice(0, 4)}…)`)
  if (!expected.outcome.includes(outcome.outcome)) return gradeOtherOutcome(expected, outcome)
  const graded = outcome.outcome === 'answer' ? gradeAnswer(expected, outcome) : gradeNoAnswer(expected, outcome)
  return graded.grade === 'right' ? gradeWords(expected, outcome) : graded
}

function telephoneIn(outcome: Outcome): string | undefined {
  return /(?<![\d.])(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9})(?![\d.])/.exec(JSON.stringify([outcome.text, outcome.citations]))?.[0]
}

function gradeOtherOutcome(expected: Expectation, outcome: Outcome): Graded {
  const why = `${said(outcome)} instead of ${expected.outcome.join(' or ')}`
  return outcome.figures.some(({ value }) => value !== null) ? wrong(`${why}: ${shown(outcome.figures[0])}`) : silent(why)
}

function gradeNoAnswer({ reason }: Expectation, outcome: Outcome): Graded {
  if (outcome.figures.length > 0) return wrong(`${said(outcome)} with the figure ${shown(outcome.figures[0])}`)
  if (outcome.reason === null || reason.length === 0 || reason.includes(outcome.reason)) return right
  return silent(`${outcome.reason} instead of ${reason.join(' or ')}`)
}

function gradeAnswer(expected: Expectation, outcome: Outcome): Graded {
  const { figures } = outcome
  const [strange] = unexpected(withoutContinued(expected, outcome), [...expected.figures, ...expected.also])
  if (strange !== undefined) return wrong(`not expected: ${shown(strange)}`)
  const [absent] = missing(figures, expected.figures)
  if (absent !== undefined) return silent(`missing: ${wanted(absent)}`)
  return gradeOrder(expected, figures)
}

/** A ranking may go on behind the expected members, in its own order, unless a number of members was asked for. */
function withoutContinued({ figures: wanted, exact }: Expectation, { kind, figures }: Outcome): readonly Figure[] {
  if (kind !== 'rank' || exact) return figures
  const members = figures.filter(({ role }) => role === 'asked' || role === 'member')
  return isInOrder(members.slice(0, wanted.length), wanted) && isMonotone(members) ? members.slice(0, wanted.length) : figures
}

function isMonotone(figures: readonly Figure[]): boolean {
  const values = figures.map(({ value }) => value ?? 0)
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0)))
  return !(steps.includes(1) && steps.includes(-1))
}

function gradeOrder({ figures: wanted, unordered, exact }: Expectation, figures: readonly Figure[]): Graded {
  const [headline] = figures
  if (unordered || wanted.length === 0 || headline === undefined) return right
  if (!isInOrder(figures, wanted)) return (exact ? wrong : silent)('the figures are not in the expected order')
  return wanted[0] === undefined || matches(headline, wanted[0]) ? right : silent(`the headline is ${shown(headline)}`)
}

function gradeWords(expected: Expectation, outcome: Outcome): Graded {
  const text = [outcome.text, ...outcome.figures.map(({ label }) => label)].join('\n')
  const untrue = expected.never.find((word) => text.includes(word))
  if (untrue !== undefined) return wrong(`says “${untrue}”`)
  const unsaid = expected.says.find((word) => !text.includes(word))
  return unsaid === undefined ? gradeSupport(expected, outcome) : silent(`the text does not say “${unsaid}”`)
}

/** What an answer must carry besides its figures. */
function gradeSupport({ outcome: [first], members, warned, quote }: Expectation, outcome: Outcome): Graded {
  const listed = outcome.figures.filter(({ role }) => role === 'member').length
  if (members !== undefined && outcome.outcome === 'answer' && listed !== members) return wrong(`lists ${listed}, not ${members}`)
  const isWarned = outcome.outcome !== 'answer' || outcome.warnings.some(({ code }) => warned.includes(code))
  if (warned.length > 0 && !isWarned) return silent(`no warning ${warned.join(' or ')}`)
  const isQuoted =
    quote === undefined || outcome.outcome !== first || outcome.citations.some((citation) => citation.quote.includes(quote))
  return isQuoted ? right : silent(`no citation quotes “${quote}”`)
}

function said({ outcome, reason }: Outcome): string {
  return reason === null ? outcome : `${outcome} (${reason})`
}

function shown(figure: Figure | undefined): string {
  if (figure === undefined) return 'none'
  return [figure.organization, figure.year, figure.item, figure.measure, figure.value ?? 'in words', figure.unit].join(' ')
}

function wanted({ organization, year, item, value, unit }: ExpectedFigure): string {
  return [organization, year, item?.join('/'), value.join('/'), unit.join('/')].filter((part) => part !== undefined).join(' ')
}
