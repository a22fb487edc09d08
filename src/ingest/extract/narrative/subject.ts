// From what a clause mentions to what its money is about: item, flow, fund, nature. Undefined where it is not sure.
import type { Fund, Nature } from '../../../budget/fact.ts'
import { accountSubject } from './account-subject.ts'
import { flowAround, fundAround, one, oneFlow } from './around.ts'
import type { Context, Subject } from './context.ts'
import type { Mentions } from './mentions.ts'
import { isUnlabelled } from './mentions.ts'
import type { Named } from './named-item.ts'
import { namedItem } from './named-item.ts'
import { totals, unlabelled } from './totals.ts'

/** The subjects of a clause in money: one, or two where income and expenditure are one figure. */
export function moneySubjects(mentions: Mentions, context: Context): readonly Subject[] | undefined {
  const fund = narrowed(onlyFund(mentions.funds), context)
  if (fund === undefined) return undefined
  const named = { ...mentions, fund }
  if (mentions.items.length + mentions.parts.length > 0 || mentions.buys) return one(namedItem(named, context))
  if (mentions.accounts.length > 0) return one(accountSubject(named, context))
  if (mentions.natures.length > 0) return one(natureSubject(named, context))
  return isUnlabelled(mentions) ? unlabelled(context) : totals(named, context)
}

/** null where no fund is named; 财政拨款 beside 一般公共预算 is the latter; undefined where the funds differ. */
export function onlyFund(funds: readonly Fund[]): Fund | null | undefined {
  const distinct = [...new Set(funds)]
  if (distinct.length <= 1) return distinct[0] ?? null
  const [narrow, ...others] = distinct.filter((fund) => fund !== 'appropriation')
  return others.length === 0 ? narrow : undefined
}

/** 财政拨款基本支出 under a heading on 一般公共预算财政拨款基本支出 is of the heading's money. */
function narrowed(fund: Fund | null | undefined, { topic }: Context): Fund | null | undefined {
  return fund === 'appropriation' && topic.fund === 'general' ? topic.fund : fund
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
  const money = fund ?? fundAround(context, flow)
  return money === undefined ? undefined : { item: 'total', name: null, flow, fund: money, nature }
}
