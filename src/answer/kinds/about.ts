// definition and coverage: no figures, in the product's own words.
import type { Covered } from '../../query/rows.ts'
import { answered, type Draft, unanswered } from '../draft.ts'
import type { Table } from '../table.ts'
import { warning } from '../warn.ts'

export function definition({ words, rows, plan }: Table): Draft {
  const terms = plan.items.map(({ item, nature, fund }) => ({
    name: rows.near.names[item] ?? item,
    code: termOf(item, nature, fund),
  }))
  const told = terms.map(({ code, name }) => words.definition(code, name)).filter((text) => text !== undefined)
  const [first] = terms
  if (told.length === 0) return unanswered('not_stated', { lines: [words.say.noDefinition(first?.name ?? '')] })
  return answered({ lines: [...told, words.say.definitionOurs] })
}

/** 基本支出 and 财政拨款 are terms though they are natures and funds of a total. */
function termOf(item: string, nature: string | undefined, fund: string | undefined): string {
  if (item !== 'total') return item
  if (nature !== undefined && nature !== 'all') return nature
  return fund === 'operating' ? 'operating_income' : (fund ?? item)
}

export function coverage(table: Table): Draft {
  const { near } = table.rows
  const { say, warnings } = table.words
  const { years, organizations } = table.plan
  const covered = near.organizations.filter(({ disclosures }) => disclosures.length > 0)
  const ofYears = covered.filter(({ disclosures }) => years.every((year) => disclosures.some((one) => one.year === year)))
  const isAll = organizations.length === 0
  const isNarrowed = isAll && ofYears.length > 0 && near.organizationCount <= near.organizations.length
  const shown = isNarrowed ? ofYears : covered
  const lines = shown.map((each) => coveredLine(each, table))
  const isCut = isAll && !isNarrowed && near.organizationCount > lines.length
  const all =
    isNarrowed && years.length > 0
      ? { organizations: shown.length, years }
      : { organizations: near.organizationCount, years: near.years }
  return answered({
    lines: [...(isAll ? [say.coverage(all)] : []), ...lines, ...itemsLine(table)],
    warnings: isCut ? [warning('truncated', warnings.truncated([String(lines.length), String(near.organizationCount)]))] : [],
  })
}

function coveredLine({ organization, disclosures }: Covered, { words: { say } }: Table): string {
  const covered = [...new Set(disclosures.map(({ year, stage }) => say.disclosure({ year, stage })))]
  return say.coveredLine({ organization: organization.name, disclosures: covered })
}

/** What one organization can be asked about. */
function itemsLine({ rows: { near }, words }: Table): readonly string[] {
  const shared = near.items.filter(({ kind, code }) => kind === 'item' && code !== 'total')
  const names = shared.map(({ code, name }) => words.label({ ...plain, item: code, itemName: name }))
  return names.length === 0 ? [] : [words.say.items({ names: names.slice(0, shownItems), total: near.items.length })]
}

const plain = { flow: 'expenditure', fund: 'all', nature: 'all', measure: 'amount' } as const
const shownItems = 40
