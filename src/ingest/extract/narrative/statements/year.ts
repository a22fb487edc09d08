// Which year and stage a figure is of, and whether it is the document's own or given for comparison.
import type { Stage } from '../../../../budget/fact.ts'
import type { Subject } from '../context.ts'
import type { Memory } from '../memory.ts'
import type { Mentions, Year } from '../mentions.ts'
import { isUnlabelled } from '../mentions.ts'

export type Dated = {
  readonly year: number
  readonly stage: Stage
  readonly printedYear: number | null
  readonly compared: boolean
}

/** Undefined where years or stages contradict each other, or lie ahead of the document's. */
export function dateOf(memory: Memory, mentions: Mentions, subject: Subject): Dated | undefined {
  const stage = stageOf(memory, mentions)
  const named = onlyYear(mentions.years)
  if (stage === undefined || named === undefined) return undefined
  const year = named ?? memory.year
  const { owner, whole } = memory
  if (year === null)
    return {
      year: whole?.year ?? owner.year,
      stage,
      printedYear: whole?.printedYear ?? null,
      compared: whole !== null && isCompared(memory, whole),
    }
  const resolved = 'year' in year ? year.year : owner.year + year.offset
  const { headed } = memory
  if (
    headed !== null &&
    headed.year === resolved &&
    resolved < owner.year &&
    stage === owner.stage &&
    mentions.stages.length === 0
  )
    return { year: resolved, stage: headed.stage, printedYear: null, compared: true }
  if (resolved === owner.year) return { year: resolved, stage, printedYear: null, compared: false }
  if (resolved > owner.year) return undefined
  const own = 'year' in year && isOwn(memory, { mentions, subject, year: resolved, stage })
  return own
    ? { year: owner.year, stage, printedYear: resolved, compared: false }
    : { year: resolved, stage, printedYear: null, compared: true }
}

function isCompared(memory: Memory, whole: { readonly year: number }): boolean {
  return whole.year !== memory.owner.year
}

function stageOf({ whole, topic, topicLabel, owner }: Memory, { stages }: Mentions): Stage | undefined {
  const distinct = [...new Set(stages)]
  if (distinct.length > 1) return undefined
  return distinct[0] ?? whole?.stage ?? (topicLabel === null ? null : topic.stage) ?? owner.stage
}

/** null where no year is named, undefined where several are. */
export function onlyYear(years: readonly Year[]): Year | null | undefined {
  const distinct = new Set(years.map((year) => JSON.stringify(year)))
  return distinct.size > 1 ? undefined : (years[0] ?? null)
}

type Statement = { readonly mentions: Mentions; readonly subject: Subject; readonly year: number; readonly stage: Stage }

/**
 * A statement of the document's own that prints another year: it names its item, nothing of the document's year stands
 * beside it, and the year is one or two before. Else it is a figure given for comparison.
 */
function isOwn(memory: Memory, { mentions, subject, year, stage }: Statement): boolean {
  const { owner, drafts, source, whole } = memory
  if (isUnlabelled(mentions) || whole !== null || stage !== owner.stage || year < owner.year - 2) return false
  const stated = drafts.some((draft) => draft.year === owner.year && draft.measure === 'amount' && sameSubject(draft, subject))
  return !stated && !source.text.includes(String(owner.year)) && !/今年|本年|当年/.test(source.text)
}

export function sameSubject(one: Subject, other: Subject): boolean {
  return one.item === other.item && one.flow === other.flow && one.fund === other.fund && one.nature === other.nature
}
