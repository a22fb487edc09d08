// Warnings: the findings of every fact that an answer touches, and unlike things that stand side by side.
import type { Row, RowFinding } from '../query/rows.ts'
import type { Said } from './outcome.ts'
import type { Table } from './table.ts'

export const warningCodes = [
  'several_values',
  'mixed_stages',
  'mixed_years',
  'mixed_scopes',
  'mixed_funds',
  'mixed_flows',
  'overlap',
  'premise_direction',
  'premise_value',
  'coarser_item',
  'derived',
  'members_missing',
  'reason_of_parts',
  'purpose_of_parts',
  'stated_share',
  'not_whole_division',
  'truncated',
  'ties',
  'model_unread',
  'traced_part',
] as const
export type WarningCode = (typeof warningCodes)[number]
export type Warning = Said

/** One warning for each finding of the rows, in the order of the rows; of several organizations it says whose it is. */
export function findingWarnings(rows: readonly Row[], { words }: Table): readonly Warning[] {
  const findings = new Map<number, Touched>()
  for (const row of rows)
    for (const finding of row.findings.filter((each) => isAbout(each, row)))
      if (!findings.has(finding.id)) findings.set(finding.id, { finding, row })
  const alike = Map.groupBy(findings.values(), ({ finding, row }) =>
    [finding.code, finding.printed, finding.expected, row.organization.code, row.year].join('\n'),
  )
  const isOfOne = new Set(rows.map(({ organization }) => organization.code)).size === 1
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const said = findingWarning(first, group, words)
    return isOfOne ? [said] : [{ ...said, text: `${first.row.organization.name}${words.say.colon}${said.text}` }]
  })
}

/** A share that does not compute says nothing against its whole. */
function isAbout({ code, about }: RowFinding, { item }: Row): boolean {
  return code !== 'share_does_not_compute' || about.item === item
}

type Touched = { readonly finding: RowFinding; readonly row: Row }

/** Findings that say the same of several figures are one sentence about the first of them. */
function findingWarning({ finding }: Touched, group: readonly Touched[], words: Table['words']): Warning {
  const labels = [...new Set(group.map((touched) => words.label({ ...touched.finding.about, measure: 'amount' })))]
  const label = labels.length > 1 ? `${labels[0]}${words.say.andMore(labels.length)}` : (labels[0] ?? '')
  const { year, printedYear } = finding.about
  return {
    code: finding.code,
    text: words.findings[finding.code]({ ...finding, label, year, printedYear }),
    findings: group.map((touched) => touched.finding.id),
  }
}

/** That members of one figure differ in what should be equal; `years` only where the question did not ask for several. */
export function mixtureWarnings(rows: readonly Row[], { words, plan }: Table): readonly Warning[] {
  const various = <T>(pick: (row: Row) => T): readonly T[] => [...new Set(rows.map(pick))]
  const mixtures: readonly (Warning | undefined)[] = [
    plan.stages.length > 1 || various((row) => row.stage).length > 1
      ? warning('mixed_stages', words.warnings.mixed_stages(various((row) => words.stages[row.stage])))
      : undefined,
    plan.pairwise === true && various((row) => row.year).length > 1
      ? warning('mixed_years', words.warnings.mixed_years(various((row) => String(row.year))))
      : undefined,
    various((row) => row.organization.scope).length > 1
      ? warning('mixed_scopes', words.warnings.mixed_scopes(various((row) => words.scopes[row.organization.scope])))
      : undefined,
    sameItem(rows) && !plan.items.every(({ fund }) => fund !== undefined) && various((row) => row.fund).length > 1
      ? warning('mixed_funds', words.warnings.mixed_funds(various((row) => words.fund(row.fund))))
      : undefined,
    sameItem(rows) && plan.items.length === 1 && plan.items[0]?.flow === undefined && various((row) => row.flow).length > 1
      ? warning('mixed_flows', words.warnings.mixed_flows(various((row) => words.flows[row.flow])))
      : undefined,
  ]
  return mixtures.filter((mixture) => mixture !== undefined)
}

export function warning(code: WarningCode, text: string, findings?: readonly number[]): Warning {
  return findings === undefined ? { code, text } : { code, text, findings }
}

/** Items have funds of their own by definition (三公 is general); only within one item a difference is worth a word. */
function sameItem(rows: readonly Row[]): boolean {
  return new Set(rows.map(({ item }) => item)).size === 1
}
