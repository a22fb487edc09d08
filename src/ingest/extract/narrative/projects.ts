// Projects under performance management, as a numbered list: (1)大楼运维费158万元,绩效目标:…。
import type { Comparator } from '../../../budget/fact.ts'
import { ownedItem } from '../../../budget/item.ts'
import type { Owner } from './context.ts'
import type { Draft } from './draft.ts'
import { draft } from './draft.ts'
import { cutWords } from './evidence.ts'
import type { Source } from './source.ts'
import { printedWords } from './source.ts'
import { readUnit } from './tokens/figures.ts'
import type { Place } from './tokens/token.ts'

export type Project = { readonly name: string; readonly amount: Draft; readonly targets: readonly Draft[]; readonly place: Place }

const entry =
  /\((\d{1,2})\)([^();。]{2,60}?(?:\([^()]*\)[^();。]{0,30}?)?)(\d+(?:,\d{3})*(?:\.\d+)?)(亿元|百万元|万元|千元|万|元),(?:绩效)?目标:([^;。]*?)(?=[;。]|,?\(\d{1,2}\)|$)/g

/** The projects that a paragraph lists with amount and target; none where it lists none so. */
export function readProjects(source: Source, owner: Owner): readonly Project[] {
  if (!source.text.includes('绩效')) return []
  return [...source.text.matchAll(entry)].map((match) => projectOf(match, { source, owner }))
}

type About = { readonly source: Source; readonly owner: Owner }

function projectOf(match: RegExpExecArray, about: About): Project {
  const [all, number = '', words = '', printed = '', , target = ''] = match
  const start = match.index + number.length + 2
  const label = { start, end: start + words.length }
  const name = printedWords(about.source, label)
  const [value, length] = readUnit(about.source.text, label.end + printed.length, printed.replaceAll(',', ''))
  const amount = draft({
    ...keyOf(about.owner, { item: ownedItem('project', name), flow: 'expenditure', nature: 'project', measure: 'amount' }),
    ...{ name, value, number: Number(value.printed), source: about.source, label },
    shown: [{ start, end: label.end + printed.length + length }],
  })
  const place = { start: match.index, end: match.index + all.length }
  return {
    name,
    amount,
    place,
    targets: targetsOf({ ...about, name, label }, { text: target, start: place.end - target.length }),
  }
}

type Key = Pick<Draft, 'item' | 'flow' | 'nature' | 'measure'>

function keyOf({ year, stage }: Owner, key: Key): Key & Pick<Draft, 'year' | 'stage' | 'fund'> {
  return { ...key, year, stage, fund: 'all' }
}

type Owned = About & { readonly name: string; readonly label: Place }
type Target = { readonly text: string; readonly start: number }

/** Indicators with a comparator, each by itself; all other words of the target together. */
function targetsOf(owned: Owned, target: Target): readonly Draft[] {
  const parts = [...target.text.matchAll(/[^,]+/g)].map(({ 0: text, index }) => ({ text, start: target.start + index }))
  const read = parts.map((part) => ({ part, indicator: indicatorOf(owned, part) }))
  const words = read.flatMap(({ part: { text, start }, indicator }) =>
    indicator === undefined ? [{ start, end: start + text.length }] : [],
  )
  const indicators = read.flatMap(({ indicator }) => indicator ?? [])
  return words.length === 0 ? indicators : [wordsOf(owned, runs(words)), ...indicators]
}

/** Parts that only a comma parts are one. */
function runs(places: readonly Place[]): readonly Place[] {
  const joined: Place[] = []
  for (const place of places) {
    const before = joined.at(-1)
    if (before?.end === place.start - 1) joined[joined.length - 1] = { start: before.start, end: place.end }
    else joined.push(place)
  }
  return joined
}

const comparators: Readonly<Record<string, Comparator>> = {
  '≥': '≥',
  '>=': '≥',
  '≤': '≤',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
}
const indicator = /^([^≥≤><=\d]{2,40})(≥|≤|>=|<=|>|<|=)(\d+(?:\.\d+)?)(%|[万亿]?[一-龥]{0,4})$/

function indicatorOf({ source, owner, name, label }: Owned, { text, start }: Target): Draft | undefined {
  const match = indicator.exec(text)
  const [, title = '', sign = '', printed = '', unit = ''] = match ?? []
  const comparator = comparators[sign]
  if (match === null || comparator === undefined) return undefined
  return draft({
    ...keyOf(owner, { item: ownedItem('indicator', title, name), flow: 'none', nature: 'all', measure: 'target' }),
    ...{ name: title, value: { printed, unit, sort: unit === '%' ? 'rate' : 'count', unitMissing: false } },
    ...{ number: Number(printed), comparator, source, label, shown: [{ start, end: start + text.length }] },
  })
}

function wordsOf({ source, owner, name, label }: Owned, places: readonly Place[]): Draft {
  const words = cutWords(places.map((place) => printedWords(source, place)).join('；'))
  return draft({
    ...keyOf(owner, { item: ownedItem('project', name), flow: 'none', nature: 'all', measure: 'target' }),
    ...{ name, words, source, label, shown: [label, ...places] },
  })
}
