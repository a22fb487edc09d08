import { expect, test } from 'vitest'
import { harmless } from '../../src/export/harmless.ts'

test.each(['=1+1', '+cmd', '-cmd|x', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '-2.10万元'])(
  '%j is made plain text',
  (text) => {
    expect(harmless(text)).toBe(`'${text}`)
  },
)

test.each(['-2.10', '−2.10', '+3', '0.28', '教育支出', '2031-12', '≥95', "'a", ''])('%j is left as it is', (text) => {
  expect(harmless(text)).toBe(text)
})
