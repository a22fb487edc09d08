// Items with rules of their own: which fund, flow and nature their money has, and what they mean beside a count.
import type { Fund } from '../../../budget/fact.ts'
import type { ItemCode } from '../../../budget/item.ts'
import type { Context, Subject } from './context.ts'
import { deepest, holds } from './deepest.ts'
import { isEconomicList } from './economic-list.ts'
import type { Mentions } from './mentions.ts'

export type Named = Mentions & { readonly fund: Fund | null }

/** The subject in money of the items mentioned; undefined where they are several, count things, or contradict the words beside them. */
export function namedItem(mentions: Named, context: Context): Subject | undefined {
  const item = moneyItem(mentions, context)
  if (mentions.levels.length > 0 || (item !== undefined && isEconomicName(item) && isEconomicList(context))) return undefined
  if (item === undefined || mentions.accounts.length > 0 || mentions.flows.includes('income') || mentions.flows.includes('both'))
    return undefined
  const rule = rules.find(({ holds: whole }) => holds(whole, item))
  const fund = rule?.fund(mentions.fund, context)
  if (rule === undefined || fund === undefined) return undefined
  if (mentions.natures.some((nature) => nature !== rule.nature)) return undefined
  return { item, name: null, flow: 'expenditure', fund, nature: rule.nature }
}

/** 公务接待费 among the accounts of the basic expenditure is one of them, not the item. */
function isEconomicName(item: ItemCode): boolean {
  return item === 'meeting' || item === 'training' || (item.startsWith('sangong.') && item !== 'sangong.vehicle')
}

type Rule = {
  readonly holds: ItemCode
  readonly nature: 'all' | 'project'
  readonly fund: (named: Fund | null, context: Context) => string | undefined
}

/** 三公 and 机关运行经费 are general money by their definition. */
const general = (named: Fund | null): string | undefined =>
  named === null || named === 'general' || named === 'appropriation' ? 'general' : undefined
const asWorded = (named: Fund | null): string => named ?? 'all'

/** 会议费 and 培训费 may be of any fund: named, or of the list or the heading. */
const asAround = (named: Fund | null, { whole, topic }: Context): string | undefined =>
  named ?? (whole?.item === 'sangong' || topic.item === 'sangong' ? 'general' : (topic.fund ?? undefined))

const rules: readonly Rule[] = [
  { holds: 'sangong', nature: 'all', fund: general },
  { holds: 'operating', nature: 'all', fund: general },
  {
    holds: 'procurement',
    nature: 'all',
    fund: (named, { whole }) => named ?? (whole?.item === 'procurement' ? whole.fund : 'all'),
  },
  {
    holds: 'reserve',
    nature: 'all',
    fund: (named, { whole, topic }) => named ?? (whole?.item === 'total' ? whole.fund : (topic.fund ?? 'all')),
  },
  { holds: 'reserved', nature: 'all', fund: asWorded },
  { holds: 'performance', nature: 'project', fund: asWorded },
  { holds: 'meeting', nature: 'all', fund: asAround },
  { holds: 'training', nature: 'all', fund: asAround },
]

const moneyOf: Partial<Record<ItemCode, ItemCode>> = { 'vehicle.purchase': 'sangong.vehicle.purchase' }

function moneyItem(mentions: Named, context: Context): ItemCode | undefined {
  const items = [...mentions.items, ...mentions.parts.filter(({ of }) => isUnder(of, context)).map(({ code }) => code)]
  if (items.length < mentions.items.length + mentions.parts.length || mentions.counts.length > 0) return undefined
  const item = deepest(items.map((each) => moneyOf[each] ?? each))
  if (mentions.buys)
    return item === 'vehicle' || item === 'vehicle.general' || item === 'sangong.vehicle.purchase'
      ? 'sangong.vehicle.purchase'
      : undefined
  return item
}

/** Whether the words before are about `whole`, so that 运行费 needs no more than its own name. */
function isUnder(whole: ItemCode, { whole: listed, last, topic }: Context): boolean {
  return [listed?.item, last?.item, topic.item].some((item) => typeof item === 'string' && holds(whole, item))
}

/** What a count is about: [items that may be named, units, the item counted]. */
const counted: readonly { readonly named: string; readonly units: RegExp; readonly item: ItemCode }[] = [
  { named: 'sangong.abroad', units: /^(?:个|次|批|批次)$/, item: 'abroad.groups' },
  { named: 'abroad.groups', units: /^(?:个|次|批|批次)$/, item: 'abroad.groups' },
  { named: 'sangong.abroad', units: /^(?:人|人次|名)$/, item: 'abroad.people' },
  { named: 'abroad.groups', units: /^(?:人|人次|名)$/, item: 'abroad.people' },
  { named: 'abroad.people', units: /^(?:人|人次|名|个)$/, item: 'abroad.people' },
  { named: 'sangong.reception', units: /^(?:批|批次|次)$/, item: 'reception.batches' },
  { named: 'reception.batches', units: /^(?:批|批次|次|个)$/, item: 'reception.batches' },
  { named: 'sangong.reception', units: /^(?:人|人次)$/, item: 'reception.people' },
  { named: 'reception.batches', units: /^(?:人|人次)$/, item: 'reception.people' },
  { named: 'reception.people', units: /^(?:人|人次|个)$/, item: 'reception.people' },
  { named: 'sangong.vehicle.purchase', units: /^(?:辆|台)$/, item: 'vehicle.purchase' },
  { named: 'performance', units: /^(?:个|项)$/, item: 'performance.projects' },
  ...(['meeting', 'training'] as const).flatMap((named) => [
    { named, units: /^(?:个|次|批次|期)$/, item: `${named}.batches` as const },
    { named, units: /^(?:人|人次)$/, item: `${named}.people` as const },
  ]),
]

/** The subject of a count, by the items mentioned (else by the last one) and its unit. */
export function countSubject(mentions: Mentions, unit: string, context: Context): Subject | undefined {
  const named = countedItem(mentions, context)
  if (named === undefined || mentions.accounts.length > 0 || mentions.natures.length > 0) return undefined
  if (named === 'performance' && !mentions.counts.includes('project')) return undefined
  const item = ownUnit(named, unit) ? named : counted.find((rule) => rule.named === named && rule.units.test(unit))?.item
  return item === undefined ? undefined : { item, name: null, flow: 'none', fund: 'all', nature: 'all' }
}

function countedItem(mentions: Mentions, context: Context): ItemCode | undefined {
  const items = mentions.items.length === 0 ? subjectBefore(mentions, context) : mentions.items
  const plain = withoutWhole(items)
  const item = deepest(plain)
  if (item === undefined) return undefined
  return placed(item, mentions.buys, context)
}

/** 公务用车 beside 一般公务用车 says nothing more; 公务接待 beside its 批次 neither. */
function withoutWhole(items: readonly ItemCode[]): readonly ItemCode[] {
  const distinct = [...new Set(items)]
  return distinct.length > 1 ? distinct.filter((item) => item !== 'sangong.reception' && item !== 'sangong.abroad') : distinct
}

/** 24批次,210人次: the second count names nothing itself. */
function subjectBefore({ nouns, flows, counts }: Mentions, { last, topic }: Context): readonly ItemCode[] {
  if (nouns + flows.length > 0) return []
  const item = last?.measure === 'count' ? last.item : counts.includes('groups') ? topic.item : null
  return item === 'reception.batches' || item === 'abroad.groups' || item === 'sangong.abroad' ? [item] : []
}

/** 一般公务用车 under 购置车辆 is one to be bought; 行政编制 under 在职 is a person in post. */
function placed(item: ItemCode, buys: boolean, { whole, last }: Context): ItemCode | undefined {
  if (buys) return bought[item]
  if (whole?.item.startsWith('vehicle.purchase')) return bought[item] ?? item
  if (whole?.item === 'staff') return inPost[item] ?? item
  return item === 'staff' && whole === null && last?.measure === 'count' ? (inPost[last.item as ItemCode] ?? item) : item
}

const bought: Partial<Record<ItemCode, ItemCode>> = {
  vehicle: 'vehicle.purchase',
  'vehicle.general': 'vehicle.purchase.general',
  'vehicle.enforcement': 'vehicle.purchase.enforcement',
  'vehicle.special': 'vehicle.purchase.special',
  'vehicle.leader': 'vehicle.purchase.leader',
  'vehicle.minister': 'vehicle.purchase.minister',
  'vehicle.confidential': 'vehicle.purchase.confidential',
  'vehicle.emergency': 'vehicle.purchase.emergency',
  'vehicle.retired': 'vehicle.purchase.retired',
  'vehicle.other': 'vehicle.purchase.other',
  equipment: 'equipment.purchase',
  'vehicle.purchase': 'vehicle.purchase',
}
const inPost: Partial<Record<ItemCode, ItemCode>> = {
  'post.administrative': 'staff.administrative',
  'post.institution': 'staff.institution',
  'post.worker': 'staff.worker',
  'post.purchased': 'staff.purchased',
}

const units: readonly (readonly [string, RegExp])[] = [
  ['vehicle', /^(?:辆|台)$/],
  ['equipment', /^(?:台|套|件)$/],
  ['post', /^(?:人|名|个)$/],
  ['staff', /^(?:人|名|个)$/],
]

function ownUnit(item: ItemCode, unit: string): boolean {
  return units.some(([whole, pattern]) => item.split('.')[0] === whole && pattern.test(unit))
}
