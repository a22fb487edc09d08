// One outcome for a person: the answer, and what is behind it where that is asked for.
import type { Outcome } from '../../answer/outcome.ts'
import { explain } from './explain.ts'
import { render } from './render.ts'
import { styleFor } from './style.ts'

export function show(outcome: Outcome, { explained }: { readonly explained: boolean }): string {
  const shown = render(outcome, styleFor(process.stdout))
  return explained ? `${shown}\n\n${explain(outcome)}` : shown
}
