// Figures with their units, years, dates, and the numbers that are none of them.
import type { Level } from '../lexicon/meaning.ts'
import type { Token, Value } from './token.ts'

type Found = { readonly length: number; readonly token: Bare }
/** A token before its place and text are known. */
type Bare = Token extends infer T ? (T extends Token ? Omit<T, 'start' | 'end' | 'text'> : never) : never

/** The figure, year, date or other number that begins at `at` of a normalized text. */
export function findFigure(text: string, at: number): Found | undefined {
  for (const { pattern, token } of patterns) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const made = match === null ? undefined : token(match, text)
    if (match !== null && made !== undefined) return { length: match[0].length, token: made }
  }
  return undefined
}

type Pattern = { readonly pattern: RegExp; readonly token: (match: RegExpExecArray, text: string) => Bare | undefined }

const noise = (): Bare => ({ kind: 'noise' })
const date = ([, year, month = '', day]: RegExpExecArray): Bare => ({
  kind: 'date',
  date: [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-'),
})
const chineseYear = /[一二][〇零○0一二三四五六七八九]{3}年度?/y

const patterns: readonly Pattern[] = [
  { pattern: /[([{<〔【](?:19|20)\d{2}[)\]}>〕】]第?\d+号/y, token: noise },
  {
    pattern: /\(\d{2,3}([类款项])\)/y,
    token: ([, level]) => ({ kind: 'word', meanings: [{ sort: 'level', level: level as Level }] }),
  },
  { pattern: /公开\d{1,2}(?:-\d{1,2})?表|[图表]\d{1,2}(?![\d.]|[万亿]?元)/y, token: noise },
  { pattern: /第?[\d一二三四五六七八九十]{1,12}(?:号|次会议|届|期|条|次常务)/y, token: noise },
  { pattern: /((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日|[底末份]?)/y, token: date },
  { pattern: /((?:19|20)\d{2})年(?:年)?[底末]/y, token: ([, year]) => ({ kind: 'date', date: `${year}-12` }) },
  { pattern: /(?:19|20)\d{2}-\d{1,2}-\d{1,2}/y, token: noise },
  { pattern: /(?<=[比较与同])上-度?(?=[一-龥])/y, token: lostYear },
  { pattern: /\d{1,2}月(?:\d{1,2}日|[底末份]?)/y, token: noise },
  { pattern: /(?:19|20)\d{2}年?[-至到~](?:19|20)\d{2}年?度?/y, token: noise },
  { pattern: /((?:19|20)\d{2})年度?(?![一-龥]{0,2}期间)/y, token: ([, year]) => ({ kind: 'year', year: Number(year) }) },
  { pattern: /((?:19|20)\d{2})-?(?=[一-龥])(?![万亿千百元辆个人台套件项次批家名户平吨]|公里|公斤|公顷|公吨)/y, token: bareYear },
  { pattern: chineseYear, token: ([printed = '']) => ({ kind: 'year', year: fromChinese(printed) }) },
  {
    pattern:
      /单(?:位|台|套|件)?价(?:值)?(?:在)?\d+[万亿]?元(?:\(含\))?(?:及)?以上(?:\(含\))?(?:的)?(?:大型)?(通用|专用)?(?:仪器)?设备(?:\(不含车辆\))?/y,
    token: equipment,
  },
  { pattern: /[-−]?(?:\d{1,3}(?:, ?\d{3}){1,6}(?!\d)|\d{1,20})(?:\.\d{1,20})?(?!\d|\.\d)/y, token: value },
]

/** 比上-增加, in a text that prints 2017- for 2017年 too. */
function lostYear(_: RegExpExecArray, text: string): Bare | undefined {
  return /(?:19|20)\d{2}-[一-龥]/.test(text) ? { kind: 'word', meanings: [{ sort: 'year', offset: -1 }] } : undefined
}

/** A year without 年: only where it does not go on from another figure. */
function bareYear({ 1: year, index }: RegExpExecArray, text: string): Bare | undefined {
  return /[\d.,-]/.test(text[index - 1] ?? '') ? undefined : { kind: 'year', year: Number(year) }
}

function fromChinese(printed: string): number {
  const digits = '〇一二三四五六七八九'
  return Number(Array.from(printed.slice(0, 4).replaceAll(/[零○0]/g, '〇'), (character) => digits.indexOf(character)).join(''))
}

function equipment({ 1: kind }: RegExpExecArray): Bare {
  return {
    kind: 'equipment',
    item: kind === undefined ? 'equipment' : kind === '通用' ? 'equipment.general' : 'equipment.special',
  }
}

/** The number alone; `readValue` adds the unit. Part of a word, of another number, of a damaged or a doubtful one is no value. */
function value({ 0: printed, index }: RegExpExecArray, text: string): Bare | undefined {
  const before = text.slice(Math.max(0, index - 2), index)
  if (/[a-z_.?]$|\d[,.]$|\d$/i.test(before) || (printed.startsWith('-') && /[\da-z年月]$/i.test(before))) return undefined
  return {
    kind: 'value',
    value: { printed: printed.replaceAll(/[, ]/g, '').replace('−', '-'), unit: '', sort: 'bare', unitMissing: false },
  }
}

const money = /\s?(亿元|百万元|万元|千元|元)/y
/** 万 or 亿 alone are money where no thing is counted in them, and no more of the figure follows (5亿3000万元). */
const short = /\s?([万亿])(?!\s?[\d零])(?![人件次份户亩平吨公个项台套辆名元多余以张册条吋])/y
const rate = /\s?%/y
const counted =
  /\s?(台\(套\)|套\(台\)|台套|批\(次\)|人\(次\)|万人次|人次|批次|万件|小时|平方米|[辆个台套人名批次家项件户所处间份])/y

/** The unit behind a number: [value, characters of the unit]. */
export function readUnit(text: string, at: number, printed: string): readonly [Value, number] {
  const found = <T>(pattern: RegExp, use: (unit: string, length: number) => T): T | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    return match === null ? undefined : use(match[1] ?? '', match[0].length)
  }
  return (
    found(money, (unit, length) => [{ printed, unit, sort: 'money', unitMissing: false }, length] as const) ??
    found(rate, (_, length) => [{ printed, unit: '%', sort: 'rate', unitMissing: false }, length] as const) ??
    found(counted, (unit, length) => [{ printed, unit: plainUnit(unit), sort: 'count', unitMissing: false }, length] as const) ??
    found(short, (unit, length) => [{ printed, unit: `${unit}元`, sort: 'money', unitMissing: true }, length] as const) ??
    ([{ printed, unit: '', sort: 'bare', unitMissing: false }, 0] as const)
  )
}

/** 台(套) is 台, 人(次) is 人次. */
function plainUnit(unit: string): string {
  const plain: Readonly<Record<string, string>> = {
    '台(套)': '台',
    '套(台)': '套',
    台套: '台',
    '批(次)': '批次',
    '人(次)': '人次',
  }
  return plain[unit] ?? unit
}
