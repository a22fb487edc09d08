import { expect, test } from 'vitest'
import type { Choice } from '../../../../src/answer/outcome.ts'
import { choiceBlocks, suggestionBlocks } from '../../../../src/slack/blocks/answer/choices.ts'
import { figure, outcome } from '../../../evaluation/outcomes.ts'
import { saidIn } from '../pages.ts'

const choices = (count: number): Choice[] =>
  Array.from({ length: count }, (_, index) => {
    const shown = `${index + 1}.0 万元`
    return {
      label: `第${index + 1}中学 ${shown}`,
      question: `第${index + 1}中学的三公`,
      figure: figure({ shown, citations: [index + 1] }),
    }
  })
const asking = (count: number) => choiceBlocks(outcome({ outcome: 'clarification', choices: choices(count) }), 12)

test('of up to three readings the figures stand beside, with where they are printed', () => {
  const [figures, buttons] = asking(3)
  expect(saidIn([figures])).toBe('1. 第1中学 1.0 万元 [1]\n2. 第2中学 2.0 万元 [2]\n3. 第3中学 3.0 万元 [3]')
  expect(buttons).toMatchObject({
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'choose:0', text: { text: '第1中学' }, value: '12:0' },
      { action_id: 'choose:1', value: '12:1' },
      { action_id: 'choose:2', value: '12:2' },
    ],
  })
})

test.each([4, 5])('%d readings are buttons without figures', (count) => {
  const blocks = asking(count)
  expect(blocks).toHaveLength(1)
  expect(saidIn(blocks)).not.toContain('万元')
})

test('more than five are one list', () => {
  const [select] = asking(6)
  expect(select).toMatchObject({
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: 'choose_from',
        options: { length: 6, 5: { text: { text: '第6中学' }, value: '12:5' } },
      },
    ],
  })
})

test('what a list cannot hold is counted', () => {
  expect(saidIn(asking(130))).toContain('另有 30 个')
})

test('at most three next questions, whose beginning and end are to be read', () => {
  const question = `How much is the “three public” expenses of ${'云川市青禾区水务局'.repeat(6)} in 2022?`
  const suggestions = Array.from({ length: 5 }, () => ({ label: question, question }))
  const [, buttons] = suggestionBlocks(outcome({ suggestions }), 12)
  const texts = buttons?.type === 'actions' ? buttons.elements.map((each) => (each.type === 'button' ? each.text.text : '')) : []
  expect(texts).toHaveLength(3)
  expect(texts[0]).toMatch(/^How much is .*… ?.* in 2022\?$/)
  expect(texts[0]?.length).toBeLessThanOrEqual(75)
  expect(suggestionBlocks(outcome(), 12)).toEqual([])
})

test('a next question about the same organization goes without its name, for a phone shows the beginning alone', () => {
  const owner = '云川市青禾区水务局'
  const labels = [
    `${owner}2022年三公经费是多少？`,
    `How much is the reserve of ${owner} in 2022?`,
    '云川市白石县教育局2022年三公经费是多少？',
  ]
  const suggestions = labels.map((label) => ({ label, question: label }))
  const texts = (organizations: readonly string[]) => {
    const figures = organizations.map((organization) => figure({ organization }))
    const [, ...buttons] = suggestionBlocks(outcome({ suggestions, figures }), 12)
    return saidIn(buttons).split('\n')
  }
  expect(texts([owner, owner])).toEqual(['2022年三公经费是多少？', 'How much is the reserve in 2022?', labels[2]])
  expect(texts([owner, '云川市青禾区图书馆'])).toEqual(labels)
  expect(texts([])).toEqual(labels)
})
