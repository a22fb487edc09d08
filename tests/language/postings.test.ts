import { expect, test } from 'vitest'
import { postings } from '../../src/language/postings.ts'

test('gives the names that hold a character, in order, each once', () => {
  const lists = postings(['青禾区水务局', '白石县水利局水库', '云川市'])
  expect([...lists('水')]).toEqual([0, 1])
  expect([...lists('川')]).toEqual([2])
  expect([...lists('教')]).toEqual([])
  expect(lists('水')).toBe(lists('水'))
})

test('the first question among 50,000 names does not wait for an index of all', () => {
  const lists = postings(Array.from({ length: 50_000 }, (_, index) => `云川市第${index}区公共资源交易监督管理局`))
  const start = performance.now()
  expect(lists('监')).toHaveLength(50_000)
  expect([...lists('甲')]).toEqual([])
  expect(performance.now() - start).toBeLessThan(100)
})
