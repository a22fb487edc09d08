import { describe, expect, test } from 'vitest'
import type { FactSource } from '../../../../src/budget/known-fact.ts'
import { presenceOf } from '../../../../src/slack/blocks/sources/presence.ts'
import { figure, outcome } from '../pages.ts'

const shown = [{ fact: 1, key: 'k', value: '2.90万元' }]
const source = (value: string, line = 11): FactSource => ({
  ...{ key: 'k', value, statement: 'figure' },
  places: [
    {
      document: 'd',
      file: 'd.txt',
      section: 's',
      locator: { line, column: 1 },
      row: null,
      column: null,
      quote: 'q',
      around: null,
    },
  ],
})

describe('a figure beside what the documents state now', () => {
  test('has not changed where its value is still among those of its key', () => {
    const presence = presenceOf(figure, { shown, outcome, sources: [source('3.10万元'), source('2.90万元', 12)] })
    expect(presence.changes).toEqual([])
    expect(presence.stated.map(({ value }) => value)).toEqual(['3.10万元', '2.90万元'])
  })

  test('has changed where it is not', () => {
    const presence = presenceOf(figure, { shown, outcome, sources: [source('3.10万元'), source('3.20万元'), source('3.10万元')] })
    expect(presence.changes).toEqual([{ label: null, before: '2.90万元', after: ['3.10万元', '3.20万元'] }])
  })

  test('that is gone has the places of the answer', () => {
    const presence = presenceOf(figure, { shown, outcome, sources: [] })
    expect(presence.changes).toEqual([{ label: null, before: '2.90万元', after: [] }])
    expect(presence.stated[0]?.places[0]?.quote).toBe('“三公”经费预算2.90万元')
  })

  test('names the inputs of a formula as the answer names them', () => {
    const computed = { ...figure, label: '差额', origin: 'computed' as const, facts: [1] }
    const presence = presenceOf(computed, { shown, outcome, sources: [source('2.90万元')] })
    expect(presence.stated[0]?.label).toBe('“三公”经费')
  })
})
