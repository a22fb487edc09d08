import { expect, test } from 'vitest'
import { spellingTier } from '../../../src/question/link/lookalikes.ts'

test.each([
  ['三工经费', '三公经费', 'sound'],
  ['公务接侍费', '公务接待费', 'character'],
  ['公务接接待费', '公务接待费', 'character'],
  ['政务服管理办公室', '政务服务管理办公室', 'character'],
  ['公务用餐费', '公务用车费', 'guess'],
  ['公务接待费', '公务接待费', undefined],
  ['均三公经费', '三公经费', undefined],
  ['三公经费的', '三公经费', undefined],
  ['政府', '增幅', undefined],
  ['财政局', '政务局', undefined],
])('%s for %s: %s', (word, name, tier) => {
  expect(spellingTier(word, name)).toBe(tier)
})
