// One figure of the sources: large, then what it is, where it comes from, and its places with the quote in its surroundings.
import type { KnownBlock, RichTextBlockElement } from '@slack/types'
import type { Figure } from '../../../answer/outcome.ts'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { wordsOf } from '../../../wording/words.ts'
import { bold, cut, literal, paragraph, rich } from '../text.ts'
import { heading } from '../text-blocks.ts'
import { placeElements } from './place.ts'
import type { Change, Presence, Stated } from './presence.ts'

/** `room`: how many places may be listed. */
export type Shown = { readonly room: number; readonly language: 'zh' | 'en' }

export function figureBlocks({ figure, stated, changes }: Presence, { room, language }: Shown): readonly KnownBlock[] {
  return [
    { type: 'divider' },
    heading(figure.shown),
    rich(about(figure, originOf({ figure, stated }, language), language), ...changes.map((change) => changed(change, language))),
    rich(...placesOf(stated, { room, language }, figure.origin)),
  ]
}

function about(figure: Figure, origin: string, language: 'zh' | 'en'): RichTextBlockElement {
  const { comma, year } = slackPageWords[language]
  const gap = language === 'zh' ? '' : ' '
  const subject = `${figure.organization}${comma}${year(figure.year)}${gap}${wordsOf(language).stages[figure.stage]}`
  return paragraph(bold(cut(figure.label, 300)), literal(`\n${cut(subject, 300)}\n${origin}`))
}

/** How the document says it, or from what it follows, with the formula. */
function originOf({ figure, stated }: Pick<Presence, 'figure' | 'stated'>, language: 'zh' | 'en'): string {
  const { colon, comma, sources: words } = slackPageWords[language]
  const formula = figure.formula === null ? '' : `${comma}${words.formula}${colon}${cut(figure.formula, 1_000)}`
  const statement = stated[0]?.statement ?? 'figure'
  if (figure.origin === 'stated' && statement !== 'figure') return words.inWords[statement]
  return `${words.origins[figure.origin]}${formula}`
}

function changed({ label, before, after }: Change, language: 'zh' | 'en'): RichTextBlockElement {
  const { colon, sources: words } = slackPageWords[language]
  const name = label === null ? '' : `${label}${colon}`
  const text = after.length === 0 ? words.gone(before) : words.changed({ before, after: after.join(' / ') })
  return paragraph(bold(`${name}${text}`))
}

function placesOf(
  stated: readonly Stated[],
  { room, language }: Shown,
  origin: Figure['origin'],
): readonly RichTextBlockElement[] {
  const words = slackPageWords[language].sources
  const all = stated.reduce((sum, { places }) => sum + places.length, 0)
  const kept = shares(stated, room)
  const left = all - kept.reduce((sum, { places }) => sum + places.length, 0)
  return [
    paragraph(bold(origin === 'stated' ? words.places(all) : words.inputs)),
    ...kept.flatMap((each) => [
      ...valueLine(each, kept.length > 1, language),
      ...each.places.flatMap((place) => placeElements(place, language)),
    ]),
    ...(left > 0 ? [paragraph(words.morePlaces(left))] : []),
  ]
}

/** A place of every value before the second of any. */
function shares(stated: readonly Stated[], room: number): readonly Stated[] {
  const turns = stated
    .flatMap(({ places }, value) => places.map((place, turn) => ({ value, place, turn })))
    .sort((one, other) => one.turn - other.turn)
    .slice(0, room)
  return stated
    .map((each, value) => ({ ...each, places: turns.filter((turn) => turn.value === value).map(({ place }) => place) }))
    .filter(({ places }) => places.length > 0)
}

/** Of several values each is named; a single one stands above already. */
function valueLine({ label, value }: Stated, isOneOfSeveral: boolean, language: 'zh' | 'en'): readonly RichTextBlockElement[] {
  if (!isOneOfSeveral && label === null) return []
  const name = label === null ? [] : [literal(`${cut(label, 300)}${slackPageWords[language].colon}`)]
  return [paragraph(...name, bold(cut(value, 300)))]
}
