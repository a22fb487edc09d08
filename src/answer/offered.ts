// Readings of a question that nothing confirms: which is meant is asked back, each with the figure that it comes to.
import { startPlaces } from './cite.ts'
import type { Composing } from './compose.ts'
import { askedBack } from './draft.ts'
import { finish } from './finish.ts'
import type { Choice, Figure, Outcome } from './outcome.ts'
import type { Words } from './words.ts'

export type Offer = { readonly label: string; readonly question: string; readonly outcome: Outcome }

/** What a reading is of: the one figure that it comes to, or how it was understood. */
export function offerLabel({ figures, understood }: Outcome, { say }: Words): string | undefined {
  const [figure, ...more] = figures.filter(isShown)
  if (figure === undefined || more.length > 0) return understood ?? undefined
  const { organization, year, stage, label } = figure
  return say.common({ organization, year, stage, label }).replace(/[：:]\s*$/, '')
}

function isShown({ role }: Figure): boolean {
  return role === 'asked' || role === 'member'
}

/** A clarification with one choice a reading; one alone is asked to be confirmed. */
export function composeOffers(offers: readonly Offer[], composing: Composing): Outcome {
  const { say } = composing.words
  const places = startPlaces()
  const choices = offers.map((offer): Choice => {
    const { label, question, outcome } = offer
    const [figure, ...more] = outcome.figures.filter(isShown)
    if (figure === undefined || more.length > 0) return { label, question }
    return { label: `${label} ${figure.shown}`, question, figure: { ...figure, citations: places.of(figure, outcome.citations) } }
  })
  const draft = askedBack({ lines: [choices.length === 1 ? say.meant : say.which('meaning')], choices })
  return finish(draft, { ...composing, plan: null, sql: null, citations: places.list() })
}
