// The conversation: what a question leaves open is taken from the plan before it, so that each plan stands for itself.
import type { Assumption, Plan, Selection } from '../plan/plan.ts'
import type { Token } from './link/meaning.ts'
import { type Draft, staffOnPosts } from './translate/merge-drafts.ts'
import { isVersus, type Parsed } from './translate/parsed.ts'
import type { Place } from './translate/places.ts'
import type { Question } from './translate/question.ts'
import { listedOf } from './translate/shape.ts'

export type Continued = {
  readonly parsed: Parsed
  /** Whether anything was taken from the plan before. */
  readonly followsUp: boolean
  /** The question names no item, no organization: it asks the same of another year, or asks something else of the same. */
  readonly sameItem: boolean
}

/** The question with what it takes from `previous`. */
export function continueFrom(parsed: Parsed, previous: Plan | undefined): Continued {
  if (previous === undefined || isOfItsOwn(parsed)) return { parsed, followsUp: false, sameItem: false }
  const places = placesWith(parsed, previous)
  const items = itemsWith(parsed, previous)
  const years = yearsWith(parsed, previous, places.joined)
  const taken = [places.taken, years.taken, items.taken]
  const continued: Parsed = {
    ...parsed,
    places: parsed.places.ok ? { ...parsed.places, places: places.places } : parsed.places,
    drafts: items.drafts,
    years: { ...parsed.years, years: years.years, base: years.sideBySide ? undefined : parsed.years.base },
    pairwise: parsed.pairwise || years.joined || (years.taken && places.taken && previous.pairwise === true),
    clash: places.joined ? [...parsed.clash, ...otherItems(parsed, previous)] : parsed.clash,
    stages: parsed.stages.length === 0 && (places.taken || items.taken) ? previous.stages : parsed.stages,
    assumptions: [...parsed.assumptions, ...saidTaken(taken, previous)],
  }
  return { parsed: continued, followsUp: taken.includes(true), sameItem: items.taken }
}

/** “有哪些单位”, “哪个单位最高” begin anew where they name their item or ask for coverage. */
function isOfItsOwn({ question, drafts }: Parsed): boolean {
  if (question.has('coverage', 'define')) return true
  return (
    question.all('collective').length > 0 && (drafts.length > 0 || !question.has('highest', 'lowest', 'rank', 'more', 'less'))
  )
}

/** “这个和江津的机关运行经费比”: another item of another organization; what exactly is compared is not said. */
function otherItems({ drafts }: Parsed, previous: Plan): readonly string[] {
  const before = previous.items.map(({ item }) => item)
  return drafts
    .filter(({ codes }) => !(codes.length === 0 ? ['total'] : codes).some((code) => before.includes(code)))
    .map(({ token }) => token.text)
}

type PlacesTaken = { readonly places: readonly Place[]; readonly taken: boolean; readonly joined: boolean }

/** None named: those of the plan before; “跟南岸比一比”: those and the new one. */
function placesWith({ places, question }: Parsed, previous: Plan): PlacesTaken {
  if (!places.ok) return { places: [], taken: false, joined: false }
  const named = places.places
  const before = previous.organizations.map((code) => ({ word: '', codes: [code], by: 'name', tier: 'exact', at: -1 }) as const)
  if (named.length === 0) {
    const open = question.all('collective').length > 0 && before.length < 2
    return { places: open ? [] : before, taken: !open && before.length > 0, joined: false }
  }
  if (named.length === 1 && compares(question)) {
    const others = before.filter(({ codes }) => !named[0]?.codes.includes(codes[0] ?? ''))
    return { places: [...others, ...named], taken: others.length > 0, joined: others.length === 1 }
  }
  return { places: named, taken: false, joined: false }
}

function compares(question: Question): boolean {
  return isVersus(question) || question.has('compare', 'difference')
}

type ItemsTaken = { readonly drafts: readonly Draft[]; readonly taken: boolean }

function itemsWith(parsed: Parsed, previous: Plan): ItemsTaken {
  const { question, drafts } = parsed
  const before = previous.items.map((selection) => draftOf(selection))
  const staff = staffAfterPosts(drafts, previous)
  if (staff !== undefined) return { drafts: [staff], taken: false }
  if (listedOf(parsed).some((kind) => kind !== 'part')) return { drafts, taken: false }
  if (drafts.length === 0) return { drafts: before, taken: before.length > 0 }
  const joins =
    drafts.length === 1 &&
    compares(question) &&
    !(parsed.places.ok && parsed.places.places.length > 0) &&
    question.all('year').length === 0
  return joins && before.length > 0 && !parsed.over ? { drafts: [...before, ...drafts], taken: true } : { drafts, taken: false }
}

/** “在职的呢” after 行政编制: the staff in post on those posts. */
function staffAfterPosts([only, other]: readonly Draft[], previous: Plan): Draft | undefined {
  const posts = previous.items.find(({ item }) => item.startsWith('post.'))
  if (only === undefined || other !== undefined || posts === undefined || only.codes.join() !== 'staff') return undefined
  return staffOnPosts([draftOf(posts), only])[1]
}

const noToken: Token = { start: 0, end: 0, text: '', meanings: [], tier: 'exact' }

function draftOf({ item, fund, nature, flow }: Selection): Draft {
  return {
    codes: item === 'total' ? [] : [item],
    ...(fund === undefined ? {} : { fund }),
    ...(nature === undefined ? {} : { nature }),
    ...(flow === undefined ? {} : { flow }),
    token: noToken,
  }
}

type YearsTaken = {
  readonly years: readonly number[]
  readonly taken: boolean
  readonly joined: boolean
  /** “和2031年比” after 2030年: both years, no change of a third. */
  readonly sideBySide?: boolean
}

/** “跟江津2023年比”: the year is that of the new party, the first keeps its own. A year that was only the latest of one organization says nothing about another. */
function yearsWith({ years, question, places }: Parsed, previous: Plan, joined: boolean): YearsTaken {
  const [own] = years.years
  const [before] = previous.years
  if (
    joined &&
    years.years.length === 1 &&
    previous.years.length === 1 &&
    own !== before &&
    own !== undefined &&
    before !== undefined
  )
    return { years: [before, own], taken: false, joined: true }
  if (years.base !== undefined && isOfOneYear(previous) && before !== undefined && before < years.base)
    return { years: [before, years.base], taken: false, joined: false, sideBySide: true }
  if (years.years.length > 0 || question.all('span').length > 0 || question.has('trend', 'which_year'))
    return { years: years.years, taken: false, joined: false }
  const assumed = previous.assumptions.some(({ code }) => code === 'latest_year')
  const elsewhere = !places.ok || places.places.length > 0
  if (elsewhere && (assumed || previous.pairwise === true)) return { years: [], taken: false, joined: false }
  return { years: previous.years, taken: previous.years.length > 0, joined: false }
}

function isOfOneYear({ years }: Plan): boolean {
  return years.length === 1
}

function saidTaken([places, years, items]: readonly boolean[], previous: Plan): readonly Assumption[] {
  const said = (from: string, to: readonly string[]): Assumption => ({ code: 'from_conversation', from, to: to.join(' ') })
  return [
    ...(places === true ? [said('organizations', previous.organizations)] : []),
    ...(years === true
      ? [said('years', previous.years.map(String)), ...previous.assumptions.filter(({ code }) => code === 'latest_year')]
      : []),
    ...(items === true
      ? [
          said(
            'items',
            previous.items.map(({ item }) => item),
          ),
        ]
      : []),
  ]
}
