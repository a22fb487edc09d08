import { afterAll, expect, test } from 'vitest'
import { openDining, water } from './invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const vehicles = { ask: 'count', organizations: [water], items: [{ item: 'vehicle' }], measure: 'count' } as const
const plan = { ...vehicles, organizations: [water], items: [...vehicles.items] }

test('an English answer counts in English and brings the Chinese label', () => {
  const { figures, passages, text } = dining.answer(plan, 'en')
  expect(figures[0]).toMatchObject({ label: 'vehicles (车辆)', value: 1, unit: '辆', shown: '1 vehicle' })
  expect(text).toContain('Vehicles (车辆): 1 vehicle [1]')
  expect(passages?.[0]).toMatchObject({ kind: 'headline', figure: { shown: '1 vehicle' } })
})

test('a Chinese answer is as printed', () => {
  expect(dining.answer(plan).figures[0]).toMatchObject({ label: '车辆', shown: '1 辆' })
})
