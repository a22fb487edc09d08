// Changes in words (增加, 减少, 无变化), and premises of the question that the document contradicts.
import type { MoneyUnit } from '../budget/amount.ts'
import { formatAmount } from '../budget/amount.ts'
import type { Row } from '../query/rows.ts'
import { signOf } from './changes.ts'
import type { Figure } from './outcome.ts'
import type { Table } from './table.ts'
import { marks } from './text.ts'
import { shown, spaced } from './unit.ts'
import { type Warning, warning } from './warn.ts'

export type Telling = { readonly table: Table; readonly unit: MoneyUnit; readonly citations?: readonly number[] }

/** “比2022年增加 0.2 万元 [1]”: the amount without its sign, the direction in words. */
export function changeLine(change: Row, { table, unit, citations = table.citations.of(change) }: Telling): string {
  return table.words.say.change({
    direction: signOf(change),
    shown: unsigned(change, unit),
    base: baseWords(change, table),
    marks: marks(citations),
  })
}

type Changes = { readonly label: string; readonly changes: readonly Row[]; readonly figures: readonly Figure[] }

/** “公务接待费：比2022年增加 0.2 万元 [1]，…”: all changes of one figure, cited as `figures` are. */
export function changeLines({ label, changes, figures }: Changes, { table, unit }: Telling): string {
  const { colon, comma } = table.words.say
  const lines = changes.map((row, index) => changeLine(row, { table, unit, citations: figures[index]?.citations ?? [] }))
  return `${label}${colon}${lines.join(comma)}`
}

export function baseWords(change: Row, { words }: Pick<Table, 'words'>): string {
  const year = change.base?.year ?? change.year - 1
  return words.say.base({ year, stage: change.base?.stage ?? change.stage, sameYear: year === change.year })
}

/** A direction or a value that the question takes for granted and the document does not state. */
export function premiseWarnings(row: Row, change: Row | undefined, { table, unit }: Telling): readonly Warning[] {
  const { plan, words } = table
  const wrong: Warning[] = []
  if (plan.presumed !== undefined && change !== undefined && signOf(change) !== plan.presumed) {
    const actual = words.say.change({
      direction: signOf(change),
      shown: unsigned(change, unit),
      base: baseWords(change, table),
      marks: '',
    })
    wrong.push(
      warning('premise_direction', words.warnings.premise_direction([words.label({ ...row, measure: 'amount' }), actual])),
    )
  }
  if (plan.presumedAmount !== undefined && row.amount !== null && row.amount !== plan.presumedAmount) {
    const presumed = `${formatAmount(plan.presumedAmount, unit)}${spaced(unit)}`
    wrong.push(warning('premise_value', words.warnings.premise_value([words.label(row), shown(row, unit), presumed])))
  }
  return wrong
}

export function unsigned(change: Row, unit: MoneyUnit): string {
  return shown(change, unit).replace(/^[+-]/, '')
}
