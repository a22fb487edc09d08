// How much of a budget was spent: 完成年初预算的98.2%, 完成全年预算50.74万元的67.2%. A share of the same item's budget, if the two
// figures bear it out; a part whose budget is not printed is measured by the budget that its whole is measured by.
import type { Stage } from '../../../../budget/fact.ts'
import type { Draft } from '../draft.ts'
import { draft } from '../draft.ts'
import type { Memory } from '../memory.ts'
import { mentionsOf } from '../mentions.ts'
import type { Shape } from '../parse.ts'
import type { Clause } from '../tokens/clauses.ts'
import { means } from '../tokens/token.ts'
import { sameSubject } from './year.ts'

/** Adds nothing where no budget of the sentence fits; the figures behind it are not touched by that. */
export function readCompletion(memory: Memory, shape: Exclude<Shape, { kind: 'words' }>): void {
  const { last, source } = memory
  if (shape.kind !== 'figure' || last === null || last.source !== source) return
  if (shape.value.value.sort === 'money') readBudget(memory, last, shape)
  if (shape.value.value.sort === 'rate') readRate(memory, last, shape)
}

/** “的67.2%” right behind 完成全年预算50.74万元. */
export function isRateOfBudget({ last, drafts }: Memory, { before, tokens }: Clause): boolean {
  const [budget] = drafts.slice(-1)
  const words = tokens.slice(0, -1)
  return (
    before === 'none' &&
    last !== null &&
    budget !== undefined &&
    isBudgetOf(last, budget) &&
    words.every((token) => means(token, 'filler'))
  )
}

type Figure = Extract<Shape, { kind: 'figure' }>

function readBudget(memory: Memory, spent: Draft, { lead, value }: Figure): void {
  const stages = new Set(mentionsOf(lead).stages)
  const [stage = 'budget'] = stages
  const [first] = lead
  if (first === undefined || stages.size > 1 || spent.measure !== 'amount' || (stage !== 'budget' && stage !== 'adjusted')) return
  const { flow, item, fund, nature, name, year, label, printedYear, source } = spent
  memory.drafts.push(
    draft({
      ...{ flow, item, fund, nature, name, year, stage, label, printedYear, source },
      ...{ measure: 'amount', value: value.value, number: Number(value.value.printed) },
      shown: [...(label === null ? [] : [label]), { start: first.start, end: value.end }],
    }),
  )
}

function readRate(memory: Memory, last: Draft, shape: Figure): void {
  const { source } = memory
  const percent = Number(shape.value.value.printed)
  const words = shape.lead.map(({ text }) => text).join('')
  const budgets = memory.drafts.filter((each) => isBudgetOf(last, each))
  const fitting = budgets.findLast((each) => isNamed(words, each.stage) && fits(percent, last, each))
  const stage = budgets.length > 0 ? fitting?.stage : stageOfWhole(memory, last, percent)
  const from = shape.lead.some((token) => means(token, 'completed')) ? shape.lead[0] : fitting?.shown.at(-1)
  if (stage === undefined || !isNamed(words, stage) || from === undefined) return
  const { flow, item, fund, nature, name, year, label, printedYear } = last
  const base = { year, stage, item: null, fund: null, nature: null }
  memory.drafts.push(
    draft({
      ...{ flow, item, fund, nature, name, year, stage: last.stage, label, printedYear, base, source },
      ...{ measure: 'share', value: shape.value.value, number: percent },
      shown: [...(label === null ? [] : [label]), { start: from.start, end: shape.value.end }],
    }),
  )
}

/** Nothing spent is 0 %, and only that. */
function stageOfWhole({ whole, drafts, source }: Memory, spent: Draft, percent: number): Stage | undefined {
  if (whole === null || whole === spent || (spent.number === 0) !== (percent === 0)) return undefined
  const measured = drafts.find((each) => each.measure === 'share' && each.source === source && sameSubject(each, whole))
  return measured?.base?.stage === spent.stage ? undefined : measured?.base?.stage
}

function isBudgetOf(last: Draft, each: Draft): boolean {
  return (
    each.source === last.source &&
    each.measure === 'amount' &&
    each.year === last.year &&
    each.stage !== last.stage &&
    sameSubject(each, last)
  )
}

/** 年初预算 is the budget, 全年预算 the adjusted one; 预算 may be either. */
function isNamed(words: string, stage: Stage): boolean {
  if (words.includes('年初')) return stage === 'budget'
  return /全年|调整/.test(words) ? stage === 'adjusted' : true
}

function fits(percent: number, spent: Draft, budget: Draft): boolean {
  const whole = budget.number ?? 0
  if (whole === 0) return spent.number === 0 && (percent === 0 || percent === 100)
  return whole > 0 && Math.abs(((spent.number ?? 0) / whole) * 100 - percent) < 0.6
}
