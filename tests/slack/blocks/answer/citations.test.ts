import { expect, test } from 'vitest'
import { citationBlocks, citationLines, citedIn } from '../../../../src/slack/blocks/answer/citations.ts'
import { paragraph, rich } from '../../../../src/slack/blocks/text.ts'
import { citation, figure, outcome } from '../../../evaluation/outcomes.ts'

const room = 3_000
const shown: ReadonlySet<number> = new Set()

test('a document and section is named once for the places that follow each other in it', () => {
  const citations = [
    citation({ number: 1 }),
    citation({ number: 2, locator: { line: 3, column: 1 }, row: '公务接待费', column: '2023年', quote: '公务接待费 … 1.0' }),
    citation({ number: 3, section: '', locator: { page: 4, box: [0, 0, 1, 1] }, quote: '合计3.5万元' }),
  ]
  expect(citationLines({ outcome: outcome({ citations }), shown, room })).toEqual([
    '《青禾市云岭区档案馆2023年部门预算》 · “三公”经费情况说明',
    '[1] 第 2 行 「“三公”经费预算3.5万元」',
    '[2] 第 3 行 · 公务接待费 / 2023年 「公务接待费 … 1.0」',
    '《青禾市云岭区档案馆2023年部门预算》',
    '[3] 第 4 页 「合计3.5万元」',
  ])
})

test('where there is no room for all, those of the shown figures stay, and the rest is counted', () => {
  const citations = Array.from({ length: 200 }, (_, index) => citation({ number: index + 1 }))
  const lines = citationLines({ outcome: outcome({ citations }), shown: new Set([150, 151]), room: 400 })
  const numbers = lines
    .flatMap((line) => Number(/^\[(\d+)\]/.exec(line)?.[1] ?? Number.NaN))
    .filter((number) => !Number.isNaN(number))
  expect(numbers).toEqual(expect.arrayContaining([150, 151]))
  expect(lines.at(-1)).toBe(`另有 ${200 - numbers.length} 处，按“来源”查看。`)
})

test('nothing is cited where nothing is, or where readings show no figures', () => {
  expect(citationBlocks({ outcome: outcome(), shown, room })).toEqual([])
  const choices = Array.from({ length: 4 }, () => ({ label: '甲 3.5 万元', question: '甲', figure: figure() }))
  const asking = outcome({ outcome: 'clarification', choices, citations: [citation()] })
  expect(citationBlocks({ outcome: asking, shown, room })).toEqual([])
  expect(citationBlocks({ outcome: { ...asking, choices: choices.slice(0, 3) }, shown, room })).toHaveLength(1)
})

test('the numbers that stand in blocks are found', () => {
  expect(citedIn([rich(paragraph('“三公”经费 [1][12]'))])).toEqual(new Set([1, 12]))
})
