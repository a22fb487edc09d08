// What an answer quotes beside its figures: a reason, a purpose, that something does not apply.
import type { KnownBlock } from '@slack/types'
import type { Outcome } from '../../../answer/outcome.ts'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { bold, paragraph, rich } from '../text.ts'
import { placeElements } from './place.ts'

const most = 20

/** Nothing where every citation belongs to a figure. */
export function otherBlocks(
  { figures, citations }: Pick<Outcome, 'figures' | 'citations'>,
  language: 'zh' | 'en',
): readonly KnownBlock[] {
  const words = slackPageWords[language].sources
  const ofFigures = new Set(figures.flatMap(({ citations: numbers }) => numbers))
  const others = citations.filter(({ number }) => !ofFigures.has(number))
  const left = others.length - most
  if (others.length === 0) return []
  return [
    { type: 'divider' },
    rich(
      paragraph(bold(words.cited)),
      ...others.slice(0, most).flatMap((citation) => placeElements({ ...citation, around: null }, language)),
      ...(left > 0 ? [paragraph(words.morePlaces(left))] : []),
    ),
  ]
}
