import { describe, expect, test } from 'vitest'
import { namedFile, reportBlocks, reportLines } from '../../../../src/slack/blocks/documents/proposal-report.ts'
import { report, saidIn } from '../pages.ts'

describe('what a document comes to', () => {
  test('is the same in lines and in blocks', () => {
    expect(reportLines(report, 'zh')).toEqual([
      '《云川市青禾区水务局2023年单位预算》\n云川市青禾区水务局，2023年预算',
      '40 条数据，1 处疑点，2 个数字没有读懂',
      '替换的文件：水务局.txt',
      '“三公”经费：2.90万元 → 3.10万元',
    ])
    for (const line of reportLines(report, 'zh')) expect(saidIn(reportBlocks(report, 'zh'))).toContain(line)
  })

  test('leaves out what there is none of', () => {
    const plain = { ...report, changes: [], findings: [], replaced: [] }
    expect(reportBlocks(plain, 'en')).toHaveLength(1)
    expect(saidIn(reportBlocks(plain, 'en'))).not.toContain('Replaces')
  })

  test('a long file name is cut', () => {
    expect(namedFile('长'.repeat(400), 'zh').length).toBeLessThan(160)
  })
})
