// Years as a question names them: 2023年度, 二〇二三年, 23年, FY2023, 2021-2023, 去年, last year.

/** named: with four digits · short: 23年, FY23 · relative: counted from today, or (`context`) from the year the text speaks of. */
export type YearMention = {
  readonly year: number
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'named' | 'short' | 'relative'
  /** Years from the anchor: 去年 is −1. 0 for named and short ones. */
  readonly offset: number
  readonly anchor: 'none' | 'today' | 'context'
}

export type YearOptions = {
  /** ISO date that relative years count from. */
  readonly today: string
}

/** Every year of the text, in order. Takes normalized text; spans of time (近5年, 三年来) and amounts (2000万元) are no years. */
export function findYears(text: string, { today }: YearOptions): readonly YearMention[] {
  const current = Number(today.slice(0, 4))
  const found = [...namedYears(text), ...shortYears(text), ...relativeYears(text, current)]
  return found.sort((one, other) => one.start - other.start).filter((each, at, all) => each.start >= (all[at - 1]?.end ?? 0))
}

const chineseDigits = '〇一二三四五六七八九'
const behind = '(?:财政年度|会计年度|预算年度|年度|年)?'
const unitAhead = String.raw`(?!\d|\.\d|\s*(?:元|块|万|千|百|亿|辆|个|人|名|项|台|套|次|批|号|岁|%|,\d{3}(?!\d)))`
const named = new RegExp(
  String.raw`(?:\b(?:fy|fiscal(?:\s+year)?)\s*)?(?<![\d.])((?:19|20)\d{2})(?:${behind}${unitAhead})` +
    `|([一二][〇零○0一二三四五六七八九]{3})${behind}(?![一二三四五六七八九十百千万亿元〇零○])`,
  'giu',
)

function namedYears(text: string): readonly YearMention[] {
  return [...text.matchAll(named)].flatMap(({ 0: found, 1: arabic, 2: spelled, index }) => {
    const year = Number(arabic ?? fromChinese(spelled ?? ''))
    return year >= 1949 && year <= 2100 ? [mention({ year, found, index, kind: 'named' })] : []
  })
}

function fromChinese(spelled: string): string {
  return Array.from(spelled.replaceAll(/[零○0]/g, '〇'), (character) => chineseDigits.indexOf(character)).join('')
}

/** Two digits are a year only before 年 or after FY, and not where they count years. 二三年 is two or three years. */
const short = new RegExp(
  String.raw`(?<![\d.近过去前后每共约满第这整届]|过去的|未来|连续|最近)(?:(\d{2})(?=(?:-|到|至|~|、|和|与|跟|比)\d{2}年)|(\d{2})(?:年度|年(?![来间内多前后以]|期|\d*个)))` +
    String.raw`|\bfy\s*'?(\d{2})(?!\d)|(?<![${chineseDigits}零十百])([一二][〇零一二三四五六七八九])年(?![来间内多前后以])`,
  'giu',
)

function shortYears(text: string): readonly YearMention[] {
  return [...text.matchAll(short)].flatMap(({ 0: found, 1: first, 2: second, 3: fiscal, 4: spelled, index }) => {
    if (spelled === '一二' || spelled === '二三') return []
    const year = 2000 + Number(first ?? second ?? fiscal ?? fromChinese(spelled ?? ''))
    return year <= 2049 ? [mention({ year, found, index, kind: 'short' })] : []
  })
}

type Relative = { readonly offset: number; readonly anchor: 'today' | 'context' }
const today = (offset: number): Relative => ({ offset, anchor: 'today' })
const context = (offset: number): Relative => ({ offset, anchor: 'context' })

/** Longer words first: 大前年 before 前年. */
const relativeWords: Readonly<Record<string, Relative>> = {
  ...{ 大前年: today(-3), 前年度: today(-2), 前年: today(-2), 去年度: today(-1), 去年: today(-1), 昨年: today(-1) },
  ...{ 今年度: today(0), 今年: today(0), 明年度: today(1), 明年: today(1), 后年: today(2), 来年: today(1) },
  ...{
    上一年度: context(-1),
    上一年: context(-1),
    上年度: context(-1),
    上年: context(-1),
    前一年度: context(-1),
    前一年: context(-1),
  },
  ...{ 本年度: context(0), 本年: context(0), 下一年度: context(1), 下一年: context(1), 下年度: context(1), 次年: context(1) },
  ...{ 'the year before last': today(-2), 'the year before': context(-1), 'last year': today(-1), 'this year': today(0) },
  ...{ 'current year': today(0), 'previous year': context(-1), 'prior year': context(-1), 'preceding year': context(-1) },
  ...{ 'next year': today(1), 'following year': context(1) },
}
const relative = new RegExp(
  `(?<![a-z])(?:${Object.keys(relativeWords)
    .sort((one, other) => other.length - one.length)
    .join('|')})(?![a-z])`,
  'gi',
)

function relativeYears(text: string, current: number): readonly YearMention[] {
  return [...text.matchAll(relative)].flatMap(({ 0: found, index }) => {
    const word = relativeWords[found.toLowerCase()]
    if (word === undefined) return []
    return [{ ...mention({ year: current + word.offset, found, index, kind: 'relative' }), ...word }]
  })
}

type Found = Pick<YearMention, 'year' | 'kind'> & { readonly found: string; readonly index: number }

function mention({ year, found, index, kind }: Found): YearMention {
  return { year, text: found, start: index, end: index + found.length, kind, offset: 0, anchor: 'none' }
}
