// Last year's figure from this year's and its change, where nobody states it. Rates derive nothing: they are rounded.
import { amountIn, isMoneyUnit } from '../../budget/amount.ts'
import type { Base, Fact, FactKey, Finding } from '../../budget/fact.ts'
import { factKey } from '../../budget/key.ts'
import { shownAs } from '../../budget/printed-value.ts'
import { evidenceOf } from './evidence.ts'
import { figureOf, tolerance } from './value.ts'

type Step = { readonly now: Fact; readonly change: Fact; readonly before: Fact }

/** The derived facts, and a finding for each that a stated figure (or another derivation) contradicts beyond rounding. */
export function derive(facts: readonly Fact[]): { readonly derived: readonly Fact[]; readonly findings: readonly Finding[] } {
  const byKey = Map.groupBy(facts, factKey)
  const steps = Map.groupBy(
    facts.flatMap((fact) => step(fact, byKey)),
    ({ before }) => factKey(before),
  )
  const derived: Fact[] = []
  const findings: Finding[] = []
  for (const [key, [first, ...others]] of steps) {
    if (first === undefined) continue
    const stated = byKey.get(key) ?? []
    const against = [...stated, ...others.map(({ before }) => before)]
    const wrong = stated.length > 0 ? !stated.some((fact) => near(first, fact)) : against.some((fact) => !near(first, fact))
    if (wrong) findings.push(contradiction(first, stated, others))
    else if (stated.length === 0) derived.push(first.before)
  }
  return { derived, findings }
}

/** The year before, where the change is in money, of another year, and the figure now has one value; less than nothing was never budgeted. */
function step(change: Fact, byKey: ReadonlyMap<string, readonly Fact[]>): readonly Step[] {
  const { base, amount, unit } = change
  if (change.measure !== 'change' || base === null || amount === null || !isMoneyUnit(unit) || !sameItem(change, base)) return []
  if (base.year === change.year && base.stage === change.stage) return []
  const changes = byKey.get(factKey(change)) ?? []
  const [now, ...others] = byKey.get(factKey({ ...keyOf(change), measure: 'amount' })) ?? []
  if (now === undefined || now.amount === null || others.length > 0 || changes.length > 1) return []
  const step = { now, change, before: before({ now, change, base }) }
  return (step.before.amount ?? 0) < 0 ? [] : [step]
}

function sameItem(change: Fact, base: Base): boolean {
  return (
    (base.item === null || base.item === change.item) &&
    (base.fund === null || base.fund === change.fund) &&
    (base.nature === null || base.nature === change.nature)
  )
}

function keyOf({ organization, year, stage, flow, item, fund, nature, measure }: FactKey): FactKey {
  return { organization, year, stage, flow, item, fund, nature, measure }
}

function before({ now, change, base }: { now: Fact; change: Fact; base: Base }): Fact {
  const amount = (now.amount ?? 0) - (change.amount ?? 0)
  const unit = isMoneyUnit(now.unit) ? now.unit : '万元'
  return {
    ...now,
    year: base.year,
    stage: base.stage,
    amount,
    number: amountIn(amount, unit),
    unit,
    decimals: Math.max(now.decimals, change.decimals),
    statement: 'figure',
    origin: 'derived',
    base: null,
    asOf: null,
    printedYear: null,
    reason: null,
    purpose: null,
    evidence: [],
    inputs: [factKey(now), factKey(change)],
  }
}

/** The same but for the rounding of the two figures that were subtracted. */
function near({ now, change, before }: Step, other: Fact): boolean {
  return Math.abs((figureOf(before) ?? 0) - (figureOf(other) ?? 0)) <= tolerance([now, change])
}

function contradiction(first: Step, stated: readonly Fact[], others: readonly Step[]): Finding {
  const against = stated[0] ?? others.find(({ before }) => !near(first, before))?.before ?? first.before
  const inputs = stated.length > 0 ? [first] : [first, ...others]
  const facts = [...stated.slice(0, 1), ...inputs.flatMap(({ now, change }) => [now, change])]
  return {
    code: 'derived_differs',
    organization: first.now.organization,
    year: first.before.year,
    facts: facts.map(factKey),
    evidence: evidenceOf(facts),
    printed: shownAs(against, figureOf(against) ?? 0, against.decimals),
    expected: shownAs(first.before, figureOf(first.before) ?? 0, first.before.decimals),
  }
}
