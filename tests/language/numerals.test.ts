import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNumbers, parseNumeral } from '../../src/language/numerals.ts'

describe('parseNumeral', () => {
  test.each([
    ['三百六十五', 365],
    ['一千二百三十四万五千', 12_345_000],
    ['两千', 2000],
    ['廿四', 24],
    ['卅一', 31],
    ['二〇二三', 2023],
    ['二零二三', 2023],
    ['零', 0],
    ['〇', 0],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零六', 106],
    ['三百六', 360],
    ['两千五', 2500],
    ['一万二', 12_000],
    ['一万零二', 10_002],
    ['三千零五十', 3050],
    ['一亿两千万', 120_000_000],
    ['十二亿', 1_200_000_000],
    ['一万亿', 1e12],
    ['九百六十七点七三', 967.73],
    ['零点二八', 0.28],
    ['一点五万', 15_000],
    ['壹仟贰佰叁拾肆', 1234],
    ['伍拾萬', 500_000],
    ['负三', -3],
    ['1,537.4', 1537.4],
    ['1, 537.4', 1537.4],
    ['３，５１８．８５', 3518.85],
    ['1.1万', 11_000],
    ['5百万', 5_000_000],
    ['-2.10', -2.1],
    ['−2.10', -2.1],
    ['007', 7],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value)
  })

  test.each([
    '',
    '几',
    '十几',
    '数百',
    '三公',
    '万',
    '万元',
    '一下',
    '百百',
    '十百',
    '1,53',
    '1,5374',
    '1.2.3',
    '点五',
    '一点',
    '亿亿',
    '二十三十',
    'abc',
    '-',
  ])('%j is no numeral', (text) => {
    expect(parseNumeral(text)).toBeUndefined()
  })

  test('reads back what is printed in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(parseNumeral(print(value))).toBe(value)
        expect(parseNumeral(formal(print(value)))).toBe(value)
      }),
    )
  })

  test('reads back decimals and grouped figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const fraction = String(cents).padStart(2, '0')
        const expected = Number(`${whole}.${fraction}`)
        expect(parseNumeral(`${whole.toLocaleString('en-US')}.${fraction}`)).toBe(expected)
        expect(parseNumeral(`${print(whole)}点${Array.from(fraction, (digit) => digitNames[Number(digit)]).join('')}`)).toBe(
          expected,
        )
      }),
    )
  })

  test('never fails on any text', () => {
    const characters = fc.constantFrom(...'零一二三十百千万亿点负1,. -几')
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 12 }), (all) => {
        expect(parseNumeral(all.join(''))).not.toBeNaN()
      }),
      { numRuns: 5000 },
    )
  })
})

describe('findNumbers', () => {
  test.each([
    ['预算967.73万元，比2022年增加1,385.31万元', [967.73, 2022, 1385.31]],
    ['拨款1, 537.4万元', [1537.4]],
    ['３，５１８．８５万元', [3518.85]],
    ['2021,2022,2023', [2021, 2022, 2023]],
    ['2021-2023', [2021, 2023]],
    ['增加-3.5万', [-3.5]],
    ['1.2.3 总则', []],
    ['超过一千万元', [10_000_000]],
    ['前三名', [3]],
    ['十几个, 几十个, 数百人, 三十多辆, 二十余', []],
    ['共有车辆两辆', [2]],
    ['202,2023', [202, 2023]],
    ['没有数字', []],
  ])('%s', (text, values) => {
    expect(findNumbers(text).map(({ value }) => value)).toEqual(values)
  })

  test('gives the places in the text', () => {
    const text = '收入3,518.85万元，共三百人'
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['3,518.85', '三百'])
  })
})

const digitNames = '零一二三四五六七八九'

/** The number in full Chinese, as a writer of cheques would read it. */
function print(value: number): string {
  if (value === 0) return '零'
  const parts = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4]
  const units = ['亿', '万', '']
  let text = ''
  parts.forEach((part, at) => {
    if (part === 0) return
    const gap = text !== '' && part < 1000 ? '零' : ''
    text += `${gap}${printSection(part)}${units[at]}`
  })
  return text
}

function printSection(value: number): string {
  const text = ['千', '百', '十', ''].map((unit, at) => {
    const digit = Math.floor(value / 10 ** (3 - at)) % 10
    return digit === 0 ? '零' : `${digitNames[digit]}${unit}`
  })
  return text
    .join('')
    .replaceAll(/零+/g, '零')
    .replaceAll(/^零|零$/g, '')
}

function formal(text: string): string {
  return text.replaceAll(
    /[一二三四五六七八九十百千]/g,
    (character) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(character)] ?? '',
  )
}
