// A whole and the parts that should add up to it, as one document prints them.
import type { Fact, Finding } from '../../../budget/fact.ts'
import { factKey } from '../../../budget/key.ts'
import { shownAs } from '../../../budget/printed-value.ts'
import { evidenceOf } from '../evidence.ts'
import { figureOf, printed, tolerance } from '../value.ts'

/** All values that one key has; the first is the preferred one. */
export type Values = readonly Fact[]

export type Sum = {
  readonly whole: Values
  readonly parts: readonly Values[]
  /** The parts are all there are: too small a sum is wrong, too. Else only a sum larger than its whole is. */
  readonly complete: boolean
}

/** The finding of a sum that does not hold for any of its values. `document` is where its places are shown. */
export function checkSum(sum: Sum, document: string): readonly Finding[] {
  const [whole] = sum.whole
  const parts = firsts(sum.parts)
  return whole === undefined || parts.length === 0 || holds(sum) ? [] : [finding({ whole, parts, document })]
}

/** Whether some of the values add up, but for a rounding of 0.01 for each addend. */
export function holds({ whole, parts, complete }: Sum): boolean {
  const [least, most] = [addUp(parts, Math.min), addUp(parts, Math.max)]
  const allowed = tolerance(firsts(parts))
  return whole.some((fact) => {
    const value = figureOf(fact) ?? 0
    return least <= value + allowed && (!complete || most >= value - allowed)
  })
}

function firsts(parts: readonly Values[]): readonly Fact[] {
  return parts.flatMap((values) => values.slice(0, 1))
}

function addUp(parts: readonly Values[], choose: (...values: number[]) => number): number {
  return parts.reduce((sum, values) => sum + choose(...values.map((fact) => figureOf(fact) ?? 0)), 0)
}

type Wrong = { readonly whole: Fact; readonly parts: readonly Fact[]; readonly document: string }

function finding({ whole, parts, document }: Wrong): Finding {
  const facts = [whole, ...parts]
  const sum = parts.reduce((total, fact) => total + (figureOf(fact) ?? 0), 0)
  return {
    code: 'parts_do_not_add_up',
    organization: whole.organization,
    year: whole.year,
    facts: facts.map(factKey),
    evidence: evidenceOf(facts, document),
    printed: printed(whole),
    expected: shownAs(whole, sum, whole.amount === null ? undefined : whole.decimals),
  }
}
