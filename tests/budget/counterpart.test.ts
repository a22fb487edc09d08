import { expect, test } from 'vitest'
import { counterpart } from '../../src/budget/counterpart.ts'

test('people and posts of one kind belong together, nothing else does', () => {
  expect([counterpart('staff.institution'), counterpart('post'), counterpart('vehicle')]).toEqual([
    'post.institution',
    'staff',
    undefined,
  ])
})
