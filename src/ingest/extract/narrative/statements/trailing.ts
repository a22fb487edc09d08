// A comparison without a label behind a list of parts: 其中甲18万元,乙108万元,同比减少490万元. Is it the last part's, or the whole's?
import type { Draft } from '../draft.ts'
import type { Memory } from '../memory.ts'
import { sameSubject } from './year.ts'

export type Owner = 'last' | 'whole' | 'unsure'

/**
 * Behind a semicolon that closes several parts it is the whole's; behind a comma it is the last part's, if that stands apart
 * from the parts before it, or if they have comparisons of this measure too. Else nobody can tell; nor where something before
 * it was not understood.
 */
export function trailingOwner(memory: Memory, measure: 'change' | 'share'): Owner {
  const { whole, last, changed, clause, lastBorder, lastTorn } = memory
  const isApart = lastBorder !== ',' && lastBorder !== '、'
  if (whole === null) return isApart || !lastTorn ? 'last' : 'unsure'
  if (last === null || last === whole || clause === null) return 'last'
  const parts = partsOf(memory, whole)
  if (clause.before === ';') return parts.length > 1 && !changed && clause.closing ? 'whole' : 'unsure'
  const before = parts.filter((part) => !sameSubject(part, last))
  const isAlike = before.length > 0 ? before.every((part) => hasOwn(memory, part, measure)) : !lastTorn
  return isApart || isAlike ? 'last' : 'unsure'
}

function partsOf({ drafts }: Memory, whole: Draft): readonly Draft[] {
  return drafts
    .slice(drafts.indexOf(whole) + 1)
    .filter(({ measure, year }) => (measure === 'amount' || measure === 'count') && year === whole.year)
}

function hasOwn({ drafts }: Memory, part: Draft, measure: 'change' | 'share'): boolean {
  return drafts.some((draft) => draft.measure === measure && draft.rests.includes(part))
}
