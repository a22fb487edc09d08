import { expect, test } from 'vitest'
import { marksOf } from '../../../../src/ingest/read/pdf/marks.ts'

const textOf = (str: string): string | undefined =>
  marksOf([{ str, transform: [10, 0, 0, 10, 50, 50], width: 100 }], [1, 0, 0, 1, 0, 0])[0]?.text

test.each([
  ['公务接待费3\u0001万元', '公务接待费3？万元'],
  ['公务接待费\ue0017万元', '公务接待费？7万元'],
  ['3\ufffd7', '3？7'],
  ['公务\ue001接待费3万元', '公务接待费3万元'],
  ['\uf06c2031年', '\uf06c2031年'],
])('of %j, in which a glyph has no name, %j is read', (str, expected) => {
  expect(textOf(str)).toBe(expected)
})
