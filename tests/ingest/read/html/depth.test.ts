import { expect, test } from 'vitest'
import { depthOf } from '../../../../src/ingest/read/html/depth.ts'

test.each([
  ['', 0],
  ['<div><div></div></div><div></div>', 2],
  ['<p>a<p>b<br><li>c<td>d', 0],
  ['<div/><div /><DIV><span>x</span></DIV>', 2],
  ['</div></div><b>', 1],
  ['a < b > c', 0],
  ['<div>'.repeat(50_000), 50_000],
])('%j', (text, depth) => {
  expect(depthOf(text)).toBe(depth)
})

test.each(['<', '<a', '<a ', '</', '<a<'])('a long run of %j ends within the time of a test', (run) => {
  expect(depthOf(run.repeat(200_000))).toBe(0)
})
