// The headings above a paragraph: what they say of its figures, and whether figures are to be read there at all.
import type { Heading } from '../../read/document.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { mentionsOf } from './mentions.ts'
import { sourceOf } from './source.ts'
import { tokenize } from './tokens/tokenize.ts'
import type { Topic } from './topic.ts'
import { isNoTopic, noTopic, topicOf } from './topic.ts'

/** The headings that stand above what follows `heading`. */
export function under(path: readonly Heading[], heading: Heading): readonly Heading[] {
  return [...path.filter(({ level }) => level < heading.level), heading]
}

/** Parts of a disclosure that state no figures of the budget. */
export type Aside = 'definitions' | 'duties' | 'tasks'

export function asideOf(path: readonly Heading[]): Aside | undefined {
  const titles = path.map(({ title }) => sourceOf({ text: title, pieces: [] }, '').text)
  return asides.find(([, pattern]) => titles.some((title) => pattern.test(title)))?.[0]
}

const asides: readonly (readonly [Aside, RegExp])[] = [
  ['definitions', /名词|术语|解释/],
  ['duties', /^(?:\S*(?:主要|部门|单位)?(?:职责|职能)(?:职责)?)$|职能职责|主要职[责能]$/],
  ['tasks', /(?:工作|重点)任务|重点工作|工作(?:计划|目标|要点)/],
]

/** The topic of the nearest heading; a general one (具体情况) leaves it to the heading above. */
export function topicAbove(path: readonly Heading[], lexicon: Lexicon): Topic {
  const [nearest, ...above] = path.toReversed()
  if (nearest === undefined) return noTopic
  const { text, titles } = sourceOf({ text: nearest.title, pieces: [] }, '')
  const topic = topicOf(mentionsOf(tokenize(text, { lexicon, titles })))
  return isNoTopic(topic) && general.test(text) ? topicAbove(above.toReversed(), lexicon) : { ...topic, stage: null }
}

const general = /^(?:(?:总体|基本|具体|有关|主要|分项)?(?:情况|说明|情况说明))$/

/** The title of the nearest heading that has one. */
export function sectionOf(path: readonly Heading[]): string {
  return path.findLast(({ title }) => title !== '')?.title ?? ''
}
