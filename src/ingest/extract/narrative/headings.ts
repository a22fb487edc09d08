// The headings above a paragraph: what they say of its figures, and whether figures are to be read there at all.
import type { Heading, Paragraph } from '../../read/document.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Headed } from './memory.ts'
import { mentionsOf } from './mentions.ts'
import { sourceOf } from './source.ts'
import { tokenize } from './tokens/tokenize.ts'
import type { Topic } from './topic.ts'
import { isNoTopic, isStrange, noTopic, otherTopic, topicOf } from './topic.ts'

/** The headings that stand above what follows `heading`. */
export function under(path: readonly Heading[], heading: Heading): readonly Heading[] {
  return [...path.filter(({ level }) => level < heading.level), heading]
}

/** 1.教育支出(类)普通教育(款)学前教育(项)。 above its figures is their heading; any other numbered paragraph ends it. */
export function underEntry(path: readonly Heading[], { text, pieces }: Paragraph): readonly Heading[] {
  const plain = sourceOf({ text, pieces }, '').text
  const above = isNumbered(plain) ? path.filter(({ level }) => level < entryLevel) : path
  if (!isEntry(plain)) return above
  const title = text.replace(/^[\d（(一二三四五六七八九十）)]{1,4}[.．、]?/, '').replace(/[。.：:]$/, '')
  return under(above, { kind: 'heading', level: entryLevel, number: '', title, text, pieces })
}

/** Deeper than any heading. */
const entryLevel = 99

function isEntry(text: string): boolean {
  return isNumbered(text) && /\([类款项]\)[。:]?$/.test(text) && !/\d/.test(text.slice(3)) && !/[。;:]./.test(text.slice(3))
}

export function isNumbered(text: string): boolean {
  return /^(?:\(?[\d一二三四五六七八九十]{1,3}[).、])/.test(text)
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

/**
 * The topic of the headings above. What it is about is the nearest heading's (a general one, 具体情况, leaves it to the one
 * above); flow, fund and nature are those of the nearest heading that names them.
 */
export function topicAbove(path: readonly Heading[], lexicon: Lexicon): Topic {
  const titled = path.toReversed().map(({ title }) => titleTopic(title, lexicon))
  const nearest = titled.find(({ topic, isGeneral }) => !isNoTopic(topic) || !isGeneral)
  if (nearest === undefined) return noTopic
  const first = <Name extends 'flow' | 'fund' | 'nature'>(name: Name) =>
    titled.map(({ topic }) => topic[name]).find((value) => value !== null) ?? null
  const other = nearest.topic.other || isNoTopic(nearest.topic)
  return { ...nearest.topic, other, flow: first('flow'), fund: first('fund'), nature: first('nature'), stage: null }
}

/** Year and stage of the nearest heading that names one of each: 二、2021年“三公”经费决算情况. */
export function headedBy(path: readonly Heading[], lexicon: Lexicon): Headed | null {
  for (const { title } of path.toReversed()) {
    const { text, titles } = sourceOf({ text: title, pieces: [] }, '')
    const { years, stages } = mentionsOf(tokenize(text, { lexicon, titles }))
    const [year, stage] = [years[0], stages[0]]
    if (year !== undefined && 'year' in year && stage !== undefined && new Set(stages).size === 1 && years.length === 1)
      return { year: year.year, stage }
  }
  return null
}

type TitleTopic = { readonly topic: Topic; readonly isGeneral: boolean }

function titleTopic(title: string, lexicon: Lexicon): TitleTopic {
  const { text, titles } = sourceOf({ text: title, pieces: [] }, '')
  const mentions = mentionsOf(tokenize(text, { lexicon, titles }).filter(({ kind }) => kind !== 'open' && kind !== 'close'))
  const isGeneral = isDocuments.test(text) || mentions.unknown.every(({ text: words }) => general.test(words))
  return { topic: isStrange(mentions) ? otherTopic : topicOf(mentions), isGeneral }
}

/** 某市某区2025年单位预算: the title of the document names no subject. */
const isDocuments = /^[^,。;:]*(?:19|20)\d{2}年度?[^,。;:]{0,4}(?:部门|单位)(?:预算|决算)[^,。;:]{0,6}$/

/** Words of a heading that name nothing. */
const general =
  /^(?:总体|基本|有关|主要|分项|构成|结构|规模|变化|变动|增减|安排|及|和|与|关于|公开|编报|等|表|总表|本|年|年度|其|重要|事项|整体|概况|、)+$/

/** The title of the nearest heading that has one. */
export function sectionOf(path: readonly Heading[]): string {
  return path.findLast(({ title }) => title !== '')?.title ?? ''
}
