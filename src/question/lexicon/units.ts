// Units as questions write them: of money, with the unit they stand for, and the words that count things.
import type { MoneyUnit } from '../../budget/amount.ts'

/** Longest first, so that 万元 is not read as 万. */
export const moneyWritings: readonly (readonly [string, MoneyUnit])[] = [
  ['百万元', '百万元'],
  ['百万', '百万元'],
  ['万元', '万元'],
  ['万块钱', '万元'],
  ['万块', '万元'],
  ['千元', '千元'],
  ['亿元', '亿元'],
  ['万', '万元'],
  ['亿', '亿元'],
  ['w', '万元'],
  ['元钱', '元'],
  ['块钱', '元'],
  ['元', '元'],
  ['块', '元'],
  ['million yuan', '百万元'],
  ['million rmb', '百万元'],
  ['million', '百万元'],
  ['yuan', '元'],
  ['rmb', '元'],
]

/** Words of a unit asked for: “换成元”, “多少万元”. */
export const unitWords: Readonly<Record<string, MoneyUnit>> = {
  元: '元',
  万元: '万元',
  亿元: '亿元',
  千元: '千元',
  百万元: '百万元',
  多少元: '元',
  多少万元: '万元',
  多少亿元: '亿元',
  多少亿: '亿元',
  几万元: '万元',
  几亿元: '亿元',
  几元: '元',
  人民币元: '元',
  'in yuan': '元',
  'in rmb': '元',
  'in ten thousand yuan': '万元',
  'in 10,000 yuan': '万元',
  'in 10000 yuan': '万元',
  'in wan': '万元',
  'in million yuan': '百万元',
  'in millions': '百万元',
}

export const countingWords = '人次|批次|类别|大类|部分|个|辆|人|名|台|项|家|套|批|次|位|笔|倍|种|类|款|块|天|小时|大|强'
