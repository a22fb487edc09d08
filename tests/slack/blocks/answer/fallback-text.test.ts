import { expect, test } from 'vitest'
import { answerText, literally } from '../../../../src/slack/blocks/answer/fallback-text.ts'
import { citation, figure, outcome } from '../../../evaluation/outcomes.ts'

test('the first line is the figure, then what it is, what to mind, what was assumed, and where it is printed', () => {
  const asked = figure()
  const change = figure({ role: 'part', measure: 'change', value: -0.5, shown: '-0.5 万元', citations: [2] })
  const text = answerText(
    outcome({
      figures: [asked, change],
      passages: [
        { kind: 'headline', figure: asked, text: '“三公”经费：3.5 万元 [1]' },
        { kind: 'line', text: '青禾市云岭区档案馆，2023年预算' },
      ],
      warnings: [{ code: 'derived', text: '由增减额推算' }],
      assumptions: [{ code: 'latest_year', text: '没有说年份，取最新收录的2023年' }],
      understood: '按“档案馆 · 2023年”理解',
      citations: [citation()],
    }),
  )
  expect(text.split('\n')).toEqual([
    '3.5 万元（增减 -0.5 万元）',
    '“三公”经费：3.5 万元 [1]',
    '青禾市云岭区档案馆，2023年预算',
    '注意：由增减额推算',
    '按“档案馆 · 2023年”理解',
    '说明：没有说年份，取最新收录的2023年',
    '出处',
    '《青禾市云岭区档案馆2023年部门预算》 · “三公”经费情况说明',
    '[1] 第 2 行 「“三公”经费预算3.5万元」',
  ])
})

test('lines that do not fit are left out whole, and counted', () => {
  const lines = Array.from(
    { length: 900 },
    (_, index) => ({ kind: 'line', text: `第${index + 1}中学 <${index}.50 万元` }) as const,
  )
  const said = answerText(outcome({ passages: lines })).split('\n')
  expect(said.join('\n').length).toBeLessThan(4_000)
  expect(said.at(-1)).toBe(`另有 ${900 - (said.length - 1)} 行没有显示。`)
  expect(said.at(-2)).toBe(`第${said.length - 1}中学 &lt;${said.length - 2}.50 万元`)
})

test.each([
  ['*粗* _斜_ ~删~ `码`', '∗粗∗ ＿斜＿ ∼删∼ ˋ码ˋ'],
  ['<!channel> <@U1> @here', '&lt;!channel&gt; &lt;＠U1&gt; ＠here'],
  [':tada: :+1: 8:30', '∶tada: ∶+1: 8:30'],
  ['见 https://evil.example/a', '见 https∶//evil.example/a'],
  ['>5 万元', '＞5 万元'],
  ['预算 >5 万元 & 决算', '预算 &gt;5 万元 &amp; 决算'],
  ['1.0 万元（-2.10 万元）[1]', '1.0 万元（-2.10 万元）[1]'],
])('%s stays literal', (text, literal) => {
  expect(literally(text)).toBe(literal)
})
