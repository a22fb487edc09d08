// 绩效目标 without a name: a target is a project's, so the targets of all projects are meant, never that of a total.
import type { Parsed } from './parsed.ts'

/** The question with the kind that its measure belongs to, where it names nothing that could have the measure. */
export function withOwners(parsed: Parsed): Parsed {
  return isOwnerless(parsed) && asksTargets(parsed) ? { ...parsed, listed: ['project'] } : parsed
}

/** The words of a measure that nothing in the question can have. */
export function ownerless(parsed: Parsed): readonly string[] {
  return isOwnerless(parsed) ? parsed.question.all('measure').map(({ token }) => token.text) : []
}

function isOwnerless({ question, drafts, second, listed }: Parsed): boolean {
  const unnamed = [...drafts, ...second].every(({ codes }) => codes.length === 0 || codes.every((code) => code === 'total'))
  return unnamed && listed.length === 0 && question.all('measure').length > 0
}

function asksTargets({ question, drafts }: Parsed): boolean {
  const named = question
    .all('measure')
    .every(({ meaning, token }) => meaning.measure === 'target' && /绩效|目标/.test(token.text))
  return named && drafts.length === 0 && !question.has('many', 'count')
}
