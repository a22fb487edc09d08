import { describe, expect, test } from 'vitest'
import type { Figure, Outcome, PassageRow } from '../../../../src/answer/outcome.ts'
import { chartOf } from '../../../../src/slack/blocks/answer/chart.ts'
import { figure, outcome } from '../../../evaluation/outcomes.ts'
import { checkBlocks } from '../../fake/blocks.ts'

const row = (name: string, given: Partial<Figure>): PassageRow => ({
  name,
  figure: figure({ role: 'member', ...given }),
  place: null,
})
const chart = (rows: readonly PassageRow[], given: Partial<Outcome>, title = '“三公”经费，从高到低：') => {
  const made = chartOf({ kind: 'figures', title, text: '', rows }, outcome(given))
  expect(made === undefined ? [] : checkBlocks([made])).toEqual([])
  return made
}
const bodies = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    row(`云川市第${index + 1}中学`, {
      organization: `云川市第${index + 1}中学`,
      value: 30 - index,
      shown: `${30 - index}.0 万元`,
    }),
  )

describe('a ranking', () => {
  test('is bars in the unit of the answer, which the axis names', () => {
    const made = chart(bodies(3), { kind: 'rank' })
    expect(made).toMatchObject({ title: '“三公”经费' })
    expect(made?.chart).toEqual({
      type: 'bar',
      series: [
        {
          name: '“三公”经费',
          data: [
            { label: '云川市第1中学', value: 30 },
            { label: '云川市第2中学', value: 29 },
            { label: '云川市第3中学', value: 28 },
          ],
        },
      ],
      axis_config: { categories: ['云川市第1中学', '云川市第2中学', '云川市第3中学'], y_label: '金额（万元）' },
    })
    expect(chart(bodies(3), { kind: 'rank', language: 'en' })?.chart.axis_config.y_label).toBe('Amount (万元 = 10,000 yuan)')
  })

  test('of two says nothing more than a table, and one of unlike units nothing at all', () => {
    expect(chart(bodies(2), { kind: 'rank' })).toBeUndefined()
    expect(chart([...bodies(2), row('丙', { value: 1, shown: '1 辆', unit: '辆' })], { kind: 'rank' })).toBeUndefined()
    expect(chart([...bodies(2), row('丙', { value: null, shown: '按时' })], { kind: 'rank' })).toBeUndefined()
    expect(chart(bodies(3), { kind: 'breakdown' })).toBeUndefined()
  })

  test('shows its first twenty, and names that are cut alike stay different', () => {
    expect(chart(bodies(25), { kind: 'rank' })?.chart.axis_config.categories).toHaveLength(20)
    const alike = ['甲', '乙', '丙'].map((name) =>
      row(`云川市青禾区人民政府办公室${name.repeat(3)}机关后勤服务中心`, { value: 1, shown: '1 万元' }),
    )
    expect(new Set(chart(alike, { kind: 'rank' })?.chart.axis_config.categories).size).toBe(3)
  })

  test('of an English label the Chinese name gives way first', () => {
    const rows = ['甲', '乙', '丙'].map((name) => row(`official receptions (公务接待费${name})`, { value: 1, shown: '1 万元' }))
    expect(chart(rows, { kind: 'rank', language: 'en' })?.chart.axis_config.categories[0]).toBe('official receptions')
  })

  test('of an English label that is too long without it the Chinese name stays', () => {
    const name = 'the “three public” expenses (“三公”经费)'
    const rows = [1, 2, 3].map((value) => row(`${value} ${name}`, { value, shown: `${value} 万元` }))
    expect(chart(rows, { kind: 'rank', language: 'en' })?.chart.axis_config.categories[0]).toBe('“三公”经费')
    const title = '2023 budget, official receptions (公务接待费), highest first:'
    const mixed = rows.map((each, index) => ({ ...each, figure: { ...each.figure, label: `${index} 经费` } }))
    expect(chart(mixed, { kind: 'rank', language: 'en' }, title)?.title).toBe('2023 budget, official receptions, highest first')
  })

  test('is titled by what it shows, for the table above has the rest', () => {
    const rows = bodies(3).map((each) => ({ ...each, figure: { ...each.figure, label: 'operating expenses (机关运行经费)' } }))
    expect(chart(rows, { kind: 'rank', language: 'en' }, '2023 budget, highest first:')?.title).toBe(
      'operating expenses (机关运行经费)',
    )
  })
})

describe('a development', () => {
  const years = (organization: string, of: readonly number[]) =>
    of.map((year) => row(`${organization} ${year}年`, { organization, year, value: year - 2020, shown: `${year - 2020}.0 万元` }))

  test('is a line by year', () => {
    const made = chart(years('云川市法院', [2023, 2021, 2022]), { kind: 'trend' })?.chart
    expect(made).toMatchObject({
      type: 'line',
      series: [{ name: '“三公”经费', data: [{ label: '2021年', value: 1 }, { value: 2 }, { value: 3 }] }],
    })
    expect(made?.axis_config.categories).toEqual(['2021年', '2022年', '2023年'])
  })

  test('of two bodies is two lines, where both have a figure in every year', () => {
    const first = years('云川市法院', [2021, 2022, 2023])
    expect(chart([...first, ...years('云川市档案馆', [2021, 2022, 2023])], { kind: 'trend' })?.chart.series).toHaveLength(2)
    expect(chart([...first, ...years('云川市档案馆', [2021, 2023])], { kind: 'trend' })).toBeUndefined()
  })
})
