// One row of facts.csv back to a fact; its evidence and inputs come from other tables.
import type { Base, Clause, Fact } from '../../budget/fact.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { CsvRow } from './csv.ts'

export function parseFact(row: CsvRow): Fact {
  const cells = cellsOf(row)
  const { text, textOrNull, number, numberOrNull, flagOrNull, word, wordOrNull } = cells
  return {
    organization: text('organization'),
    year: number('year'),
    stage: word('stage'),
    flow: word('flow'),
    item: text('item'),
    fund: text('fund'),
    nature: word('nature'),
    measure: word('measure'),
    itemName: text('item_name'),
    amount: numberOrNull('amount'),
    number: numberOrNull('number'),
    unit: text('unit'),
    decimals: text('number').split('.')[1]?.length ?? 0,
    statement: word('statement'),
    origin: word('origin'),
    base: parseBase(cells),
    asOf: textOrNull('as_of'),
    printedYear: numberOrNull('printed_year'),
    comparator: wordOrNull('comparator'),
    core: flagOrNull('core'),
    words: textOrNull('words'),
    reason: parseClause(cells, 'reason'),
    purpose: parseClause(cells, 'purpose'),
    evidence: [],
    inputs: [],
  }
}

function parseBase({ number, numberOrNull, word, wordOrNull, textOrNull }: Cells): Base | null {
  if (numberOrNull('base_year') === null) return null
  return {
    year: number('base_year'),
    stage: word('base_stage'),
    item: textOrNull('base_item'),
    fund: textOrNull('base_fund'),
    nature: wordOrNull('base_nature'),
  }
}

function parseClause({ text, json, flag }: Cells, name: 'reason' | 'purpose'): Clause | null {
  if (text(name) === '') return null
  return {
    text: text(name),
    truncated: flag(`${name}_truncated`),
    locator: json(`${name}_locator`),
    section: text(`${name}_section`),
  }
}
