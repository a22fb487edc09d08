import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { alignedLines } from '../../../src/cli/terminal/aligned.ts'

test('columns stand under each other, a Chinese character being two cells wide', () => {
  const lines = alignedLines(
    [
      ['公务接待费', '1.0 万元', '[1]'],
      ['车', '12.50 万元', '[2]'],
      ['其他', '0 万元', ''],
    ],
    ['left', 'decimal', 'left'],
  )
  expect(lines).toEqual(['公务接待费   1.0  万元  [1]', '车          12.50 万元  [2]', '其他         0    万元'])
  const points = lines.slice(0, 2).map((line) => stringWidth(line.slice(0, line.indexOf('.'))))
  expect(new Set(points).size).toBe(1)
})

test('signs and comparators belong to the number, words stand as they are', () => {
  expect(alignedLines([['-2.10'], ['≥96%'], ['优秀']], ['decimal']).map((line) => line.trim())).toEqual([
    '-2.10',
    '≥96   %',
    '优秀',
  ])
})

test('a number within a text does not push the text aside', () => {
  const lines = alignedLines([['提供高效的服务'], ['在 2031 年评估中保持前 20 名']], ['decimal'])
  expect(lines).toEqual(['提供高效的服务', '在 2031 年评估中保持前 20 名'])
})
