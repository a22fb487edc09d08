// What is found by its form, not by a list of words: years, amounts, quantities, ranks, spans of years, account codes, “较去年”.
import { isMoneyUnit, type MoneyUnit, parseAmount } from '../../budget/amount.ts'
import { findNumbers, type NumberMention, parseNumeral } from '../../language/numerals.ts'
import { findYears } from '../../language/years.ts'
import { countingWords, moneyWritings } from '../lexicon/units.ts'
import { type Meaning, type Stretch, stretch, type Token } from './meaning.ts'

/** Every stretch of the normalized text that has such a form. They may overlap: the lattice chooses. */
export function findPatterns(text: string, today: string): readonly Token[] {
  return [...years(text, today), ...numbers(text), ...formed(text)]
}

function token(at: Stretch, meaning: Meaning): Token {
  return { ...at, meanings: [meaning], tier: 'exact' }
}

function years(text: string, today: string): readonly Token[] {
  return findYears(text, { today }).map(({ year, start, end, anchor, offset }) => {
    const behind = /年$/.test(text.slice(start, end)) ? 0 : (/^年?度?/.exec(text.slice(end))?.[0].length ?? 0)
    return token(stretch(text, start, end + behind), { kind: 'year', year, anchor, offset })
  })
}

const money = new RegExp(`^ ?(?:${moneyWritings.map(([word]) => word).join('|')})`)
const counted = new RegExp(`^ ?(?:%|${countingWords})`)

function numbers(text: string): readonly Token[] {
  return findNumbers(text).flatMap((number) => {
    const rest = text.slice(number.end)
    const unit = money.exec(rest)?.[0]
    const counting = isYear(number) || isCode(number, rest) ? undefined : counted.exec(rest)?.[0]
    return [
      ...(unit === undefined ? spelledOut(text, number) : amountToken(text, number, unit)),
      ...(counting === undefined ? [] : [quantityToken(text, number, counting)]),
    ]
  })
}

/** “2021 项目支出” counts nothing. */
function isYear({ text, value }: NumberMention): boolean {
  return /^\d{4}$/.test(text) && value >= 1949 && value <= 2100
}

/** 302类, 20103款 are accounts. */
function isCode({ text }: NumberMention, rest: string): boolean {
  return /^\d{3,7}$/.test(text) && /^[类款项]/.test(rest)
}

/** 两百万 without 元 is money all the same. */
function spelledOut(text: string, { value, start, end, script }: NumberMention): readonly Token[] {
  const isMoney = script === 'chinese' && /[万亿]$/.test(text.slice(start, end))
  return isMoney ? [token(stretch(text, start, end), { kind: 'amount', amount: Math.round(value * 100) })] : []
}

function amountToken(text: string, number: NumberMention, written: string): readonly Token[] {
  const unit = moneyWritings.find(([word]) => word === written.trim())?.[1]
  const amount = unit === undefined ? undefined : toAmount(number, unit)
  return amount === undefined ? [] : [token(stretch(text, number.start, number.end + written.length), { kind: 'amount', amount })]
}

function toAmount(number: NumberMention, unit: MoneyUnit): number | undefined {
  const printed = number.script === 'arabic' ? number.text : String(number.value)
  return isMoneyUnit(unit) ? parseAmount(printed, unit) : undefined
}

function quantityToken(text: string, number: NumberMention, written: string): Token {
  return token(stretch(text, number.start, number.end + written.length), {
    kind: 'quantity',
    value: number.value,
    unit: written.trim(),
  })
}

type Form = readonly [RegExp, (match: RegExpExecArray) => Meaning | undefined]

const named = '[一二三四五六七八九十\\d]{1,3}'
const numeral = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})'
const before = '(?:去年度?|上年度?|上一年度?|前一年度?|往年同期)(?:同期)?(?:的?(?:预算|数))?'
const forms: readonly Form[] = [
  [/(?<![近这那过去前后])二三年(?![来内前后间])/g, () => ({ kind: 'year', year: 2023, anchor: 'none', offset: 0 })],
  [new RegExp(`(?:附?表${named}|第${named}(?:张|个)表)(?:中|里|内)?`, 'g'), () => ({ kind: 'unknown', unexpressed: true })],
  [
    /(?:截[至止]|到)(?:目前|现在|今天)(?:为止)?|已经?(?:支付|支出|动用|用|花|使用|拨付|列支|发生|发放|执行|完成|消耗)(?:了|掉了?|出去了?)?/g,
    () => ({ kind: 'stage', stage: 'execution' }),
  ],
  [
    /(?<![这那本一哪几各大组成])部分(?=[^\s,。?!、是的有多为和与占比包里中内呢吗合总])/g,
    () => ({ kind: 'unknown', unexpressed: true }),
  ],
  [
    /(?:多少|几)(?:个)?(?:天|小时|分钟?|秒|年|月|日|次|家|件|万件|万人次)|多久|多长时间/g,
    () => ({ kind: 'signal', signal: 'many' }),
  ],
  [
    /不能?(?:要|可以)?(?:超过|高于|多于|低于|少于)(?!\d)|控制在|不得(?:超过|低于|高于)(?!\d)/g,
    () => ({ kind: 'measure', measure: 'target' }),
  ],
  [
    /(?:约|近|大约)?(?:[一二两三四五六七八九十百千]+|\d+)(?:多|余|来|几)个?[百千]?[万亿]?(?:元|块钱?)?(?![年个])/g,
    () => ({ kind: 'amount', amount: undefined }),
  ],
  [/(?<=^|[\s,。!~])收到了?(?=$|[\s,。!~])/g, () => ({ kind: 'filler' })],
  [/排在?(?=前[\d一二两三四五六七八九十])/g, () => ({ kind: 'signal', signal: 'rank' })],
  [/几(?=[?。!]|$)/g, () => ({ kind: 'signal', signal: 'many' })],
  [/(?<=[是为])[0零](?![\d.])/g, () => ({ kind: 'amount', amount: 0 })],
  [/(?<!\d)(?:19|20)\d{2}(?=项目)/g, ([year = '']) => ({ kind: 'year', year: Number(year), anchor: 'none', offset: 0 })],
  [
    /(?:(?<![一二三四五六七八九十近这那])[两三四五]|(?<![\d近这那])[2-5])年(?![前后来内间度])/g,
    ([years = '']) => ({ kind: 'quantity', value: parseNumeral(years.slice(0, -1)) ?? 0, unit: '年' }),
  ],
  [/(?<=了|预算|过|出)没有?(?=[,。?!]|$|吗)/g, () => ({ kind: 'signal', signal: 'is' })],
  [new RegExp(`前${numeral}(?:名|位|个|项|家|大|笔|强)?(?!年)`, 'g'), ([, digits = '']) => limit(digits)],
  [new RegExp(`top[ -]?${numeral}`, 'g'), ([, digits = '']) => limit(digits)],
  [new RegExp(`第${numeral}(?:个|项|家|种|条|位|笔)?(?!年|名|高|大|多)`, 'g'), ([, digits = '']) => ordinal(digits)],
  [new RegExp(`(?:最近|近|过去|这|前|连续)的?${numeral}个?年(?:度|来|间|内|里)?`, 'g'), ([, digits = '']) => span(digits)],
  [new RegExp(`${numeral}年(?:来|间)`, 'g'), ([, digits = '']) => span(digits)],
  [
    /(?:历年来?|近年来?|(?:近|这|最近|过去)(?:几|些)年来?|每一?年|各个?年度?|所有年份?|全部年份|各年份)/g,
    () => ({ kind: 'span', count: undefined }),
  ],
  [new RegExp(`(?:相比于?|相较于?|比起|对比|比|较|较之|对照)${before}(?:来说|而言|来看)?`, 'g'), () => yearBefore],
  [new RegExp(`(?:与|和|跟|同)${before}(?:相比较?|比较?起来|比较|对比|比|相较)(?:来说|而言|来看)?`, 'g'), () => yearBefore],
  [
    /(?:compared (?:with|to)|versus|vs\.?|from|than|over|on|against|relative to) (?:the )?(?:last|previous|prior|preceding) year|than (?:the )?year before|year[- ]on[- ]year|yoy/g,
    () => yearBefore,
  ],
]
const yearBefore: Meaning = { kind: 'signal', signal: 'year_before' }

function formed(text: string): readonly Token[] {
  return forms.flatMap(([form, read]) =>
    [...text.matchAll(form)].flatMap((match) => {
      const meaning = read(match)
      return meaning === undefined ? [] : [token(stretch(text, match.index, match.index + match[0].length), meaning)]
    }),
  )
}

function limit(digits: string): Meaning | undefined {
  const value = parseNumeral(digits)
  return value === undefined || value < 1 || value > 500 ? undefined : { kind: 'limit', limit: value }
}

function ordinal(digits: string): Meaning | undefined {
  const value = parseNumeral(digits)
  return value === undefined ? undefined : { kind: 'ordinal', ordinal: value }
}

function span(digits: string): Meaning | undefined {
  const count = parseNumeral(digits)
  return count === undefined || count < 2 ? undefined : { kind: 'span', count }
}
