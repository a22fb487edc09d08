// What one SELECT is made of: whether it groups, and by what.
import type { Core, Expression, ResultColumn } from './parse/tree.ts'
import { isAggregate } from './trace-call.ts'

/** The expressions of the result columns. */
export function expressionsOf({ columns }: Core): readonly Expression[] {
  return columns.flatMap((column) => (column.kind === 'expression' ? [column.expression] : []))
}

export function hasAggregate(expression: Expression): boolean {
  if (expression.kind === 'call' && isAggregate(expression)) return true
  return childrenOf(expression).some(hasAggregate)
}

export function hasWindow(expression: Expression): boolean {
  return (expression.kind === 'call' && expression.over !== undefined) || childrenOf(expression).some(hasWindow)
}

function childrenOf(expression: Expression): readonly Expression[] {
  const { kind } = expression
  if (kind === 'binary') return [expression.left, expression.right]
  if (kind === 'unary' || kind === 'cast') return [expression.operand]
  if (kind === 'nested') return [expression.inner]
  if (kind === 'predicate') return expression.parts
  if (kind === 'call') return expression.args
  if (kind !== 'case') return []
  const { base, whens, otherwise } = expression
  return [base, ...whens.flatMap(({ when, value }) => [when, value]), otherwise].filter((each) => each !== undefined)
}

/** Names and texts of what is grouped by; a number stands for its column, an alias for its expression where no column (`known`) has its name. */
export function groupsOf({ groups, columns }: Core, text: string, known: ReadonlySet<string>): ReadonlySet<string> {
  const written = ({ start, end }: Expression): string => text.slice(start, end).toLowerCase()
  return new Set(
    groups.flatMap((group) => {
      const column =
        group.kind === 'literal'
          ? columns[Number(group.value) - 1]
          : columns.find((each) => group.kind === 'column' && !known.has(group.name) && aliasOf(each) === group.name)
      const meant = column?.kind === 'expression' ? [column.expression] : []
      return [group, ...meant].flatMap((each) => [written(each), ...(each.kind === 'column' ? [each.name] : [])])
    }),
  )
}

function aliasOf(column: ResultColumn): string | undefined {
  return column.kind === 'expression' ? column.alias : undefined
}
