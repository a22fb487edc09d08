// The fact of one cell: what its form, its row and its column say together. Where they contradict each other there is none.
import type { Fact, FactKey, Flow, Nature } from '../../../budget/fact.ts'
import { ownedItem } from '../../../budget/item.ts'
import { isItemCode, itemNames } from '../../../budget/item-names.ts'
import { isLongCode } from './code-column.ts'
import type { Form } from './form.ts'
import type { FormInput } from './form-input.ts'
import type { Cell } from './grid.ts'
import { evidenceOf } from './quote.ts'
import type { Label, RowMeaning } from './row-label.ts'
import type { Segment, ValueColumn } from './segments.ts'
import { statedFact } from './stated-fact.ts'
import { timeOf } from './timing.ts'

export type CellInput = {
  readonly input: FormInput
  readonly segment: Segment
  readonly column: ValueColumn
  readonly label: Label
  readonly meaning: RowMeaning
  readonly cell: Cell
}

/** undefined where the cell holds no figure, no unit is printed, or its words do not agree. */
export function cellFact(cellInput: CellInput): Fact | undefined {
  const { input, column, label, meaning, cell } = cellInput
  const unit = meaning.unit ?? column.meaning.unit ?? input.setting.unit
  const key = keyOf(cellInput)
  if (unit === undefined || key === undefined || cell.figure === undefined || cell.figure.percent) return undefined
  if (unit === '万元' && isLongCode(cell, input.knowledge)) return undefined
  const { document, setting } = input
  const evidence = evidenceOf({ document, section: setting.section, label: label.cell, cell, column: column.words })
  return statedFact({
    key,
    itemName: nameOf(key.item) ?? meaning.itemName,
    cell,
    unit,
    evidence,
  })
}

function keyOf(cellInput: CellInput): FactKey | undefined {
  const { input, column, meaning } = cellInput
  const time = timeOf(column.meaning, { ...input.identity, notes: input.setting.notes })
  const item = itemOf(cellInput)
  const dimensions = isCountedIn(cellInput) ? counted : meaning.measure === 'count' ? undefined : amounts(cellInput)
  if (time === undefined || item === undefined || dimensions === undefined) return undefined
  return { organization: input.identity.organization.code, year: time.year, stage: time.stage, item, ...dimensions }
}

/** A number of things stands in a column of numbers, or in one that says nothing of money where none of numbers is. */
function isCountedIn({ meaning, column, input: { head, form } }: CellInput): boolean {
  if (meaning.measure !== 'count' || column.meaning.unit !== undefined) return false
  const isCount = column.meaning.measure === 'count'
  return isCount || (form.name !== 'assets' && !head.columns.some((other) => other.meaning?.measure === 'count'))
}

type Dimensions = Pick<FactKey, 'flow' | 'fund' | 'nature' | 'measure'>
const counted: Dimensions = { flow: 'none', fund: 'all', nature: 'all', measure: 'count' }

function amounts({ input, segment, column, meaning }: CellInput): Dimensions | undefined {
  if (column.meaning.measure === 'count') return undefined
  const flow = agreed<Flow>([input.form.flow, meaning.flow, column.meaning.flow, sideOf(input.form, segment)])
  const fund = fundOf(meaning, column, input)
  const nature = agreed<Nature>([meaning.nature, column.meaning.nature], ownNature(input.form, meaning))
  return flow && fund && nature ? { flow, fund, nature, measure: 'amount' } : undefined
}

function ownNature({ nature, totalNature }: Form, meaning: RowMeaning): Nature {
  return meaning.item === undefined ? (totalNature ?? nature) : nature
}

/** The sides of a two-sided form; elsewhere the form itself says it. */
function sideOf(form: Form, segment: Segment): Flow | undefined {
  return form.flow === undefined ? segment.flow : undefined
}

/** Under 财政拨款 a row may name the one fund of it that is meant. */
function fundOf(meaning: RowMeaning, column: ValueColumn, { form }: FormInput): string | undefined {
  if (meaning.fund !== undefined && column.meaning.fund === 'appropriation') return meaning.fund
  return agreed<string>([meaning.fund, column.meaning.fund], form.fund)
}

/** The one value that is said, or the form's own; undefined where two are said. */
function agreed<T>(said: readonly (T | undefined)[], otherwise?: T): T | undefined {
  const values = new Set(said.filter((value) => value !== undefined))
  return values.size > 1 ? undefined : ([...values][0] ?? otherwise)
}

/** A column's item holds in total rows alone; a total over columns that are no part of it is no total of the form. */
function itemOf({ input, column, meaning }: CellInput): string | undefined {
  const { item } = column.meaning
  if (meaning.item !== undefined)
    return item === undefined || item === input.form.item || item === meaning.item ? meaning.item : undefined
  if (item !== undefined) return item
  return holdsMore(input) ? together : (input.form.item ?? 'total')
}

/** What 三公, 会议费 and 培训费 come to together: no item of the house, and no row of the form names it. */
const togetherName = '“三公”经费、会议费和培训费'
const together = ownedItem('account', togetherName)

/** The name of what a form or its head stands for; undefined where the row names it. */
function nameOf(item: string): string | undefined {
  return isItemCode(item) ? itemNames[item].zh : item === together ? togetherName : undefined
}

/** 会议费 and 培训费 beside 三公: their common 合计 is not the three, and an account of its own. */
function holdsMore({ form, head }: FormInput): boolean {
  return (
    form.item === 'sangong' && head.columns.some(({ meaning }) => meaning?.item === 'meeting' || meaning?.item === 'training')
  )
}
