import { beforeEach, describe, expect, test } from 'vitest'
import { examplesOf } from '../../src/slack/examples.ts'
import { type InventedPorch, inventedPorch, water } from './invented-porch.ts'

let at: InventedPorch
beforeEach(async () => {
  at = await inventedPorch([water(2029, '2.20'), water(2030, '3.30'), water(2031, '4.40')])
})
const outcomes = (language: 'zh' | 'en') =>
  examplesOf(at.porch, language).map((question) => at.porch.ask(question, { today: at.clock.today, language }).outcome)

describe.each(['zh', 'en'] as const)('examples (%s)', (language) => {
  test('are four at most, each is answered, and the last asks what is covered', () => {
    const all = outcomes(language)
    expect(all.map(({ outcome }) => outcome)).toEqual(['answer', 'answer', 'answer', 'answer'])
    expect(all.at(-1)?.kind).toBe('coverage')
    expect(new Set(examplesOf(at.porch, language)).size).toBe(4)
  })

  test('show what else than a figure can be asked, where it is stated', () => {
    const facts = [
      { item: 'sangong', value: '4.40' },
      { item: 'total', value: '9.00' },
      { item: 'total', nature: 'basic', value: '6.00' },
      { item: 'total', nature: 'project', value: '3.00' },
    ] as const
    at.publish(water(2030, '3.30', { facts }), water(2031, '4.40', { facts }))
    expect(outcomes(language).map(({ kind }) => kind)).toEqual(['lookup', 'breakdown', 'coverage'])
  })

  test('name nothing that the documents do not state', () => {
    at.publish(water(2031, '4.40'), { organization: '云川市白石县教育局', year: 2031, facts: [{ item: 'post', value: 12 }] })
    const questions = examplesOf(at.porch, language)
    expect(questions.filter((question) => question.includes('教育局'))).toEqual([])
    expect(questions.filter((question) => question.includes('水务局'))).toHaveLength(1)
  })

  test('ask only what is covered where nothing is there', () => {
    at.publish()
    expect(examplesOf(at.porch, language)).toHaveLength(1)
  })
})
