// definition and coverage: no figures, in the product's own words.
import { answered, type Draft, unanswered } from '../draft.ts'
import type { Table } from '../table.ts'
import { warning } from '../warn.ts'

export function definition(table: Table): Draft {
  const { words, rows, plan } = table
  const terms = plan.items.map(({ item, nature, fund }) => ({ item, key: termOf(item, nature, fund) }))
  const told = terms.map(({ key }) => words.definition(key)).filter((text) => text !== undefined)
  if (told.length === 0)
    return unanswered('not_stated', {
      lines: [words.say.noDefinition(rows.near.names[terms[0]?.item ?? ''] ?? terms[0]?.item ?? '')],
    })
  return answered({ lines: [...told, words.say.definitionOurs] })
}

/** 基本支出 and 财政拨款 are terms though they are natures and funds of a total. */
function termOf(item: string, nature: string | undefined, fund: string | undefined): string {
  if (item !== 'total') return item
  return nature !== undefined && nature !== 'all' ? nature : (fund ?? item)
}

export function coverage(table: Table): Draft {
  const { near } = table.rows
  const { say } = table.words
  const [only] = near.organizations
  const lines = near.organizations
    .filter(({ disclosures }) => disclosures.length > 0)
    .map(({ organization, disclosures }) =>
      say.coveredLine({
        organization: organization.name,
        disclosures: [...new Set(disclosures.map(({ year, stage }) => say.disclosure({ year, stage })))],
      }),
    )
  const items = near.items
    .filter(({ kind, code }) => kind === 'item' && code !== 'total')
    .map(({ code, name }) => table.words.label({ ...plain, item: code, itemName: name }))
  const about = table.plan.organizations.length === 1 && only !== undefined && items.length > 0
  const isCut = table.plan.organizations.length === 0 && near.organizationCount > lines.length
  return answered({
    warnings: isCut
      ? [warning('truncated', table.words.warnings.truncated([String(lines.length), String(near.organizationCount)]))]
      : [],
    lines: [
      ...(table.plan.organizations.length === 0
        ? [say.coverage({ organizations: near.organizationCount, years: near.years })]
        : []),
      ...lines,
      ...(about ? [say.items({ names: items.slice(0, shownItems), total: near.items.length })] : []),
    ],
  })
}

const plain = { flow: 'expenditure', fund: 'all', nature: 'all', measure: 'amount' } as const
const shownItems = 40
