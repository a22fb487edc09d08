// 基本支出 and 项目支出 make the whole, 人员经费 and 公用经费 the basic part, for each item.
import type { Nature } from '../../../budget/fact.ts'
import { type Column, type Ledger, sharedTable } from './ledger.ts'
import type { Sum, Values } from './sum.ts'

const divided: readonly { readonly whole: Nature; readonly parts: readonly Nature[] }[] = [
  { whole: 'all', parts: ['basic', 'project'] },
  { whole: 'basic', parts: ['personnel', 'public'] },
]

export function natureSums(ledger: Ledger): readonly Sum[] {
  return ledger.columns
    .filter(({ measure, against }) => measure === 'amount' || against.endsWith('value'))
    .flatMap((column) =>
      divided.filter(({ whole }) => whole === column.nature).flatMap(({ parts }) => columnSums(column, parts, ledger)),
    )
}

function columnSums(column: Column, natures: readonly Nature[], ledger: Ledger): readonly Sum[] {
  const columns = natures.flatMap((nature) => ledger.column({ ...column, nature }) ?? [])
  const allThereIs = !hasOtherNatures(column, ledger)
  return [...column.items].flatMap(([item, whole]) => {
    const parts = columns.flatMap(({ items }): readonly Values[] => (items.has(item) ? [items.get(item) ?? []] : []))
    const isTable = parts.length > 0 && sharedTable([whole, ...parts], ledger.document) !== undefined
    const complete = allThereIs && (parts.length === natures.length || isTable)
    // Some of the changes, up and down, may add up to anything.
    return column.measure === 'change' && !complete ? [] : [{ whole, parts, complete }]
  })
}

/** Spending that is neither basic nor project: 单位预留机动经费; inside an amount of all funds 经营支出, 上缴上级, 对附属单位补助, 结转下年, too. */
function hasOtherNatures({ fund, flow }: Column, { facts }: Ledger): boolean {
  const others = ['operating', 'superior', 'affiliated', 'carried_over']
  const stated = facts.filter((fact) => fact.flow === flow && fact.number !== 0)
  return stated.some((fact) => fact.item === 'reserve' || (fund === 'all' && others.includes(fact.fund)))
}
