// Which year and stage a column's figures belong to, by the words of its head and the notes under its table.
import type { Stage } from '../../../budget/fact.ts'
import type { Meaning, StageWord } from './vocabulary.ts'

export type Time = { readonly year: number; readonly stage: Stage }
export type TimeContext = { readonly year: number; readonly stage: Stage; readonly notes: string }

/** undefined where the head leaves year or stage open. */
export function timeOf(meaning: Meaning, context: TimeContext): Time | undefined {
  const year = meaning.year ?? (meaning.lastYear === true ? context.year - 1 : context.year)
  const stage = stages[meaning.stage ?? 'own'](context, year)
  return stage === undefined ? undefined : { year, stage }
}

type StageReader = (context: TimeContext, year: number) => Stage | undefined

const stages: Readonly<Record<StageWord, StageReader>> = {
  /** A column that names another year and no stage could be anything. */
  own: (context, year) => (year === context.year ? context.stage : undefined),
  plan: (context) => (context.stage === 'budget' ? 'budget' : plannedIn(context.notes)),
  initial: () => 'budget',
  adjusted: () => 'adjusted',
  execution: () => 'execution',
  /** A budget prints no final accounts of its own year. */
  final: (context, year) => (context.stage === 'budget' && year >= context.year ? undefined : 'final'),
}

/** Final accounts print 预算数 for the initial or for the adjusted budget; the note says which, or the sentence that names it beside what was spent. */
function plannedIn(notes: string): Stage | undefined {
  const adjusted = /预算数[^。]{0,20}(?:全年预算|调整)|三公经费[^。:;]{0,20}(?:全年|调整|调整后)预算/.test(notes)
  const initial = /预算数[^。]{0,20}年初预算|三公经费[^。:;]{0,20}(?:支出|年初)预算(?:数|总额)?为?\d/.test(notes)
  return adjusted === initial ? undefined : adjusted ? 'adjusted' : 'budget'
}
