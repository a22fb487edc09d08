// Printed shares against the figures that they are shares of.
import type { Fact, FactKey, Finding } from '../../budget/fact.ts'
import { factKey } from '../../budget/key.ts'
import { evidenceOf } from './evidence.ts'
import type { Gaps } from './gaps.ts'
import { type Percent, percentOf, prints } from './percent.ts'
import { figureOf } from './value.ts'

/** A share whose part and whole are both stated and whose printed digits no value of them gives; none beside a figure that nobody read. */
export function findShares(facts: readonly Fact[], gaps: Gaps): readonly Finding[] {
  const byKey = Map.groupBy(facts, factKey)
  return facts.flatMap((share) => {
    const { part, whole } = measured(share)
    const parts = part === undefined ? [] : (byKey.get(part) ?? [])
    const wholes = whole === undefined ? [] : (byKey.get(whole) ?? [])
    const computed = parts.flatMap((one) => wholes.flatMap((other) => percent(one, other)))
    const [expected] = computed
    if (expected === undefined || computed.some((percent) => prints(share, percent)) || isUnsure(share, parts, gaps)) return []
    return [finding({ share, part: parts[0], whole: wholes[0], expected: expected.value })]
  })
}

function measured(share: Fact): { readonly part?: string; readonly whole?: string } {
  const { base, number } = share
  if (share.measure !== 'share' || base === null || number === null || share.unit !== '%') return {}
  const { organization, flow, item, fund, nature } = share
  const part: FactKey = { organization, year: share.year, stage: share.stage, flow, item, fund, nature, measure: 'amount' }
  const whole: FactKey = {
    ...part,
    year: base.year,
    stage: base.stage,
    item: base.item ?? item,
    fund: base.fund ?? fund,
    nature: base.nature ?? nature,
  }
  return factKey(part) === factKey(whole) ? {} : { part: factKey(part), whole: factKey(whole) }
}

/** What is not read may be what the share is of. */
function isUnsure(share: Fact, parts: readonly Fact[], gaps: Gaps): boolean {
  return share.evidence.some(({ document }) => gaps([share, ...parts.slice(0, 1)], document))
}

function percent(part: Fact, whole: Fact): readonly Percent[] {
  const [one, other] = [figureOf(part), figureOf(whole)]
  return one === undefined || other === undefined ? [] : percentOf(one, other, [part, whole])
}

type Wrong = {
  readonly share: Fact
  readonly part: Fact | undefined
  readonly whole: Fact | undefined
  readonly expected: number
}

function finding({ share, part, whole, expected }: Wrong): Finding {
  const facts = [share, part, whole].filter((fact) => fact !== undefined)
  return {
    code: 'share_does_not_compute',
    organization: share.organization,
    year: share.year,
    facts: facts.map(factKey),
    evidence: evidenceOf(facts, share.evidence[0]?.document),
    printed: `${share.number?.toFixed(share.decimals)}%`,
    expected: `${expected.toFixed(share.decimals)}%`,
  }
}
