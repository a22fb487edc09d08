// What a word of a disclosure can mean. A word may mean several things at once: 事业收入 is a fund and a flow.
import type { Flow, Fund, Nature, Stage } from '../../../../budget/fact.ts'
import type { ItemCode } from '../../../../budget/item.ts'

export type Direction = 'up' | 'down' | 'either'

export type Level = '类' | '款' | '项'

export type Meaning =
  | { readonly sort: 'item'; readonly code: ItemCode }
  /** A word that means an item only as a part of another one: 运行费 under 公务用车购置及运行费. */
  | { readonly sort: 'part'; readonly code: ItemCode; readonly of: ItemCode }
  /** A functional account, by its name as the data have it. */
  | { readonly sort: 'account'; readonly name: string }
  | { readonly sort: 'fund'; readonly fund: Fund }
  | { readonly sort: 'nature'; readonly nature: Nature }
  /** 经费拨款: the basic money where 项目拨款 stands beside it, and else a source that nobody defines. */
  | { readonly sort: 'beside' }
  | { readonly sort: 'flow'; readonly flow: Exclude<Flow, 'none'> | 'both' }
  | { readonly sort: 'stage'; readonly stage: Stage }
  /** Years from the document's year; `same` marks the same period of that year. */
  | { readonly sort: 'year'; readonly offset: number }
  | { readonly sort: 'buy' }
  | { readonly sort: 'project' }
  | { readonly sort: 'groups' }
  /** A sum of the current year alone (本年收入合计), beside which a larger total may stand. */
  | { readonly sort: 'current' }
  | { readonly sort: 'filler' }
  | { readonly sort: 'noun' }
  /** A sum by its own words: 总计, 合计. */
  | { readonly sort: 'sum' }
  /** The level of an account, printed behind its name. */
  | { readonly sort: 'level'; readonly level: Level }
  /** The organization itself: 我局, 本部门, 全区. */
  | { readonly sort: 'self' }
  /** A whole place that the document does not speak for: 全市 in a bureau's. */
  | { readonly sort: 'elsewhere' }
  | { readonly sort: 'compare'; readonly implied: boolean }
  | { readonly sort: 'direction'; readonly direction: Direction }
  | { readonly sort: 'same' }
  | { readonly sort: 'roughly' }
  | { readonly sort: 'share' }
  | { readonly sort: 'no' }
  | { readonly sort: 'outside' }
  | { readonly sort: 'among' }
  | { readonly sort: 'reason' }
  | { readonly sort: 'purpose' }
  /** What follows is not so: 如剔除, 不含. */
  | { readonly sort: 'supposed' }
  /** 完成预算的98%. */
  | { readonly sort: 'completed' }
  /** 差值为0.9万元: a difference without its sign is no figure of its own. */
  | { readonly sort: 'unsigned' }

export type Sort = Meaning['sort']
export type MeaningOf<S extends Sort> = Extract<Meaning, { sort: S }>
