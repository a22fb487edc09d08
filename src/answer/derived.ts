// That a figure is not printed but worked out from one that is, and its change.
import type { Figure } from './outcome.ts'
import { type Warning, warning } from './warn.ts'
import type { Words } from './words.ts'

/** One sentence: about the figure, or about all that are derived by the example of the first; whose it is where `several` are shown. */
export function derivedWarnings(derived: readonly Figure[], several: boolean, words: Words): readonly Warning[] {
  const [first] = derived
  if (first === undefined) return []
  const labels = new Set(derived.map(({ label }) => label))
  const label = labels.size > 1 ? `${first.label}${words.say.andMore(labels.size)}` : first.label
  const whose = several && organizationsOf(derived).size === 1 ? first.organization : ''
  return [warning('derived', words.warnings.derived([label, String(first.year), first.label, first.formula ?? '', whose]))]
}

export function organizationsOf(figures: readonly Figure[]): ReadonlySet<string> {
  return new Set(figures.map(({ organization }) => organization))
}
