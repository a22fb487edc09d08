// Among what is ranked: organizations, years, named items, projects, or the parts of one item.
import type { Plan } from '../../plan/plan.ts'
import type { Assembly } from './assemble.ts'
import { isKind, listedAsked } from './shape.ts'

export type Among = NonNullable<Plan['among']>

export function amongOf(assembly: Assembly, organizations: readonly string[]): Among | undefined {
  const { parsed, ask } = assembly
  if (ask !== 'rank') return undefined
  const { question, years, drafts } = parsed
  const kind = listedAsked(parsed) ?? drafts.flatMap(({ codes }) => codes).find(isKind)
  if (question.has('which_year') || (years.years.length > 1 && organizations.length < 2)) return 'years'
  if (kind !== undefined) return kind === 'project' ? 'projects' : 'items'
  if (drafts.length > 1 && organizations.length < 2) return 'items'
  if (organizations.length !== 1 || question.all('collective').length > 0) return 'organizations'
  return 'parts'
}
