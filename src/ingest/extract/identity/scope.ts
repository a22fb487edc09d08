// Whether a disclosure speaks for one unit, for a department with its subordinate units, or for a whole place.
import type { Scope } from '../../../budget/fact.ts'

export type ScopeEvidence = {
  /** The issuer is a place (黔江区, 新妙镇), no body. */
  readonly isPlace: boolean
  /** The issuer with （本级） behind it. */
  readonly hasLevel: boolean
  /** Normalized. */
  readonly title: string
  readonly text: string
}

/** The issuer's own word, then the title's; a place speaks for all its bodies; then the text's word; without any, the department. */
export function scopeOf({ isPlace, hasLevel, title, text }: ScopeEvidence): Scope {
  if (isPlace && (hasLevel || title.includes('汇总') || !/(?:部门|单位)(?:年)?[预决]算/.test(title))) return 'summary'
  if (hasLevel || /单位(?:年)?[预决]算/.test(title)) return 'unit'
  if (/部门(?:年)?[预决]算/.test(title)) return 'department'
  return scopeOfText(text)
}

/** One “我单位” may be a department's, too. */
function scopeOfText(text: string): Scope {
  const department = text.match(/部门[预决]算|[本我]部门/g)?.length ?? 0
  const unit = text.match(/单位[预决]算|[本我]单位/g)?.length ?? 0
  return unit > department + 1 ? 'unit' : 'department'
}
