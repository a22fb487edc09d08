// Readings of a question that nothing confirms: which is meant is asked back, each with the figure that it comes to.
import { startPlaces } from './cite.ts'
import type { Composing } from './compose.ts'
import { askedBack } from './draft.ts'
import { finish } from './finish.ts'
import type { Choice, Outcome } from './outcome.ts'

export type Offer = { readonly label: string; readonly question: string; readonly outcome: Outcome }

/** A clarification with one choice a reading; one alone is asked to be confirmed. */
export function composeOffers(offers: readonly Offer[], composing: Composing): Outcome {
  const { say } = composing.words
  const places = startPlaces()
  const choices = offers.map((offer): Choice => {
    const { label, question, outcome } = offer
    const [figure, ...more] = outcome.figures.filter(({ role }) => role === 'asked' || role === 'member')
    if (figure === undefined || more.length > 0) return { label, question }
    return { label: `${label} ${figure.shown}`, question, figure: { ...figure, citations: places.of(figure, outcome.citations) } }
  })
  const draft = askedBack({ lines: [choices.length === 1 ? say.meant : say.which('meaning')], choices })
  return finish(draft, { ...composing, plan: null, sql: null, citations: places.list() })
}
