// What a change is measured against: year and stage.
import type { Base, Stage } from '../../../../budget/fact.ts'
import type { Draft } from '../draft.ts'
import type { Mentions } from '../mentions.ts'
import { mentionsOf } from '../mentions.ts'
import type { Comparison } from '../parse.ts'
import type { Token } from '../tokens/token.ts'
import type { About } from './change.ts'
import { onlyYear, sameSubject } from './year.ts'

type Compared = {
  readonly about: About
  readonly base: Comparison
  readonly change: number
  /** What the document states so far. */
  readonly drafts: readonly Draft[]
}

/** Undefined where the comparison is not understood, or would compare a figure with itself. */
export function baseOf({ about, base, change, drafts }: Compared): Base | undefined {
  const tokens = base.tokens.filter((token) => !isEarlierFigure(token, about, change))
  const mentions = mentionsOf(tokens)
  const named = onlyYear(mentions.years)
  const stages = new Set(mentions.stages)
  const strange = mentions.unknown.length > 0 || mentions.accounts.length > 0 || !isAbout(mentions, about)
  if (strange || named === undefined || stages.size > 1) return undefined
  const year =
    named === null
      ? impliedYear(base, { about, stage: mentions.stages[0] })
      : 'year' in named
        ? named.year
        : about.year + named.offset
  const [stage = year === undefined ? about.stage : stagedIn(drafts, about, year)] = stages
  if (year === undefined || year > about.year || (year === about.year && stage === about.stage)) return undefined
  return { year, stage, item: null, fund: null, nature: null }
}

/** The stage that is not named: the figure's own, unless the document states that year in one other stage alone. */
function stagedIn(drafts: readonly Draft[], { subject, stage }: About, year: number): Stage {
  const stated = drafts.filter((each) => each.year === year && each.measure === 'amount' && sameSubject(each, subject))
  const stages = new Set(stated.map((each) => each.stage))
  const [only] = stages
  return only !== undefined && stages.size === 1 ? only : stage
}

/** What is compared with may be named again, as what changes. */
function isAbout({ items, flows, funds, natures, buys }: Mentions, { subject }: About): boolean {
  const same = items.every((item) => item === subject.item) && flows.every((flow) => flow === subject.flow)
  return same && !buys && funds.every((fund) => fund === subject.fund) && natures.every((nature) => nature === subject.nature)
}

/** 较上年2.08减少0.03万元: last year's figure without its unit, right by the arithmetic of this one. */
function isEarlierFigure(token: Token, { figure }: About, change: number): boolean {
  if (token.kind !== 'value' || token.value.sort !== 'bare' || figure?.number === null || figure === null) return false
  return Math.abs(figure.number - change - Number(token.value.printed)) < 0.005
}

/** 同比 is against the year before; 较年初预算数, in final accounts, against the same year's budget. */
function impliedYear(
  { implied }: Comparison,
  { about, stage }: { about: About; stage: Base['stage'] | undefined },
): number | undefined {
  if (implied) return about.year - 1
  return stage !== undefined && stage !== about.stage ? about.year : undefined
}
