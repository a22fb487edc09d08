// From what a clause mentions to what its money is about: item, flow, fund, nature. Undefined where it is not sure.
import type { Flow, Fund, Nature } from '../../../budget/fact.ts'
import { ownedItem } from '../../../budget/item.ts'
import { economicAccount, functionalAccount } from './accounts.ts'
import type { Context, Subject } from './context.ts'
import type { Draft } from './draft.ts'
import type { Mentions } from './mentions.ts'
import { isUnlabelled } from './mentions.ts'
import { namedItem } from './named-item.ts'

/** The subjects of a clause in money: one, or two where income and expenditure are one figure. */
export function moneySubjects(mentions: Mentions, context: Context): readonly Subject[] | undefined {
  const fund = onlyFund(mentions.funds)
  if (fund === undefined) return undefined
  const named = { ...mentions, fund }
  if (mentions.items.length + mentions.parts.length > 0 || mentions.buys) return one(namedItem(named, context))
  if (mentions.accounts.length > 0) return one(accountSubject(named, context))
  if (mentions.natures.length > 0) return one(natureSubject(named, context))
  return isUnlabelled(mentions) ? unlabelled(context) : totals(named, context)
}

export type Named = Mentions & { readonly fund: Fund | null }

function one(subject: Subject | undefined): readonly Subject[] | undefined {
  return subject === undefined ? undefined : [subject]
}

/** null where no fund is named; 财政拨款 beside 一般公共预算 is the latter; undefined where the funds differ. */
export function onlyFund(funds: readonly Fund[]): Fund | null | undefined {
  const distinct = [...new Set(funds)]
  if (distinct.length <= 1) return distinct[0] ?? null
  const [narrow, ...others] = distinct.filter((fund) => fund !== 'appropriation')
  return others.length === 0 ? narrow : undefined
}

function accountSubject({ accounts, flows, natures, fund }: Named, context: Context): Subject | undefined {
  const account = functionalAccount(context.owner.accounts, accounts, context.owner.year)
  const whole = context.whole ?? context.first
  const isSpent = whole === null || whole.flow === 'expenditure'
  if (account === undefined || flows.some((flow) => flow !== 'expenditure') || !isSpent || natures.length > 1) return undefined
  const inherited = whole?.item === 'total' ? whole.fund : context.topic.fund
  const nature = natures[0] ?? (context.whole?.item === 'total' ? context.whole.nature : 'all')
  return { item: account.code, name: account.name, flow: 'expenditure', fund: fund ?? inherited ?? 'all', nature }
}

const natureDepth: Readonly<Record<Nature, readonly Nature[]>> = {
  all: ['basic', 'project', 'personnel', 'public', 'operating'],
  basic: ['personnel', 'public'],
  project: [],
  personnel: [],
  public: [],
  operating: [],
}

function natureSubject({ natures, flows, fund }: Named, context: Context): Subject | undefined {
  const nature = natures.find((inner) => natures.every((outer) => outer === inner || natureDepth[outer].includes(inner)))
  const flow = oneFlow(flows) ?? flowAround(context) ?? 'expenditure'
  if (nature === undefined || flow === 'both') return undefined
  return { item: 'total', name: null, flow, fund: fund ?? fundAround(context, flow), nature }
}

/** Totals: 收入, 支出, 收支, or a fund in a list of sources. */
function totals(named: Named, context: Context): readonly Subject[] | undefined {
  const { flows, fund, nouns, ...mentions } = named
  if (context.near !== null && continues(named, context))
    return one(context.near.measure === 'count' ? moneyOfCount(context.near, context) : sameInOtherStage(named, context.near))
  const item = context.whole === null ? context.topic.item : null
  if (item !== null) return one(topicItem({ ...mentions, flows, fund, nouns }, context))
  const flow = oneFlow(flows) ?? (context.whole?.item === 'total' ? context.whole.flow : null) ?? context.topic.flow
  if (flow === null || flow === 'none' || (flows.length === 0 && fund === null)) return undefined
  const total = (each: Flow): Subject => ({
    item: 'total',
    name: null,
    flow: each,
    fund: fund ?? (context.whole === null ? (context.topic.fund ?? fundAround(context, each)) : 'all'),
    nature: 'all',
  })
  return flow === 'both' ? [total('income'), total('expenditure')] : [total(flow)]
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

/** No label at all: the last figure of the paragraph, else the label or heading before it. */
function unlabelled(context: Context): readonly Subject[] | undefined {
  const { last, whole, topic, near } = context
  if (whole !== null) return near !== null && near !== whole ? one(near) : undefined
  if (last !== null) return one(last.measure === 'count' ? moneyOfCount(last, context) : last)
  if (topic.item !== null) return one(namedItem({ ...nothing, items: [topic.item], fund: topic.fund }, context))
  if (topic.nature !== null || topic.flow === null || topic.flow === 'none') return undefined
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
  ...{ buys: false, counts: [], current: false, nouns: 0, unknown: [] },
}

function oneFlow(flows: readonly (Flow | 'both')[]): Flow | 'both' | null {
  const distinct = [...new Set(flows)]
  return distinct.length > 1 ? 'both' : (distinct[0] ?? null)
}

function flowAround({ whole, last, first, topic }: Context): Flow | 'both' | null {
  return [whole, last, first].find((draft) => draft !== null && draft.item === 'total')?.flow ?? topic.flow
}

/** The fund of the sentence: of the whole, else of the paragraph's first total of the same flow, else of the heading. */
function fundAround({ whole, first, topic }: Context, flow: Flow): string {
  const around = [whole, first].find((draft) => draft !== null && draft.item === 'total' && draft.flow === flow)
  return around?.fund ?? topic.fund ?? 'all'
}

/** A part of the operating expenses, or of the basic expenditure, that is named like an economic account. */
export function economicPart(label: string, { whole, owner }: Context): Subject | undefined {
  if (whole === null || whole.flow !== 'expenditure' || !/^[一-龥()]{2,16}$/.test(label)) return undefined
  const account = economicAccount(owner.accounts, label, owner.year)
  const known = !account.item.startsWith('account:')
  if (whole.item === 'operating' && /(?:费|费用|支出|经费|补助|购置|交通|福利)$/.test(label))
    return { ...whole, ...account, nature: 'operating' }
  const inside = whole.item === 'total' && ['basic', 'personnel', 'public'].includes(whole.nature)
  return inside && known ? { ...whole, ...account } : undefined
}

/** A printed source of income that the list of funds does not know. */
export function printedSource(label: string, { whole }: Context): Subject | undefined {
  const isSource = whole?.item === 'total' && whole.flow === 'income' && whole.nature === 'all' && whole.fund === 'all'
  if (!isSource || !/^[一-龥]{2,12}(?:基金|收入|资金|补助|结余|结转|转移支付)$/.test(label)) return undefined
  return { item: 'total', name: null, flow: 'income', fund: `source:${label}`, nature: 'all' }
}

/** A project that stands under performance management. */
export function projectPart(label: string, { whole, topic }: Context, fund: string | null): Subject | undefined {
  const managed = topic.item === 'performance' || whole?.item === 'performance' || whole?.item === 'performance.projects'
  if (!managed || !/^.{3,40}(?:项目|经费|费|工程|建设|工作|系统|平台)$/.test(label)) return undefined
  return { item: ownedItem('project', label), name: label, flow: 'expenditure', fund: fund ?? 'all', nature: 'project' }
}
