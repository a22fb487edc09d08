import { describe, expect, test } from 'vitest'
import { coverageLines } from '../../../../src/slack/blocks/pages/coverage.ts'
import { status } from '../pages.ts'

describe('what is covered', () => {
  test('is a line an organization, with its years and stages', () => {
    expect(coverageLines(status, 'zh')).toEqual({
      lines: ['云川市青禾区水务局：2023年预算，2022年决算', '云川市白石县教育局：2023年预算'],
      more: 0,
    })
    expect(coverageLines(status, 'en').lines[1]).toBe('云川市白石县教育局: 2023 budget')
  })

  test('holds ten organizations and counts the others', () => {
    const disclosures = Array.from({ length: 30 }, (_, index) => ({
      ...{ organization: `云川市第${index}局`, year: 2023, stage: 'budget' as const, documents: 1, findings: 0 },
    }))
    const { lines, more } = coverageLines({ ...status, organizations: 64, disclosures }, 'zh')
    expect(lines).toHaveLength(10)
    expect(more).toBe(54)
  })
})
