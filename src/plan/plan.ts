// THE TABLE: what is asked, as one value that rules, a model and a verified answer all write, and that alone is compiled to SQL.
// It names things by their codes, holds no figure and no text of a document, and says what was assumed.
import { z } from 'zod'
import { moneyUnits } from '../budget/amount.ts'
import { comparators, flows, measures, natures, scopes, stages } from '../budget/fact.ts'

export const asks = [
  'lookup',
  'breakdown',
  'compare',
  'rank',
  'trend',
  'sum',
  'difference',
  'share',
  'completion',
  'change',
  'growth',
  'ratio',
  'count',
  'list',
  'reason',
  'purpose',
  'definition',
  'coverage',
] as const
export type Ask = (typeof asks)[number]

export const assumptionCodes = [
  'latest_year',
  'only_organization_of_division',
  'only_organization_with_year',
  'all_organizations_of_division',
  'stage_budget',
  'stage_final',
  'fund_taken',
  'nature_taken',
  'flow_taken',
  'scope_taken',
  'spelling',
  'abbreviation',
  'from_conversation',
  'relative_year',
  'whole_taken',
  'coarser_item',
  'year_of_change',
  'same_year',
  'read_by_model',
] as const
export type AssumptionCode = (typeof assumptionCodes)[number]

const assumption = z.strictObject({ code: z.enum(assumptionCodes), from: z.string(), to: z.string() })
export type Assumption = z.infer<typeof assumption>

/** What narrows an item. An absent dimension is open: the widest stated value is taken, and said (flow: expenditure, else income). */
const selection = z.strictObject({
  item: z.string().min(1),
  fund: z.string().min(1).optional(),
  nature: z.enum(natures).optional(),
  flow: z.enum(flows).optional(),
})
export type Selection = z.infer<typeof selection>

/** A money threshold is in 分 (`unit` null), any other number in its own unit. */
const threshold = z.strictObject({ comparator: z.enum(comparators), value: z.number(), unit: z.string().nullable() })
export type Threshold = z.infer<typeof threshold>

export const planSchema = z.strictObject({
  ask: z.enum(asks),
  /** Organization codes, in the question's order. Empty for coverage, definition, and rank over everything covered. */
  organizations: z.array(z.string()),
  /**
   * Fiscal years, in the question's order; trend and rank among years: all the years to show. change, growth, reason: the later
   * year alone, its base is the year before (years further apart are a difference). Empty only for coverage and definition.
   */
  years: z.array(z.int().min(1949).max(2100)),
  /** years[i] is the year of organizations[i] alone, no cross product: each one's latest where no year is named and they differ. */
  pairwise: z.literal(true).optional(),
  /**
   * Empty: not named. Then the budget is taken where published, else the final accounts, and said. completion: the budget that the
   * final accounts are measured by (empty: the adjusted one, else that of the beginning of the year).
   */
  stages: z.array(z.enum(stages)),
  scope: z.enum(scopes).optional(),
  /**
   * In the question's order. breakdown: the whole. share: the part (whole below). difference, ratio: first − second, first ÷ second.
   * list, count and rank of owned things: their kind (`project`, `indicator`, `indicator:<project>/`, `body.internal`,
   * `body.subordinate`); a count of projects may be stated as performance.projects. sum of `project`: of all projects.
   */
  items: z.array(selection),
  /** The whole of a share, where the question names one; else the item's parent or the total is taken, and said. */
  whole: selection.optional(),
  measure: z.enum(measures).optional(),
  /** rank, list, count: which members; lookup: “超过10万了吗”, the figure answers. */
  threshold: threshold.optional(),
  order: z.enum(['highest', 'lowest']).optional(),
  /** rank and list: members to show. Absent: all (up to the row limit). */
  limit: z.int().min(1).max(500).optional(),
  /** Rank the parts of the one item (“哪项支出最多”) instead of organizations, years or named items. */
  among: z.enum(['organizations', 'years', 'items', 'parts', 'projects']).optional(),
  /** The direction that the question presumes for a change or reason (“为什么减少”); a false premise is corrected. */
  presumed: z.enum(['increase', 'decrease', 'none']).optional(),
  /** A value that the question presumes (“…是5万元吧”), in 分. */
  presumedAmount: z.int().optional(),
  unit: z.enum(moneyUnits).optional(),
  /** The year printed beside the figure is asked, not the document's. */
  assumptions: z.array(assumption),
})
export type Plan = z.infer<typeof planSchema>

/** One reading of an ambiguous question: a plan of its own, self-contained. */
export type Reading = { readonly label: string; readonly question: string; readonly plan: Plan }
