// One row of a performance sheet: an indicator's weight and its target with comparator, value, unit and core flag.
import type { Comparator, Fact, FactKey } from '../../../budget/fact.ts'
import { comparators } from '../../../budget/fact.ts'
import { ownedItem } from '../../../budget/item.ts'
import { clip } from './clip.ts'
import type { Cell, Figure } from './grid.ts'
import { emptyCell, readFigure } from './grid.ts'
import type { IndicatorColumn } from './performance-words.ts'
import { indicatorColumn } from './performance-words.ts'
import { evidenceOf } from './quote.ts'
import { blank } from './stated-fact.ts'

export type IndicatorHead = ReadonlyMap<IndicatorColumn, { readonly index: number; readonly word: string }>
export type SheetContext = {
  readonly document: string
  readonly section: string
  readonly organization: string
  readonly year: number
  readonly stage: Fact['stage']
  /** Name of the project, '' for the organization as a whole. */
  readonly project: string
  /** The cell that prints it. */
  readonly name: Cell | undefined
}
export type SheetFact = { readonly fact: Fact; readonly cell: Cell }

/** The head of the indicators: a name, a value and one more at least. */
export function indicatorHead(row: readonly Cell[]): IndicatorHead | undefined {
  const found = row.flatMap(({ text, printed }, index) => {
    const column = indicatorColumn(text)
    return column === undefined ? [] : [[column, { index, word: printed }] as const]
  })
  const head = new Map(found)
  const levels = row.filter(({ text }) => /^[一二]级指标$/.test(text)).length
  return head.has('name') && head.has('value') && head.size + levels >= 3 && head.size === found.length ? head : undefined
}

/** Weight and target of the indicator in this row. */
export function readIndicator(row: readonly Cell[], head: IndicatorHead, context: SheetContext): readonly SheetFact[] {
  const at = (column: IndicatorColumn): Cell => row[head.get(column)?.index ?? -1] ?? emptyCell
  const name = at('name').printed.replaceAll(/\s+/g, '')
  if (name === '' || at('value').text === '') return []
  const item = ownedItem('indicator', name, context.project)
  const core = coreFlag(at('core').text)
  const about = { ...blank, ...keyOf(context, item), itemName: name, core }
  const evidence = (cell: Cell, column: IndicatorColumn) => [
    evidenceOf({ ...context, label: at('name'), cell, column: [head.get(column)?.word ?? ''] }),
  ]
  const weight = at('weight').figure
  const target = { ...about, ...targetOf(at('value'), at('comparator').text), evidence: evidence(at('value'), 'value') }
  return [
    { fact: { ...target, unit: target.unit === '' ? at('unit').printed : target.unit }, cell: at('value') },
    ...(weight === undefined
      ? []
      : [
          {
            fact: { ...about, ...figureOf(weight), measure: 'weight' as const, evidence: evidence(at('weight'), 'weight') },
            cell: at('weight'),
          },
        ]),
  ]
}

function keyOf({ organization, year, stage }: SheetContext, item: string): FactKey {
  return { organization, year, stage, item, flow: 'none', fund: 'all', nature: 'all', measure: 'target' }
}

function coreFlag(text: string): boolean | null {
  if (/^(?:是|Y|√|核心)$/.test(text)) return true
  return /^(?:否|N|非核心)$/.test(text) ? false : null
}

type Target = Pick<Fact, 'number' | 'decimals' | 'unit' | 'comparator' | 'words'>

/** “≥95%” in one cell, or a bare value beside its comparator; a value in words is kept as words. */
function targetOf({ text, printed }: Cell, sign: string): Target {
  const [, inline = '', digits = '', unit = ''] = /^([≥≤<>=]|大于等于|小于等于|大于|小于|等于)?(-?[\d,.]+)(.*)$/.exec(text) ?? []
  const figure = readFigure(digits)
  if (figure === undefined || /\d/.test(unit))
    return { number: null, decimals: 0, unit: '', comparator: null, words: clip(printed) }
  return { ...figureOf(figure), unit, comparator: comparatorOf(sign) ?? comparatorOf(inline), words: null }
}

function figureOf({ number, decimals }: Figure): { readonly number: number; readonly decimals: number } {
  return { number, decimals }
}

const spelled: Readonly<Record<string, Comparator>> = { 大于等于: '≥', 小于等于: '≤', 大于: '>', 小于: '<', 等于: '=' }

function comparatorOf(sign: string): Comparator | null {
  return comparators.find((comparator) => comparator === sign) ?? spelled[sign] ?? null
}
