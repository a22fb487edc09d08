import { expect, it } from 'vitest'
import { ownedItem } from '../../src/budget/item.ts'

it('gives what looks the same one code', () => {
  const code = ownedItem('project', '“青岚”１２３热线（信箱）')
  expect(code).toBe('project:“青岚”123热线（信箱）')
  expect(ownedItem('project', '"青岚"123\u200B热线(信箱)')).toBe(code)
  expect(ownedItem('indicator', 'Ａ级', '水库(东)')).toBe('indicator:水库（东）/A级')
})
