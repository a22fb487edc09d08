import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/answer/outcome.ts'
import { flows, measures, natures } from '../../src/budget/fact.ts'
import { asks, type Plan } from '../../src/plan/plan.ts'
import { wordsOf } from '../../src/wording/words.ts'
import { brief, library, openDining, school, water } from './invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const answer = dining.answer

const told = (outcome: Outcome): readonly string[] => outcome.figures.map(brief)
const codes = (outcome: Outcome): readonly string[] => outcome.warnings.map(({ code }) => code)
const sangong = [{ item: 'sangong' }]

describe('lookup', () => {
  test('gives the figure, then its parts in the order of the document, then its change', () => {
    const outcome = answer({ ask: 'lookup', items: sangong })
    expect(told(outcome)).toEqual(['asked 2.9 万元', 'part 1 万元', 'part 1.9 万元', 'part 0 万元', 'part -2.1 万元'])
    expect(outcome.figures.map(({ item }) => item)).toEqual([
      'sangong',
      'sangong.reception',
      'sangong.vehicle.operation',
      'sangong.vehicle.purchase',
      'sangong',
    ])
    expect(outcome.text.split('\n')[0]).toBe('“三公”经费：2.90 万元 [1]')
    expect(outcome.text).toContain('比2022年减少 2.10 万元')
    expect(outcome.citations[0]).toMatchObject({ number: 1, quote: '“三公”经费预算2.90万元', locator: { line: 11 } })
  })

  test('shows digits as printed, and converts on request', () => {
    expect(answer({ ask: 'lookup', items: sangong }).figures[0]?.shown).toBe('2.90 万元')
    const converted = answer({ ask: 'lookup', items: sangong, unit: '元' }).figures
    expect(converted.map(({ shown }) => shown)).toEqual(['29000 元', '10000 元', '19000 元', '0 元', '-21000 元'])
  })

  test('a stated zero is 0, with the words of the document', () => {
    const outcome = answer({ ask: 'lookup', items: [{ item: 'sangong.vehicle.purchase' }] })
    expect(told(outcome)).toEqual(['asked 0 万元'])
    expect(outcome.text).toContain('无公务用车购置计划')
  })

  test('takes the widest of open dimensions, names what states the same, and says what differs', () => {
    const outcome = answer({ ask: 'lookup', items: [{ item: 'total' }] })
    expect(outcome.figures[0]).toMatchObject({ value: 120.5, fund: 'all', nature: 'all', flow: 'expenditure' })
    expect(outcome.figures[0]?.facts).toHaveLength(2)
    expect(outcome.text).toContain('收入合计也是这个数')
    expect(outcome.assumptions.map(({ code }) => code)).toContain('fund_taken')
  })

  test('an income shows its sources', () => {
    const outcome = answer({ ask: 'lookup', items: [{ item: 'total', flow: 'income' }] })
    expect(told(outcome)).toEqual(['asked 120.5 万元', 'part 110.5 万元', 'part 10 万元'])
  })

  test('a derived value says so, shows its formula and cites its inputs', () => {
    const outcome = answer({ ask: 'lookup', years: [2022], items: sangong })
    expect(outcome.figures[0]).toMatchObject({ value: 5, origin: 'derived', formula: '2.90 + 2.10', citations: [1, 2] })
    expect(codes(outcome)).toContain('derived')
  })

  test('several values under one key are all shown, and warned of', () => {
    const outcome = answer({ ask: 'lookup', items: [{ item: '30215' }] })
    expect(told(outcome)).toEqual(['asked 0.4 万元', 'asked 0.6 万元'])
    expect(outcome.warnings).toContainEqual(
      expect.objectContaining({ code: 'several_values', text: expect.stringContaining('0.60 万元') }),
    )
  })

  test('tied readings of different value are asked back with their figures', () => {
    const outcome = answer({ ask: 'lookup', items: [{ item: 'meeting' }] })
    expect(outcome.outcome).toBe('clarification')
    expect(outcome.figures).toEqual([])
    expect(outcome.choices.map(({ figure }) => figure?.value)).toEqual([1, 2])
  })

  test('a target stands with its comparator', () => {
    const outcome = answer({ ask: 'lookup', items: [{ item: 'indicator:河道清淤/清淤长度' }] })
    expect(outcome.figures[0]).toMatchObject({ value: 12, unit: '公里', shown: '≥12 公里', measure: 'target' })
  })

  test('a wrong premise of the question is corrected', () => {
    const rises = answer({ ask: 'lookup', items: sangong, presumed: 'increase' })
    expect(rises.warnings).toContainEqual(
      expect.objectContaining({ code: 'premise_direction', text: expect.stringContaining('减少 2.10 万元') }),
    )
    expect(codes(answer({ ask: 'lookup', items: sangong, presumed: 'decrease' }))).not.toContain('premise_direction')
    expect(codes(answer({ ask: 'lookup', items: sangong, presumedAmount: 5_000_000 }))).toContain('premise_value')
    expect(codes(answer({ ask: 'lookup', items: sangong, presumedAmount: 2_900_000 }))).not.toContain('premise_value')
  })

  test('a coarser item is offered as what it is', () => {
    const outcome = answer({ ask: 'lookup', organizations: [school], items: [{ item: 'sangong.vehicle.operation' }] })
    expect(outcome.figures[0]).toMatchObject({ item: 'sangong.vehicle', value: 4 })
    expect(codes(outcome)).toContain('coarser_item')
  })

  test('suggests questions whose answers are there', () => {
    const { suggestions } = answer({ ask: 'lookup', items: sangong })
    expect(suggestions.map(({ question }) => question)).toEqual([
      '云川市青禾区水务局2022年“三公”经费是多少？',
      '云川市青禾区水务局2023年“三公”经费为什么减少？',
      '云川市青禾区水务局2023年“三公”经费由哪些部分组成？',
    ])
  })
})

describe('no answer', () => {
  const reason = (plan: Partial<Plan>): string | null => {
    const outcome = answer({ ask: 'lookup', items: sangong, ...plan })
    expect(outcome.outcome).toBe('no_answer')
    expect(outcome.figures).toEqual([])
    return outcome.reason
  }

  test('has the reason that fits', () => {
    expect(reason({ years: [2019] })).toBe('year_not_covered')
    expect(reason({ stages: ['final'] })).toBe('stage_not_covered')
    expect(reason({ items: [{ item: 'training' }] })).toBe('not_stated')
    expect(reason({ items: [{ item: 'operating' }] })).toBe('not_applicable')
    expect(reason({ items: [{ item: 'sangong', fund: 'business' }] })).toBe('not_stated')
  })

  test('quotes the document where it says that the item does not apply', () => {
    const outcome = answer({ ask: 'lookup', items: [{ item: 'operating' }] })
    expect(outcome.text).toContain('本单位不在机关运行经费统计范围')
    expect(outcome.citations).toHaveLength(1)
  })

  test('says what is covered', () => {
    expect(answer({ ask: 'lookup', years: [2019], items: sangong }).text).toContain('已收录：2023年预算')
  })

  test('a year that is only printed beside a figure of another year is not stated, not even derived', () => {
    const outcome = answer({ ask: 'lookup', organizations: [school], years: [2022], items: [{ item: 'operating' }] })
    expect([outcome.outcome, outcome.reason]).toEqual(['no_answer', 'not_stated'])
    expect(outcome.text).toContain('53.88 万元')
    expect(outcome.text).not.toContain('48.77')
  })
})

describe('several figures', () => {
  const both = { organizations: [school, water], items: sangong }

  test('compare keeps the order of the question', () => {
    expect(told(answer({ ask: 'compare', ...both }))).toEqual(['member 4.4 万元', 'member 2.9 万元'])
  })

  test('what one of them does not state is named, not left out in silence', () => {
    const outcome = answer({ ask: 'compare', ...both, items: [{ item: 'sangong.reception' }] })
    expect(told(outcome)).toEqual(['member 1 万元'])
    expect(codes(outcome)).toContain('members_missing')
  })

  test('unlike things are warned of', () => {
    const outcome = answer({
      ask: 'compare',
      organizations: [water, library],
      years: [2023, 2024],
      pairwise: true,
      items: sangong,
    })
    expect(codes(outcome)).toEqual(expect.arrayContaining(['mixed_years', 'mixed_scopes']))
  })

  test('a ranking is in rank order, ties share a place', () => {
    const outcome = answer({ ask: 'rank', ...both })
    expect(outcome.figures.map(({ value }) => value)).toEqual([4.4, 2.9])
    expect(answer({ ask: 'rank', ...both, order: 'lowest' }).figures.map(({ value }) => value)).toEqual([2.9, 4.4])
    const tied = answer({
      ask: 'rank',
      organizations: [water, library],
      years: [2023, 2024],
      pairwise: true,
      items: sangong,
      limit: 1,
    })
    expect(tied.figures).toHaveLength(2)
    expect(codes(tied)).toContain('ties')
  })

  test('a threshold narrows, and nothing beyond it is said with the nearest', () => {
    const over = (value: number) =>
      answer({ ask: 'rank', ...both, threshold: { comparator: '>', value: value * 1_000_000, unit: null } })
    expect(over(3).figures.map(({ value }) => value)).toEqual([4.4])
    expect(told(over(100))).toEqual(['base 4.4 万元'])
    expect(over(100).text).toContain('没有超过 100 万元的')
  })

  test('parts and projects can be ranked', () => {
    const parts = answer({ ask: 'rank', among: 'parts', items: [{ item: 'total', flow: 'expenditure' }] })
    expect(parts.figures.map(({ item }) => item)).toEqual(['213', '208'])
    const projects = answer({ ask: 'rank', among: 'projects', items: [{ item: 'project' }], limit: 1 })
    expect(projects.figures.map(({ value }) => value)).toEqual([25])
  })

  test('a breakdown gives the parts, then the whole', () => {
    expect(told(answer({ ask: 'breakdown', items: [{ item: 'total', flow: 'expenditure' }] }))).toEqual([
      'part 100.5 万元',
      'part 20 万元',
      'asked 120.5 万元',
    ])
    expect(answer({ ask: 'breakdown', items: [{ item: 'vehicle' }] }).reason).toBe('not_stated')
  })

  test('a trend goes by year', () => {
    expect(answer({ ask: 'trend', years: [2023, 2022], items: sangong }).figures.map(({ year }) => year)).toEqual([2022, 2023])
  })

  test('a list names its members; a body is no figure', () => {
    expect(told(answer({ ask: 'list', items: [{ item: 'project' }] }))).toEqual(['member 25 万元', 'member 15 万元'])
    const bodies = answer({ ask: 'list', items: [{ item: 'body.internal' }] })
    expect(bodies.figures.map(({ label, value }) => [label, value])).toEqual([
      ['河道科', null],
      ['综合科', null],
      ['内设机构', 2],
    ])
    expect(answer({ ask: 'list', organizations: [school], items: [{ item: 'project' }] }).reason).toBe('not_stated')
  })

  test('a count is the stated one, else the members counted', () => {
    expect(told(answer({ ask: 'count', items: [{ item: 'body.internal' }] }))[0]).toBe('asked 2 个')
    const counted = answer({ ask: 'count', items: [{ item: 'project' }] })
    expect(told(counted)).toEqual(['asked 2 个', 'base 25 万元', 'base 15 万元'])
    expect(counted.figures[0]?.origin).toBe('computed')
    expect(counted.figures[0]?.formula).toBe('2 项计数')
    expect(told(answer({ ask: 'count', items: [{ item: 'vehicle' }] }))).toEqual(['asked 1 辆'])
  })
})

describe('computed figures', () => {
  const both = { organizations: [water, school], items: sangong }

  test('the result comes first, with its formula over printed figures, then the inputs', () => {
    const difference = answer({ ask: 'difference', ...both })
    expect(told(difference)).toEqual(['asked -1.5 万元', 'base 2.9 万元', 'base 4.4 万元'])
    expect(difference.figures[0]).toMatchObject({ origin: 'computed', formula: '2.90 − 4.40', shown: '-1.50 万元' })
    expect(difference.figures[0]?.facts).toHaveLength(2)
    expect(answer({ ask: 'ratio', ...both }).figures[0]).toMatchObject({ value: 0.6591, unit: '倍', shown: '0.66 倍' })
    expect(answer({ ask: 'sum', ...both }).figures[0]).toMatchObject({ value: 7.3, formula: '2.90 + 4.40' })
  })

  test('growth is worked out from the year before', () => {
    const outcome = answer({ ask: 'growth', items: sangong })
    expect(outcome.figures[0]).toMatchObject({ value: -42, unit: '%', formula: '(2.90 − 5.00) ÷ 5.00' })
    expect(told(outcome).slice(1)).toEqual(['base 2.9 万元', 'base 5 万元'])
  })

  test('a change is the stated one', () => {
    const outcome = answer({ ask: 'change', items: sangong, measure: 'change' })
    expect(outcome.figures[0]).toMatchObject({ value: -2.1, origin: 'stated', measure: 'change', shown: '-2.10 万元' })
    expect(answer({ ask: 'change', organizations: [school], items: sangong }).reason).toBe('not_stated')
  })

  test('a share is the printed one where there is one, and what it comes to', () => {
    const outcome = answer({ ask: 'share', items: sangong, whole: { item: 'total', flow: 'expenditure' } })
    expect(outcome.figures.slice(0, 2).map(({ value, origin }) => [value, origin])).toEqual([
      [2.5, 'stated'],
      [2.4066, 'computed'],
    ])
    expect(codes(outcome)).toEqual(expect.arrayContaining(['share_does_not_compute']))
  })

  test('a share without a named whole takes the nearest above, and says so', () => {
    const outcome = answer({ ask: 'share', items: [{ item: 'sangong.reception' }] })
    expect(outcome.figures[0]).toMatchObject({ value: 34.4828, formula: '1.00 ÷ 2.90' })
    expect(outcome.assumptions.map(({ code }) => code)).toContain('whole_taken')
  })

  test('nothing is divided by 0', () => {
    const items = [{ item: 'sangong' }, { item: 'sangong.vehicle.purchase' }]
    expect(answer({ ask: 'ratio', items })).toMatchObject({ outcome: 'no_answer', reason: 'not_stated', figures: [] })
  })

  test('a figure and its own part are not added up', () => {
    const outcome = answer({ ask: 'sum', items: [{ item: 'sangong' }, { item: 'sangong.reception' }] })
    expect(told(outcome)).toEqual(['member 2.9 万元', 'member 1 万元'])
    expect(codes(outcome)).toContain('overlap')
  })

  test('a sum with a missing addend is no sum', () => {
    expect(answer({ ask: 'sum', items: [{ item: 'sangong' }, { item: 'training' }] }).outcome).toBe('no_answer')
  })

  test('members of one answer share a unit', () => {
    const outcome = answer({ ask: 'compare', items: [{ item: 'sangong' }, { item: 'procurement' }] })
    expect(outcome.figures.map(({ value, unit }) => `${value}${unit}`)).toEqual(['2.9万元', '0.0005万元'])
  })
})

describe('why and what for', () => {
  test('the reason is the document’s own, quoted at its place', () => {
    const outcome = answer({ ask: 'reason', items: sangong })
    expect(told(outcome)).toEqual(['asked -2.1 万元'])
    expect(outcome.text).toContain('「厉行节约」')
    expect(outcome.citations.map(({ quote }) => quote)).toContain('厉行节约')
  })

  test('reasons of parts are theirs, never the whole’s', () => {
    const outcome = answer({ ask: 'reason', items: [{ item: 'total', flow: 'expenditure' }] })
    expect(codes(outcome)).toContain('reason_of_parts')
    expect(outcome.text).toContain('文件没有写支出合计变动的原因')
    expect(outcome.text).toContain('新增人员')
  })

  test('no reason anywhere is not stated', () => {
    expect(answer({ ask: 'reason', organizations: [school], items: sangong }).reason).toBe('not_stated')
  })

  test('a purpose is quoted likewise', () => {
    expect(answer({ ask: 'purpose', items: [{ item: 'total', nature: 'basic' }] }).text).toContain('保障正常运转')
    expect(codes(answer({ ask: 'purpose', items: [{ item: 'total', flow: 'expenditure' }] }))).toContain('purpose_of_parts')
    expect(answer({ ask: 'purpose', items: sangong }).reason).toBe('not_stated')
  })
})

describe('without figures', () => {
  test('a definition is in our own words and cites nothing', () => {
    const outcome = answer({ ask: 'definition', organizations: [], years: [], items: sangong })
    expect(outcome).toMatchObject({ outcome: 'answer', figures: [], citations: [] })
    expect(outcome.text).toContain('因公出国')
  })

  test('coverage names organizations and years', () => {
    const { text } = answer({ ask: 'coverage', organizations: [], years: [] })
    for (const part of ['3 个单位', '水务局', '教育局', '图书馆', '2024年']) expect(text).toContain(part)
  })

  test('English is answered in English', () => {
    const outcome = answer({ ask: 'lookup', items: sangong }, 'en')
    expect(outcome.text).toContain('2.10 万元 less than in 2022')
    expect(outcome.text).toContain('(万元 = 10,000 yuan)')
  })
})

test('every figure carries facts and citations, and every citation is a place of its facts', () => {
  const plans: readonly (Partial<Plan> & Pick<Plan, 'ask'>)[] = [
    { ask: 'lookup', items: sangong },
    { ask: 'growth', items: sangong },
    { ask: 'count', items: [{ item: 'project' }] },
    { ask: 'rank', organizations: [], items: sangong },
  ]
  for (const plan of plans) {
    const { figures, citations } = answer(plan)
    for (const figure of figures) {
      expect(figure.facts.length).toBeGreaterThan(0)
      expect(figure.citations.length).toBeGreaterThan(0)
    }
    const used = new Set(figures.flatMap((figure) => figure.citations))
    expect([...used].toSorted((left, right) => left - right)).toEqual(citations.map(({ number }) => number))
  }
})

test('no plan makes it fail, and no figure stands without facts', () => {
  const items = [
    'total',
    'sangong',
    'sangong.vehicle',
    'operating',
    'meeting',
    '302',
    '30215',
    'project',
    'indicator',
    'body.internal',
    'vehicle',
    'project:河道清淤',
    'none',
  ]
  const selection = fc.record(
    {
      item: fc.constantFrom(...items),
      fund: fc.constantFrom('all', 'general', 'other'),
      flow: fc.constantFrom(...flows),
      nature: fc.constantFrom(...natures),
    },
    { requiredKeys: ['item'] },
  )
  const plans = fc.record(
    {
      ask: fc.constantFrom(...asks),
      organizations: fc.subarray([water, school, library]),
      years: fc.uniqueArray(fc.constantFrom(2019, 2022, 2023, 2024), { minLength: 1, maxLength: 3 }),
      items: fc.array(selection, { minLength: 1, maxLength: 3 }),
      stages: fc.subarray(['budget', 'final'] as const),
      whole: selection,
      measure: fc.constantFrom(...measures),
      among: fc.constantFrom('organizations' as const, 'years' as const, 'items' as const, 'parts' as const, 'projects' as const),
      order: fc.constantFrom('highest' as const, 'lowest' as const),
      limit: fc.integer({ min: 1, max: 3 }),
      presumed: fc.constantFrom('increase' as const, 'decrease' as const, 'none' as const),
      presumedAmount: fc.integer({ min: 0, max: 10_000_000 }),
      threshold: fc.record({
        comparator: fc.constantFrom('>' as const, '≤' as const),
        value: fc.nat(9_000_000),
        unit: fc.constantFrom(null, '个'),
      }),
      unit: fc.constantFrom('元' as const, '亿元' as const),
    },
    { requiredKeys: ['ask', 'organizations', 'years', 'items', 'stages'] },
  )
  fc.assert(
    fc.property(plans, fc.constantFrom('zh' as const, 'en' as const), (plan, language) => {
      const outcome = answer(plan as Partial<Plan> & Pick<Plan, 'ask'>, language)
      expect(outcome.text).not.toMatch(/undefined|NaN|null|\[object/)
      if (outcome.outcome === 'no_answer') expect(outcome.figures).toEqual([])
      const numbers = outcome.citations.map(({ number }) => number)
      for (const figure of outcome.figures) {
        expect(figure.facts.length).toBeGreaterThan(0)
        expect(numbers).toEqual(expect.arrayContaining([...figure.citations]))
      }
    }),
    { numRuns: 1500 },
  )
})

describe('what is said beside the figures', () => {
  test('a derived figure among those of others says whose it is', () => {
    const warned = answer({ ask: 'compare', pairwise: true, organizations: [water, school], years: [2022, 2023], items: sangong })
    const alone = answer({ ask: 'lookup', years: [2022], items: sangong })
    const derivedOf = (outcome: Outcome): string => outcome.warnings.find(({ code }) => code === 'derived')?.text ?? ''
    expect(derivedOf(alone)).toMatch(/^2022年的“三公”经费不是直接印出的/)
    expect(derivedOf(warned)).toMatch(/^云川市青禾区水务局2022年的“三公”经费不是直接印出的/)
  })

  test('the stage that was asked for is understood where there is no answer, too', () => {
    const outcome = answer({ ask: 'lookup', stages: ['final'], items: sangong })
    expect(outcome.figures).toEqual([])
    expect(outcome.understood).toContain('2023年 · 决算')
  })

  test('absent targets are said to be the projects’', () => {
    const outcome = answer({ ask: 'list', organizations: [school], items: [{ item: 'project' }], measure: 'target' })
    expect(outcome.text.split('\n')[0]).toBe('云川市白石县教育局2023年的文件没有写项目的绩效目标。')
  })

  test('the next question about what is counted asks how many there are', () => {
    const place = { organization: '云川市白石县教育局', year: 2023, label: '编制' }
    const { questions } = wordsOf('zh')
    expect(questions.figure({ ...place, measure: 'count' })).toBe('云川市白石县教育局2023年编制有多少？')
    expect(questions.figure({ ...place, measure: 'amount' })).toBe('云川市白石县教育局2023年编制是多少？')
  })
})
