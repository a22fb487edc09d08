// The syntax tree of a SELECT, as far as lineage needs it. Every node knows where it stands in the text: nothing is ever printed from a tree.

export type Range = { readonly start: number; readonly end: number }

export type Literal = Range & { readonly kind: 'literal'; readonly value: number | string | null }
export type Column = Range & { readonly kind: 'column'; readonly table: string | undefined; readonly name: string }
export type Unary = Range & { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
export type Binary = Range & {
  readonly kind: 'binary'
  readonly operator: string
  readonly left: Expression
  readonly right: Expression
}
/** Comparisons of more than two, IN, LIKE, BETWEEN, EXISTS: yes or no; `parts` are looked at for subqueries alone. */
export type Predicate = Range & { readonly kind: 'predicate'; readonly parts: readonly Expression[] }
export type Case = Range & {
  readonly kind: 'case'
  readonly base: Expression | undefined
  readonly whens: readonly { readonly when: Expression; readonly value: Expression }[]
  readonly otherwise: Expression | undefined
}
export type Cast = Range & { readonly kind: 'cast'; readonly operand: Expression; readonly type: string }
export type Call = Range & {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly Expression[]
  readonly isStar: boolean
  readonly isDistinct: boolean
  /** With its words: FILTER (…), OVER (…) or OVER name. */
  readonly filter: Range | undefined
  readonly over: Range | undefined
}
export type Nested = Range & { readonly kind: 'nested'; readonly inner: Expression }
export type Scalar = Range & { readonly kind: 'scalar'; readonly query: Query }
export type Expression = Literal | Column | Unary | Binary | Predicate | Case | Cast | Call | Nested | Scalar

export type ResultColumn =
  | (Range & { readonly kind: 'expression'; readonly expression: Expression; readonly alias: string | undefined })
  | (Range & { readonly kind: 'star'; readonly table: string | undefined })

/** `shown`: how the text refers to it. */
export type Relation =
  | (Range & { readonly kind: 'name'; readonly name: string; readonly alias: string; readonly shown: string })
  | (Range & {
      readonly kind: 'query'
      readonly query: Query
      readonly alias: string | undefined
      readonly shown: string | undefined
    })

export type Core = Range & {
  /** The word itself. */
  readonly distinct: Range | undefined
  readonly columns: readonly ResultColumn[]
  readonly relations: readonly Relation[]
  readonly isUsing: boolean
  readonly groups: readonly Expression[]
  readonly isGrouped: boolean
  /** HAVING and the like: looked at for aggregates alone. */
  readonly others: readonly Expression[]
  /** Where the result columns end. */
  readonly columnsEnd: number
}

export type SetOperator = 'union' | 'union all' | 'except' | 'intersect'

export type Query = Range & {
  readonly withs: readonly With[]
  readonly cores: readonly Core[]
  readonly operators: readonly SetOperator[]
  /** ORDER BY, LIMIT and OFFSET, with their words; empty where there are none. */
  readonly tail: Range
  readonly orders: readonly Expression[]
}

export type With = {
  readonly name: string
  readonly query: Query
  /** The list of column names in brackets; `at` is where its bracket closes. */
  readonly columns: { readonly names: readonly string[]; readonly at: number } | undefined
}
