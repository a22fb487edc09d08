// A list that was bounded before: “多少个”, “总共多少” speak of what it showed, not of everything.
import type { Ask, Plan } from '../../plan/plan.ts'
import type { Continued } from '../converse.ts'
import type { Limits } from './limits.ts'

export type Bounded = {
  readonly limits: Limits
  /** Words that would speak of more than what was shown. */
  readonly strange: readonly string[]
}

/** The limits of the question with the bound that the conversation holds; a sum or a share of a bounded list cannot be expressed. */
export function holdBounds(limits: Limits, { ask, continued, previous }: Holding): Bounded {
  const bounded = previous?.threshold !== undefined || previous?.limit !== undefined
  const counts = ask === 'count' || ask === 'sum' || ask === 'share'
  if (previous === undefined || !continued.sameItem || limits.threshold !== undefined) return { limits, strange: [] }
  if (addsNothing(ask, continued, previous)) return { limits, strange: summing(continued) }
  if (!bounded || !counts || asksForAll(continued)) return { limits, strange: [] }
  if (ask === 'count' && previous.limit === undefined)
    return { limits: { ...limits, threshold: previous.threshold }, strange: [] }
  return { limits, strange: continued.parsed.question.tokens.map(({ text }) => text) }
}

/** “全部加起来” leaves the bound. */
function asksForAll({ parsed: { question } }: Continued): boolean {
  return question.tokens.some(({ text }) => /^(?:全部|所有|整个)/.test(text))
}

export type Holding = { readonly ask: Ask; readonly continued: Continued; readonly previous: Plan | undefined }

/** “加起来” after one single figure asks for a sum with figures that are no more known. */
function addsNothing(ask: Ask, continued: Continued, previous: Plan): boolean {
  return ask === 'lookup' && previous.ask === 'lookup' && summing(continued).length > 0
}

function summing({ parsed: { question } }: Continued): readonly string[] {
  return question.tokens
    .filter(({ text }) => /^(?:.*加.*|合计|总和|之和|合起来.*|合在?一起|共计)$/.test(text))
    .map(({ text }) => text)
}
