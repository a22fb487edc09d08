// The sources of an answer: each figure with its origin, its formula and every place that prints it, as the documents stand now;
// where that is no longer what was shown, both stand there with their data versions.
import type { KnownBlock, ModalView } from '@slack/types'
import type { Outcome } from '../../../answer/outcome.ts'
import type { FactSource, KnownFact } from '../../../budget/known-fact.ts'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { actions } from '../action-ids.ts'
import { moment } from '../pages/status.ts'
import { bold, literal, paragraph, person, plain, rich } from '../text.ts'
import { button, buttons, note, saying } from '../text-blocks.ts'
import { figureBlocks } from './figure.ts'
import { otherBlocks } from './other-places.ts'
import { type Known, type Presence, presenceOf } from './presence.ts'

export type SourcesModal = {
  readonly outcome: Pick<Outcome, 'figures' | 'citations' | 'data'>
  readonly answer: number
  /** What the documents state now, by key. */
  readonly sources: readonly FactSource[]
  /** The facts as they were when the answer was shown. */
  readonly shown: readonly KnownFact[]
  /** Version of the data now. */
  readonly data: string
  readonly isReviewer: boolean
  /** The answer was verified; ms. */
  readonly mark?: { readonly by: string; readonly at: number } | undefined
  readonly language: 'zh' | 'en'
}

export function sourcesModal(given: SourcesModal): ModalView {
  const words = slackPageWords[given.language]
  return {
    type: 'modal',
    title: plain(words.sources.title, 24),
    close: plain(words.close, 24),
    blocks: [...reviewBlocks(given), ...content(given), note(words.sources.data(given.data))],
  }
}

function content(given: SourcesModal): readonly KnownBlock[] {
  const blocks = [...figures(given), ...otherBlocks(given.outcome, given.language)]
  return blocks.length === 0 ? [saying(slackPageWords[given.language].sources.none)] : blocks
}

/** A view takes 100 blocks; a figure has at most three and a divider. */
const mostFigures = 22
/** Of all figures together, so that the view stays far below the 250 kB that Slack takes. */
const mostPlaces = 60

function figures(given: SourcesModal): readonly KnownBlock[] {
  const words = slackPageWords[given.language].sources
  const known: Known = { sources: given.sources, shown: given.shown, outcome: given.outcome }
  const kept = given.outcome.figures.slice(0, mostFigures)
  if (kept.length === 0) return []
  const presences = kept.map((figure) => presenceOf(figure, known))
  const left = given.outcome.figures.length - kept.length
  const room = Math.floor(mostPlaces / kept.length)
  return [
    ...changedBlocks(presences, given),
    ...presences.flatMap((presence) => figureBlocks(presence, { room, language: given.language })),
    ...(left > 0 ? [note(words.moreFigures(left))] : []),
  ]
}

function changedBlocks(presences: readonly Presence[], { outcome, data, language }: SourcesModal): readonly KnownBlock[] {
  const words = slackPageWords[language].sources
  const changed = presences.filter(({ changes }) => changes.length > 0).length
  if (changed === 0) return []
  return [rich(paragraph(bold(words.anyChanged(changed)))), note(words.versions({ before: outcome.data, after: data }))]
}

/** The mark, for all; the button that sets it or takes it away, for reviewers. */
function reviewBlocks({ answer, isReviewer, mark, outcome, language }: SourcesModal): readonly KnownBlock[] {
  const words = slackPageWords[language].sources
  const value = String(answer)
  const marked =
    mark === undefined ? [] : [rich(paragraph(bold(words.verifiedBy), person(mark.by), literal(' '), moment(new Date(mark.at))))]
  if (!isReviewer || outcome.figures.length === 0) return marked
  return mark === undefined
    ? [note(words.notVerified), buttons(button({ action: actions.verify, text: words.verify, value }))]
    : [...marked, buttons(button({ action: actions.unverify, text: words.unverify, value }))]
}
