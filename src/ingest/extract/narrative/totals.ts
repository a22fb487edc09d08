// Totals, and figures that name nothing: of the paragraph's last figure, or of the heading above.
import type { Flow } from '../../../budget/fact.ts'
import { accountSubject } from './account-subject.ts'
import { fundAround, one, oneFlow } from './around.ts'
import type { Context, Subject } from './context.ts'
import type { Draft } from './draft.ts'
import type { Mentions } from './mentions.ts'
import type { Named } from './named-item.ts'
import { namedItem } from './named-item.ts'

/** Totals: 收入, 支出, 收支, or a fund in a list of sources. */
export function totals(named: Named, context: Context): readonly Subject[] | undefined {
  const { flows, fund, nouns, ...mentions } = named
  if (context.near !== null && continues(named, context))
    return one(context.near.measure === 'count' ? moneyOfCount(context.near, context) : sameInOtherStage(named, context.near))
  if (isOfProjects(named, context)) return one(namedItem({ ...nothing, items: ['performance'], fund: null }, context))
  const item = context.whole === null ? context.topic.item : null
  if (context.whole === null && context.topic.accounts.length > 0) return one(topicAccount(named, context))
  if (item !== null) return one(topicItem({ ...mentions, flows, fund, nouns }, context))
  const flow = oneFlow(flows) ?? (context.whole?.item === 'total' ? flowOf(context.whole) : null) ?? context.topic.flow
  if (flow === null || flow === 'none' || (flows.length === 0 && fund === null) || !isSure(named, context)) return undefined
  if (flow === 'both' && flows.length === 0) return fund === 'carried_over' ? [totalOf('income', fund)] : undefined
  const flowsOf: readonly Flow[] = flow === 'both' ? ['income', 'expenditure'] : [flow]
  return flowsOf.map((each) => totalOf(each, fund ?? (context.whole === null ? (fundAround(context, each) ?? 'all') : 'all')))
}

/** 涉及财政性资金120万元, right behind the projects under performance management. */
function isOfProjects({ flows, fund, nouns, years }: Named, { near, whole }: Context): boolean {
  const plain = nouns === 1 && flows.length + years.length === 0 && fund === null
  return plain && whole === null && near?.item === 'performance.projects'
}

/** 收支总预算 is both: a part that does not say which of the two is not sure. */
function flowOf({ flow, twin }: Draft): Flow | 'both' {
  return twin === null ? flow : 'both'
}

function totalOf(flow: Flow, fund: string): Subject {
  return { item: 'total', name: null, flow, fund, nature: 'all' }
}

/** 支出5万元 alone may be of anything: a total says so, or names its fund, its stage, or stands where totals are spoken of. */
function isSure({ sums, stages, fund }: Named, { topic, near, whole, first }: Context): boolean {
  if (topic.other && whole === null) return false
  const around = [near, whole, first].some((draft) => draft?.item === 'total' && draft.nature === 'all')
  return sums || stages.length > 0 || fund !== null || topic.flow !== null || around
}

/**
 * 支出预算为5万元,支出决算为4万元: the second figure is about the first one's item. Behind the parts of a total, 支出 in the
 * same stage is the total again.
 */
function continues({ flows, fund, nouns, current, stages }: Named, { near, whole }: Context): boolean {
  if (near === null || near.flow === 'income' || (near.item === 'total' && near.nature === 'all')) return false
  const plain = flows.every((flow) => flow === 'expenditure') && fund === null && nouns === 0 && !current
  const again = whole?.item === 'total' && stages.every((stage) => stage === near.stage)
  return plain && !again
}

function sameInOtherStage({ stages }: Named, near: Draft): Subject | undefined {
  return stages.length > 0 && !stages.includes(near.stage) ? near : undefined
}

/** 支出2.05万元 in the section on receptions: the money of the section's item, if fund and flow can be its. */
function topicItem({ flows, fund, ...mentions }: Named, context: Context): Subject | undefined {
  const { item } = context.topic
  if (item === null || flows.some((flow) => flow !== 'expenditure')) return undefined
  return namedItem({ ...mentions, flows, fund, items: [item] }, context)
}

/** 支出100万元 under the heading of a functional account. */
function topicAccount(named: Named, context: Context): Subject | undefined {
  return accountSubject({ ...named, accounts: context.topic.accounts }, context)
}

/** No label at all: the last figure of the paragraph, else the label or heading before it. */
export function unlabelled(context: Context): readonly Subject[] | undefined {
  const { last, whole, topic, near } = context
  if (whole !== null) return near !== null && near !== whole ? one(near) : undefined
  if (last !== null) return one(last.measure === 'count' ? moneyOfCount(last, context) : last)
  if (topic.other) return undefined
  if (topic.accounts.length > 0) return one(topicAccount({ ...nothing, fund: null }, context))
  if (topic.item !== null) return one(namedItem({ ...nothing, items: [topic.item], fund: topic.fund }, context))
  if (topic.nature !== null)
    return [{ item: 'total', name: null, flow: 'expenditure', fund: topic.fund ?? 'all', nature: topic.nature }]
  if (topic.flow === null || topic.flow === 'none') return undefined
  const flows: readonly Flow[] = topic.flow === 'both' ? ['income', 'expenditure'] : [topic.flow]
  return flows.map((flow) => ({ item: 'total', name: null, flow, fund: topic.fund ?? 'all', nature: 'all' }))
}

/** Behind 24批次 and 210人次, money is that of the receptions. */
function moneyOfCount(last: Subject, context: Context): Subject | undefined {
  const item = last.item.startsWith('reception.')
    ? 'sangong.reception'
    : last.item.startsWith('abroad.')
      ? 'sangong.abroad'
      : undefined
  return item === undefined ? undefined : namedItem({ ...nothing, items: [item], fund: null }, context)
}

const nothing: Mentions = {
  ...{ items: [], parts: [], accounts: [], funds: [], natures: [], flows: [], stages: [], years: [], dates: [] },
  ...{ buys: false, counts: [], current: false, sums: false, levels: [], nouns: 0, unknown: [] },
}
