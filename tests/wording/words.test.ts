import { describe, expect, test } from 'vitest'
import { funds } from '../../src/budget/fact.ts'
import { itemNames } from '../../src/budget/item-names.ts'
import { terms } from '../../src/wording/definitions.ts'
import { wordsOf } from '../../src/wording/words.ts'

const plain = { flow: 'expenditure', fund: 'all', nature: 'all', measure: 'amount' } as const
const label = (language: 'zh' | 'en', given: object) =>
  wordsOf(language).label({ item: 'total', itemName: '合计', ...plain, ...given } as Parameters<
    ReturnType<typeof wordsOf>['label']
  >[0])

describe('labels', () => {
  test('a total is called by its flow, fund and nature', () => {
    expect(label('zh', {})).toBe('支出合计')
    expect(label('zh', { flow: 'income' })).toBe('收入合计')
    expect(label('zh', { nature: 'basic' })).toBe('基本支出')
    expect(label('zh', { fund: 'general', flow: 'income' })).toBe('一般公共预算财政拨款收入')
    expect(label('zh', { fund: 'source:社保基金', flow: 'income' })).toBe('社保基金')
    expect(label('en', { fund: 'general', nature: 'project' })).toBe('project expenditure, general public budget')
  })

  test('an item says its fund only where that is not its definition', () => {
    expect(label('zh', { item: 'sangong', fund: 'general' })).toBe('“三公”经费')
    expect(label('zh', { item: '30201', itemName: '办公费', fund: 'general', nature: 'basic' })).toBe(
      '办公费（基本支出，一般公共预算）',
    )
    expect(label('zh', { item: '30201', itemName: '办公费', fund: 'general', nature: 'operating' })).toBe(
      '办公费（机关运行经费）',
    )
    expect(label('en', { item: '30201', itemName: '办公费' })).toBe('office expenses (办公费)')
  })

  test('no two readings of one total are called the same', () => {
    for (const language of ['zh', 'en'] as const) {
      const labels = funds.flatMap((fund) =>
        (['income', 'expenditure'] as const).flatMap((flow) =>
          (['all', 'basic', 'project', 'personnel', 'public'] as const).map((nature) => label(language, { fund, flow, nature })),
        ),
      )
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  test('English names hold no Chinese but what stands in brackets or quotation marks', () => {
    const chinese = Object.keys(itemNames).filter((item) => /[一-鿿]/.test(label('en', { item })))
    expect(chinese).toEqual([])
  })
})

test('every term has its explanation in both languages, and English ones name the Chinese term', () => {
  for (const term of terms) {
    expect(wordsOf('zh').definition(term, term)).toMatch(/^.{2,}：.{8,}。$/)
    expect(wordsOf('en').definition(term, term)).toMatch(/^.+: .{10,}\.$/)
  }
  expect(terms.length).toBeGreaterThanOrEqual(25)
})

test('sentences of one code are there in both languages and differ', () => {
  const [zh, en] = [wordsOf('zh'), wordsOf('en')]
  for (const why of Object.keys(zh.refusals) as (keyof typeof zh.refusals)[]) {
    expect(zh.refusals[why]).toMatch(/[一-鿿]/)
    expect(en.refusals[why]).not.toMatch(/[一-鿿]/)
  }
})
