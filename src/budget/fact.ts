// The words of the house for what a document states: one Fact per stated figure, with its key, its value and its evidence.
// Source of the rules: docs/facts.md. Nothing here computes; the files beside it do.

export const scopes = ['unit', 'department', 'summary'] as const
/** unit 单位/本级 · department 部门 (with subordinate units) · summary 汇总 (a whole place). */
export type Scope = (typeof scopes)[number]

export const stages = ['budget', 'adjusted', 'execution', 'final'] as const
/** budget 年初预算 · adjusted 调整/全年预算 · execution 执行数 · final 决算. */
export type Stage = (typeof stages)[number]

export const flows = ['none', 'income', 'expenditure'] as const
export type Flow = (typeof flows)[number]

export const natures = ['all', 'basic', 'project', 'personnel', 'public', 'operating'] as const
/** basic 基本支出 · project 项目支出 · personnel 人员经费 · public 公用经费 · operating = inside 机关运行经费. */
export type Nature = (typeof natures)[number]

export const measures = ['amount', 'change', 'share', 'count', 'target', 'weight'] as const
/** change is signed (a decrease is negative) and stands in money, or in % where the document prints a rate. */
export type Measure = (typeof measures)[number]

export const funds = [
  'all',
  'appropriation',
  'general',
  'government_fund',
  'state_capital',
  'special_account',
  'business',
  'superior',
  'affiliated',
  'operating',
  'other',
  'carried_over',
] as const
/** A fund of the list, or `source:<printed name>` for a source that the list does not know (社保基金). */
export type Fund = (typeof funds)[number] | `source:${string}`

export const statements = ['figure', 'none', 'not_applicable'] as const
/** figure: printed · none: “无…”, value 0, a stated zero · not_applicable: the document says that it does not apply, no value. */
export type Statement = (typeof statements)[number]

export const origins = ['stated', 'derived'] as const
export type Origin = (typeof origins)[number]

export const comparators = ['≥', '≤', '>', '<', '='] as const
export type Comparator = (typeof comparators)[number]

/** Where something stands. Text: line (from 1, by \n), column (character, from 1, where the quote starts), cell (from 1) in a table. */
export type TextLocator = { readonly line: number; readonly column: number; readonly cell?: number }
export type PageLocator = { readonly page: number; readonly box: readonly [number, number, number, number] }
export type BlockLocator = { readonly block: number; readonly row?: number; readonly column?: number }
export type SheetLocator = { readonly sheet: string; readonly cell: string }
export type Locator = TextLocator | PageLocator | BlockLocator | SheetLocator

/** One place that prints a fact. The quote has fewer than 60 characters; pieces that stand apart are joined by “ … ”, each literal, in order. */
export type Evidence = {
  readonly document: string
  readonly section: string
  readonly locator: Locator
  /** Row label and column head words (from the top) where the figure stands in a table. */
  readonly row: string | null
  readonly column: string | null
  readonly quote: string
}

/** A stated reason (主要原因) or purpose (主要用于): the literal clause, cut at a boundary below 60 characters, and its place. */
export type Clause = { readonly text: string; readonly truncated: boolean; readonly locator: Locator; readonly section: string }

/** What a change, a share or a derived fact is measured against. null fields are as in the fact itself. */
export type Base = {
  readonly year: number
  readonly stage: Stage
  readonly item: string | null
  readonly fund: string | null
  readonly nature: Nature | null
}

/** The key says what a figure is about; the same key printed twice is one fact with more evidence. `factKey` (key.ts) prints it. */
export type FactKey = {
  /** `<full name>@<scope>`: the code of an organization. */
  readonly organization: string
  readonly year: number
  readonly stage: Stage
  readonly flow: Flow
  /** A code of items.ts, a functional or economic account code (2010301, 30201), or an owned code (`project:…`). */
  readonly item: string
  readonly fund: string
  readonly nature: Nature
  readonly measure: Measure
}

export type Fact = FactKey & {
  readonly itemName: string
  /** Exact money in 分; null where the figure is no money. */
  readonly amount: number | null
  /** The printed figure in `unit` (967.73 with 万元; 1 with 辆; 81 with %); null where there is no value. Signed for a change. */
  readonly number: number | null
  readonly unit: string
  /** Digits printed after the point. */
  readonly decimals: number
  readonly statement: Statement
  readonly origin: Origin
  readonly base: Base | null
  /** Day or month of a stock, ISO (2022-12 or 2020-12-31); stocks belong to the document's fiscal year. */
  readonly asOf: string | null
  /** The year that is printed beside the figure where it differs from the year of the key. */
  readonly printedYear: number | null
  readonly comparator: Comparator | null
  readonly core: boolean | null
  /** A target in words. */
  readonly words: string | null
  readonly reason: Clause | null
  readonly purpose: Clause | null
  readonly evidence: readonly Evidence[]
  /** Keys (`factKey`) of the facts that a derived fact was computed from, in the order of its formula. */
  readonly inputs: readonly string[]
}

export const findingCodes = [
  'parts_do_not_add_up',
  'values_differ',
  'years_contradict',
  'derived_differs',
  'share_does_not_compute',
  'rate_does_not_compute',
  'year_is_not_the_documents',
  'bought_and_not_bought',
  'template_residue',
  'unit_missing',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Something in the documents that does not hold together. Never repaired; every answer that touches one of its facts says so. */
export type Finding = {
  readonly code: FindingCode
  readonly organization: string
  readonly year: number
  /** Keys (`factKey`) of the facts concerned, the printed one first. */
  readonly facts: readonly string[]
  readonly evidence: readonly Evidence[]
  /** What is printed, and what arithmetic expects, as shown to a person: “0.28%”, “0.29%”. */
  readonly printed: string
  readonly expected: string
}
