import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findYears } from '../../src/language/years.ts'

const today = '2024-05-06'
const years = (text: string): readonly number[] => findYears(text, { today }).map(({ year }) => year)

describe('findYears', () => {
  test.each([
    ['2023年三公经费', [2023]],
    ['2023三公经费', [2023]],
    ['2023年度部门预算', [2023]],
    ['FY2023 budget', [2023]],
    ['fiscal year 2023', [2023]],
    ['FY23', [2023]],
    ['二〇二三年', [2023]],
    ['二零二三年度', [2023]],
    ['一九九八年', [1998]],
    ['二〇二三', [2023]],
    ['23年三公经费', [2023]],
    ['23年度', [2023]],
    ['二一年和二二年', [2021, 2022]],
    ['21到23年', [2021, 2023]],
    ['2021-2023年', [2021, 2023]],
    ['2021、2022和2023', [2021, 2022, 2023]],
    ['2021,2022,2023', [2021, 2022, 2023]],
    ['今年比去年', [2024, 2023]],
    ['前年', [2022]],
    ['大前年', [2021]],
    ['明年', [2025]],
    ['上年', [2023]],
    ['this year and last year', [2024, 2023]],
    ['the year before last', [2022]],
    ['in 2023, and in 2022.', [2023, 2022]],
    ['total for 2023?', [2023]],
  ])('%s', (text, expected) => {
    expect(years(text)).toEqual(expected)
  })

  test.each([
    '近10年',
    '过去10年',
    '10年来',
    '十年间',
    '两三年',
    '二三年',
    '一二年',
    '5年',
    '2000万元以上',
    '超过2000元',
    '2013001',
    '2010301科目',
    '120231',
    '2023.5',
    '2,023',
    '前10年',
    '未来15年',
    '2050辆',
    '第23年',
    '1023年',
    '三年',
    '99年',
  ])('%s names no year', (text) => {
    expect(years(text)).toEqual([])
  })

  test('tells what a relative year counts from', () => {
    const found = findYears('2022年比上年，去年', { today })
    expect(found.map(({ kind, anchor, offset }) => [kind, anchor, offset])).toEqual([
      ['named', 'none', 0],
      ['relative', 'context', -1],
      ['relative', 'today', -1],
    ])
  })

  test('gives the places in the text, without overlap', () => {
    const noise = fc.array(fc.constantFrom('2023年', '23年', '去年', '二〇二一', '万', '三公', '-', ' ', '1', '近', 'FY'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(noise, (words) => {
        const text = words.join('')
        let end = 0
        for (const found of findYears(text, { today })) {
          expect(text.slice(found.start, found.end)).toBe(found.text)
          expect(found.start).toBeGreaterThanOrEqual(end)
          end = found.end
        }
      }),
    )
  })
})
