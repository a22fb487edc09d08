// Outcomes for the tests of grading: of invented places, complete, so that a test names only what it is about.
import type { Citation, Figure, Outcome } from '../../src/answer/outcome.ts'

export function figure(given: Partial<Figure> = {}): Figure {
  return {
    label: '“三公”经费',
    role: 'asked',
    organization: '青禾市云岭区档案馆',
    scope: 'department',
    year: 2023,
    stage: 'budget',
    flow: 'expenditure',
    item: 'sangong',
    fund: 'general',
    nature: 'all',
    measure: 'amount',
    value: 3.5,
    unit: '万元',
    shown: '3.5 万元',
    origin: 'stated',
    formula: null,
    facts: [1],
    citations: [1],
    ...given,
  }
}

export function citation(given: Partial<Citation> = {}): Citation {
  return {
    number: 1,
    document: '青禾市云岭区档案馆2023年部门预算',
    file: 'archive.txt',
    section: '“三公”经费情况说明',
    locator: { line: 2, column: 6 },
    row: null,
    column: null,
    quote: '“三公”经费预算3.5万元',
    ...given,
  }
}

export function outcome(given: Partial<Outcome> = {}): Outcome {
  return {
    outcome: 'answer',
    reason: null,
    text: '3.5 万元',
    kind: 'lookup',
    figures: [],
    choices: [],
    suggestions: [],
    assumptions: [],
    warnings: [],
    citations: [],
    understood: null,
    plan: null,
    language: 'zh',
    sql: null,
    translator: 'rules',
    data: 'test',
    ...given,
  }
}
