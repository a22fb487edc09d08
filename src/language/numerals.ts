// Numbers as people write them: 1,537.4 · ２，９６１ · 三百六十五 · 九百六十七点七三 · 壹仟贰佰 · 1.5万. 几 and 数 are no numbers.

/** A number in a text, from `start` to before `end`. Arabic figures end before 万 and 亿: those belong to the unit. */
export type NumberMention = {
  readonly value: number
  readonly text: string
  readonly start: number
  readonly end: number
  readonly script: 'arabic' | 'chinese'
}

/** The value of a text that is a numeral and nothing else; undefined where it is none. */
export function parseNumeral(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim()
  const [, sign = '', unsigned = ''] = /^([-−+负負]?)(.*)$/s.exec(plain) ?? []
  const value = parseArabic(unsigned) ?? parsePositional(unsigned) ?? parseDecimal(unsigned) ?? parseInteger(unsigned)
  return value !== undefined && /[-−负負]/.test(sign) ? 0 - value : value
}

/** Every number of the text, in order. A sequence number (1.2.3) is none, nor is an approximate one (十几, 数十, 三十多). */
export function findNumbers(text: string): readonly NumberMention[] {
  return [...text.matchAll(mention)].flatMap(({ 0: found, index }) => {
    const value = isApproximate(text, found, index) ? undefined : parseNumeral(found)
    if (value === undefined) return []
    const script = /[\d０-９]/.test(found) ? 'arabic' : 'chinese'
    return [{ value, text: found, start: index, end: index + found.length, script } as const]
  })
}

const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 兩: 2 },
  ...{ 壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9 },
}
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const largeUnits: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }
const contractions: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十', 卌: '四十' }

const digit = `[${Object.keys(digits).join('')}]`
const numeral = `[${[digits, smallUnits, largeUnits, contractions].flatMap(Object.keys).join('')}]`

/** Arabic first (grouped by commas, or not), then Chinese. A minus after a letter, a figure or 年 is a dash. */
const mention = new RegExp(
  String.raw`(?<![\d０-９.．])(?:(?<![\w０-９年月日度)）%％])[-−－])?` +
    String.raw`(?:[\d０-９]{1,3}(?:[,，][ 　]?[\d０-９]{3})+(?![\d０-９])|[\d０-９]+)(?:[.．][\d０-９]+)?(?![.．]?[\d０-９])` +
    `|负?${numeral}+(?:点${digit}+[万萬亿億]*)?`,
  'gu',
)

function isApproximate(text: string, found: string, index: number): boolean {
  if (/[\d０-９]/.test(found)) return false
  const after = text[index + found.length] ?? ''
  return /[几幾多余來来]/.test(after) || (/^[十拾]/.test(found) && /[几幾数數]/.test(text[index - 1] ?? ''))
}

/** 1,537.4 and “1, 537.4”, also with 百, 千, 万, 亿 behind it. */
function parseArabic(text: string): number | undefined {
  const match = /^(\d{1,3}(?:, ?\d{3})+|\d+)(\.\d+)?([百千]?[万萬]?[亿億]?)$/.exec(text)
  if (match === null) return undefined
  const [, whole = '', fraction = '', units = ''] = match
  return scale(`${whole.replaceAll(/[, ]/g, '')}${fraction}`, units)
}

/** 二〇二三: digits alone, at least two. */
function parsePositional(text: string): number | undefined {
  return new RegExp(`^${digit}{2,15}$`).test(text) ? Number(inArabic(text)) : undefined
}

/** 九百六十七点七三, 一点五万. */
function parseDecimal(text: string): number | undefined {
  const match = new RegExp(`^(.+)点(${digit}+)([万萬亿億]*)$`).exec(text)
  const integer = parseInteger(match?.[1] ?? '')
  return match === null || integer === undefined ? undefined : scale(`${integer}.${inArabic(match[2] ?? '')}`, match[3] ?? '')
}

function inArabic(text: string): string {
  return Array.from(text, (character) => digits[character]).join('')
}

/** Moves the point in the decimal text, so that 1.1万 is exact. */
function scale(decimal: string, units: string): number {
  const factor = Array.from(units).reduce((product, unit) => product * (smallUnits[unit] ?? largeUnits[unit] ?? 1), 1)
  return Number(`${decimal}e${Math.log10(factor)}`)
}

/** 一千二百三十四万五千, 两千, 廿四, and the short forms 三百六 (360) and 一万二 (12,000). */
function parseInteger(text: string): number | undefined {
  const spelled = text.replaceAll(/[廿卅卌]/g, (contraction) => contractions[contraction] ?? '')
  const value = above(spelled, 0)
  return Number.isNaN(value) ? undefined : value
}

const splits: readonly RegExp[] = [/^(.*)[亿億](.*)$/s, /^(.*)[万萬](.*)$/s]

/** Splits at 亿 (level 0), then at 万 (level 1); what is left counts below ten thousand. NaN where it is no numeral. */
function above(text: string, level: number): number {
  const split = splits[level]
  if (split === undefined) return section(text)
  const match = split.exec(text)
  if (match === null) return above(text, level + 1)
  const unit = level === 0 ? 1e8 : 1e4
  return above(match[1] ?? '', level + 1) * unit + below(match[2] ?? '', unit, level)
}

/** What follows a large unit: nothing, one digit that counts in its tenths, or a smaller number. */
function below(text: string, unit: number, level: number): number {
  if (text === '') return 0
  const single = digits[text]
  return single === undefined ? above(text, level + 1) : single * (unit / 10)
}

const sectionPattern = new RegExp(
  `^[零〇○]?(?:(${digit})[千仟])?[零〇○]?(?:(${digit})[百佰])?[零〇○]?(?:(${digit})?([十拾]))?[零〇○]?(${digit})?$`,
)

function section(text: string): number {
  const match = sectionPattern.exec(text)
  if (match === null || text === '') return Number.NaN
  const [, thousands = '', hundreds = '', tens = '一', tenSign, last = ''] = match
  const [thousand = 0, hundred = 0, ten = 0, one = 0] = [thousands, hundreds, tens, last].map(
    (character) => digits[character] ?? 0,
  )
  return thousand * 1000 + hundred * 100 + (tenSign === undefined ? 0 : ten * 10) + one * lastPlace(text)
}

/** The last digit of 三百六 counts tens, that of 三百零六 counts ones. */
function lastPlace(text: string): number {
  const unit = smallUnits[text.at(-2) ?? ''] ?? 0
  return unit >= 100 ? unit / 10 : 1
}
