// From the parsed question to plans: parties, years and items decided, each open choice a reading of its own.
import type { Stage } from '../../budget/fact.ts'
import type { Catalog } from '../../database/catalog.ts'
import type { Ask, Assumption, Plan, Selection } from '../../plan/plan.ts'
import { amongOf } from './among.ts'
import { chooseCodes, selectionOf } from './choose-items.ts'
import { everybody } from './everybody.ts'
import { decideYears } from './fiscal.ts'
import type { Limits } from './limits.ts'
import type { Draft } from './merge-drafts.ts'
import { measureOf, narrowedBy } from './narrowing.ts'
import { comparesBackward, isVersus, type Parsed } from './parsed.ts'
import { readParties } from './parties.ts'
import { isOwned, isPlanned, listedAsked } from './shape.ts'

export type Assembly = {
  readonly parsed: Parsed
  readonly ask: Ask
  /** The plan whose narrowing goes on with the ask. */
  readonly from: Plan | undefined
  readonly limits: Limits
  readonly catalog: Catalog
}

export type Assembled = {
  readonly plans: readonly Plan[]
  readonly total: number
  readonly about: 'organization' | 'item'
}

const sideBySide = 5
const rankedOrganizations = 200
const listedReadings = 10

/** Every reading of the question as a plan, not yet validated. */
export function assemble(assembly: Assembly): Assembled {
  const { parsed, ask, catalog } = assembly
  const places = parsed.places.ok ? parsed.places.places : []
  const parties = readParties(places, {
    catalog,
    years: parsed.years.base === undefined && !parsed.pairwise && ask !== 'trend' ? parsed.years.years : [],
    stage: stageOf(parsed, ask),
    softScope: parsed.softScope,
    owned: parsed.drafts.flatMap(({ codes }) => codes).filter(isOwned),
    sideBySide: takesAll(assembly) ? rankedOrganizations : sideBySide,
  })
  const plans = parties.readings.flatMap((codes) => plansOf(assembly, codes, parties.assumptions))
  const about = parties.total > 1 ? 'organization' : 'item'
  return { plans: plans.slice(0, listedReadings), total: Math.max(parties.total, plans.length), about }
}

function takesAll({ ask, parsed }: Assembly): boolean {
  return ask === 'rank' || ask === 'coverage' || ask === 'sum' || parsed.question.all('collective').length > 0
}

function plansOf(assembly: Assembly, codes: readonly string[], assumptions: readonly Assumption[]): readonly Plan[] {
  const { parsed, ask, catalog } = assembly
  const ordered = comparesBackward(parsed.question) && codes.length === 2 ? codes.toReversed() : codes
  const among = amongOf(assembly, ordered)
  const organizations =
    ordered.length === 0 && (among === 'organizations' || (parsed.question.all('collective').length > 0 && ask !== 'coverage'))
      ? everybody(parsed.years.years, catalog)
      : ordered
  const span = parsed.question.all('span')[0]?.meaning
  const fiscal = decideYears({
    ask,
    named: parsed.years,
    organizations,
    stage: stageOf(parsed, ask),
    catalog,
    pairwise: parsed.pairwise && parsed.years.years.length === organizations.length,
    span: span === undefined ? undefined : (span.count ?? 0),
    amongYears: among === 'years',
    inherited: parsed.assumptions.some(({ code, from }) => code === 'from_conversation' && from === 'years'),
    versus: isVersus(parsed.question),
  })
  const said = [
    ...(parsed.places.ok ? parsed.places.assumptions : []),
    ...assumptions,
    ...parsed.assumptions,
    ...fiscal.assumptions,
  ]
  const base = { ...assembly, ask: fiscal.ask }
  return selections(base, organizations, fiscal.years).map((selected) => ({
    ask: fiscal.ask,
    organizations: [...organizations],
    years: [...fiscal.years],
    ...(fiscal.pairwise ? { pairwise: true as const } : {}),
    stages: fiscal.ask === 'completion' ? parsed.stages.filter(isPlanned) : [...parsed.stages],
    items: [...selected.items],
    ...(selected.whole === undefined ? {} : { whole: selected.whole }),
    ...measureOf(base, selected.items),
    ...narrowedBy(base, among),
    assumptions: [...said, ...spellings(parsed)],
  }))
}

/** What must be published: what was spent of a budget, final accounts say. */
function stageOf(parsed: Parsed, ask: Ask): Stage | undefined {
  if (ask === 'completion') return 'final'
  return parsed.stages.length === 1 ? parsed.stages[0] : undefined
}

type Selected = { readonly items: readonly Selection[]; readonly whole: Selection | undefined }

/** All ways to read the words for items: one selection a draft, every combination of what remains open. */
function selections(assembly: Assembly, organizations: readonly string[], years: readonly number[]): readonly Selected[] {
  const { parsed, catalog, ask } = assembly
  const stating = { catalog, organizations, years }
  const choose = (draft: Draft): readonly Selection[] => {
    const codes = draft.codes.length === 0 ? ['total'] : chooseCodes(draft, parsed.question, stating)
    return codes.map((code) => selectionOf(draft, code))
  }
  const items = combine(draftsOf(assembly).map(choose))
  const wholes = ask === 'share' ? wholesOf(assembly, choose) : [undefined]
  const more = ask === 'share' ? [] : parsed.second.map(choose)
  return items.flatMap((chosen) =>
    combine(more).flatMap((rest) => wholes.map((whole) => ({ items: [...chosen, ...rest], whole }))),
  )
}

function wholesOf(
  { parsed, from }: Assembly,
  choose: (draft: Draft) => readonly Selection[],
): readonly (Selection | undefined)[] {
  const [second] = parsed.second
  if (second !== undefined) return choose(second).slice(0, 1)
  if (from?.whole !== undefined) return [from.whole]
  const within = parsed.drafts[0]?.within
  return within === undefined ? [undefined] : choose(within).slice(0, 1)
}

function combine(choices: readonly (readonly Selection[])[]): readonly (readonly Selection[])[] {
  return choices.reduce<readonly (readonly Selection[])[]>(
    (combined, choice) => combined.flatMap((before) => choice.map((selection) => [...before, selection])),
    [[]],
  )
}

/** The drafts of the question, or what stands for them: the listed kind, all projects, the total. */
function draftsOf(assembly: Assembly): readonly Draft[] {
  const { parsed, ask } = assembly
  const kind = listedAsked(parsed)
  const token = parsed.question.tokens[0] ?? { start: 0, end: 0, text: '', meanings: [], tier: 'exact' as const }
  const ownList =
    ask === 'list' || ask === 'count' || ask === 'rank' || ask === 'sum' || parsed.question.all('measure').length > 0
  if (kind !== undefined && ownList) return [{ codes: [listCode(kind, parsed.drafts)], token }]
  if (parsed.drafts.length > 0) return kind === 'project' ? parsed.drafts.map(ofProjects) : parsed.drafts
  if (kind === 'project') return [{ codes: [], nature: 'project', flow: 'expenditure', token }]
  if (ask === 'coverage' || (ask === 'definition' && parsed.question.all('money').length === 0)) return []
  const flow = ask === 'breakdown' || ask === 'rank' ? ({ flow: 'expenditure' } as const) : {}
  return [{ codes: [], ...flow, token }]
}

/** 项目的支出 is project expenditure. */
function ofProjects(draft: Draft): Draft {
  return draft.codes.length === 0 && draft.nature === undefined ? { ...draft, nature: 'project' } : draft
}

/** 项目里的指标: the indicators of that project. */
function listCode(kind: string, drafts: readonly Draft[]): string {
  const project = drafts.flatMap(({ codes }) => codes).find((code) => code.startsWith('project:'))
  return kind === 'indicator' && project !== undefined ? `indicator:${project.slice('project:'.length)}/` : kind
}

function spellings({ question }: Parsed): readonly Assumption[] {
  return question.tokens
    .filter(
      ({ tier, name, meanings }) =>
        tier !== 'exact' && name !== undefined && meanings.some(({ kind }) => kind === 'items' || kind === 'narrowing'),
    )
    .map(({ text, name = '', tier }) => ({
      code: tier === 'abbreviation' ? ('abbreviation' as const) : ('spelling' as const),
      from: text,
      to: name,
    }))
}
