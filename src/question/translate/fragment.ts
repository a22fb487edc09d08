// “去年呢”, “占多少”, “why?” with nothing before them: words that go on with a conversation that there is not.
import type { Kind, Question } from './question.ts'

const subjects: readonly Kind[] = [
  ...(['organizations', 'divisions', 'body', 'collective', 'scope'] as const),
  ...(['items', 'narrowing', 'money', 'listed', 'account', 'measure'] as const),
]
const goingOn: readonly Kind[] = ['year', 'span', 'unit', 'stage', 'ordinal', 'limit', 'comparator', 'amount']

/** Neither whose nor which figure is named, yet something is asked of it. What asks for coverage or a definition stands for itself. */
export function isFragment(question: Question): boolean {
  if (question.has('coverage', 'define', 'which_year') || named(question, subjects)) return false
  return named(question, goingOn) || isShare(question) || [...question.signals].some((signal) => !silent.has(signal))
}

const silent: ReadonlySet<string> = new Set(['is', 'then', 'many', 'what', 'tell', 'which', 'show', 'sum', 'list', 'count'])

function named(question: Question, kinds: readonly Kind[]): boolean {
  return kinds.some((kind) => question.all(kind).length > 0)
}

function isShare(question: Question): boolean {
  return question.has('many') && question.all('joint').some(({ meaning }) => meaning.joint === 'over')
}
