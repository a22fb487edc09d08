// Two evaluations of the same questions: what became right, wrong or silent.
import { z } from 'zod'
import type { Grade } from './grade.ts'

/** What `eval --json` keeps of each question. */
export type Grades = Readonly<Record<string, Grade>>
export type Changed = { readonly id: string; readonly before: Grade | undefined; readonly now: Grade | undefined }

const runSchema = z.object({ grades: z.record(z.string(), z.enum(['right', 'wrong', 'silent'])) })

/** The grades of an earlier run; undefined where the text is none. */
export function readRun(text: string): Grades | undefined {
  try {
    return runSchema.safeParse(JSON.parse(text)).data?.grades
  } catch {
    return undefined
  }
}

/** Questions whose grade changed, or that only one of the runs has; those that became wrong first. */
export function compareRuns(before: Grades, now: Grades): readonly Changed[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  const changed = ids.map((id) => ({ id, before: before[id], now: now[id] })).filter((each) => each.before !== each.now)
  return changed.toSorted((left, right) => Number(right.now === 'wrong') - Number(left.now === 'wrong'))
}
