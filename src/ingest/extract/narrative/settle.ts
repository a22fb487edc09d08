// What can only be settled when a whole document is read, and the facts and findings that come of it.
import type { Fact, Finding } from '../../../budget/fact.ts'
import { factKey } from '../../../budget/key.ts'
import type { Extraction } from '../extraction.ts'
import { sumOfYear, totalWithCarried } from '../year-totals.ts'
import type { Draft } from './draft.ts'
import type { Origin } from './to-fact.ts'
import { toFact } from './to-fact.ts'

export function settle(drafts: readonly Draft[], origin: Origin): Extraction {
  const made = withoutImpossible(withoutDamaged(withCurrent(inTheirYear(drafts)))).flatMap((draft) => {
    const fact = toFact(draft, origin)
    return fact === undefined ? [] : [{ draft, fact }]
  })
  return {
    facts: made.map(({ fact }) => fact),
    findings: [...made.flatMap(missingUnit), ...made.flatMap(residue), ...otherYears(made)],
    unread: [],
  }
}

/**
 * A statement under another year stays in the document's year, unless the document states another figure for its own year:
 * then it is of the year it prints, and what leans on it is left unread.
 */
function inTheirYear(drafts: readonly Draft[]): readonly Draft[] {
  const contradicted = new Set(
    drafts.filter((draft) => draft.printedYear !== null && isContradicted(draft, drafts)).map(({ source }) => source),
  )
  return drafts.flatMap((draft) => {
    if (draft.printedYear === null || !contradicted.has(draft.source)) return [draft]
    return draft.base === null ? [{ ...draft, year: draft.printedYear, printedYear: null }] : []
  })
}

function isContradicted(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(
    (other) => other.printedYear === null && other.measure === 'amount' && sameKey(draft, other) && other.number !== draft.number,
  )
}

/** Where 本年收入合计 and 收入总计 differ, one of them is an account of its own, with what rests on it. */
function withCurrent(drafts: readonly Draft[]): readonly Draft[] {
  const isOther = (draft: Draft) =>
    drafts.some((other) => !other.current && sameKey(draft, other) && other.number !== draft.number)
  const sums = drafts.filter((draft) => draft.current && draft.item === 'total' && isOther(draft))
  const own = sums.flatMap((sum) => (sum.stage === 'final' ? totalsBeside(sum, drafts) : [sum]))
  return drafts.map((draft) => {
    const sum = draft.rests.find((figure) => own.includes(figure))
    if (own.includes(draft)) return asAccount(draft, draft)
    if (sum !== undefined && isAbout(draft, sum)) return asAccount(draft, sum)
    const { base } = draft
    return sum === undefined || base === null ? draft : { ...draft, base: { ...base, item: accountOf(sum).item } }
  })
}

/** In final accounts 收入总计 holds what was not spent: it is the account, and the sum of the year the total. */
function totalsBeside(sum: Draft, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft) => !draft.current && sameKey(draft, sum) && draft.number !== sum.number)
}

/** Its share is one of the total; a change of it is measured against itself. */
function asAccount(draft: Draft, sum: Draft): Draft {
  const { base, measure } = draft
  const isShare = base !== null && measure === 'share' && base.item === null
  return { ...draft, ...accountOf(sum), base: isShare ? { ...base, item: 'total' } : base }
}

/** A change of the sum itself; not the share of a part in it. */
function isAbout(draft: Draft, sum: Draft): boolean {
  return draft.fund === sum.fund && draft.nature === sum.nature && draft.item === sum.item
}

function accountOf({ flow, current }: Draft): Pick<Draft, 'item' | 'name'> {
  const { item, itemName } = current ? sumOfYear(flow) : totalWithCarried(flow)
  return { item, name: itemName }
}

/** A change that leaves less than nothing for the year before was not this figure's. */
function withoutImpossible(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft) => draft.measure !== 'change' || !draft.rests.some((figure) => isImpossible(draft, figure)))
}

function isImpossible({ value, number }: Draft, figure: Draft): boolean {
  if (value === null || number === null || figure.value === null || figure.number === null) return false
  if (value.sort === 'rate') return number < -100
  return figure.value.unit === value.unit && figure.number >= 0 && number - figure.number > 0.011
}

/** 4.647万元 beside parts of 1,088 and 3,559: the point separates thousands. Such a figure is left unread; its rate of change stays. */
function withoutDamaged(drafts: readonly Draft[]): readonly Draft[] {
  const damaged = drafts.filter(
    (draft) => draft.measure === 'amount' && /^\d{1,3}\.\d{3}$/.test(draft.value?.printed ?? '') && isThousandfold(draft, drafts),
  )
  return drafts.filter((draft) => !damaged.includes(draft))
}

function isThousandfold(whole: Draft, drafts: readonly Draft[]): boolean {
  const parts = drafts.filter(
    (part) =>
      part.item.startsWith(`${whole.item}.`) &&
      part.measure === 'amount' &&
      part.year === whole.year &&
      part.stage === whole.stage,
  )
  const sum = parts.reduce((total, part) => total + (part.number ?? 0), 0)
  return parts.length > 0 && Math.abs(sum - (whole.number ?? 0) * 1000) < 1
}

function sameKey(one: Draft, other: Draft): boolean {
  const fields = ['year', 'stage', 'flow', 'item', 'fund', 'nature', 'measure'] as const
  return fields.every((field) => one[field] === other[field])
}

type Made = { readonly draft: Draft; readonly fact: Fact }

/** 148万: the 元 is missing. */
function missingUnit({ draft: { value }, fact }: Made): readonly Finding[] {
  if (value === null || !value.unitMissing) return []
  const { organization, year, evidence } = fact
  const expected = `${value.printed}${value.unit}`
  return [
    { code: 'unit_missing', organization, year, facts: [factKey(fact)], evidence, printed: expected.slice(0, -1), expected },
  ]
}

/** 增加(减少)0万元: both words of a form are left standing. */
function residue({ draft, fact }: Made): readonly Finding[] {
  if (!draft.residue) return []
  const { organization, year, evidence, number, unit } = fact
  return [
    {
      code: 'template_residue',
      organization,
      year,
      facts: [factKey(fact)],
      evidence,
      printed: '增加（减少）',
      expected: `${number}${unit}`,
    },
  ]
}

/** One finding for each statement that prints another year than the document's, with all that depends on it. */
function otherYears(made: readonly Made[]): readonly Finding[] {
  const foreign = made.filter(({ fact }) => fact.printedYear !== null)
  const statements = [...Map.groupBy(foreign, ({ draft }) => draft.source).values()]
  return statements.flatMap((statement) => {
    const [first] = statement
    if (first === undefined) return []
    const { organization, year, evidence, printedYear } = first.fact
    const facts = [...new Set(statement.map(({ fact }) => factKey(fact)))]
    return [
      {
        code: 'year_is_not_the_documents' as const,
        organization,
        year,
        facts,
        evidence,
        printed: String(printedYear),
        expected: String(year),
      },
    ]
  })
}
