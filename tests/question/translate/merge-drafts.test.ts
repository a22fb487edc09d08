import { expect, test } from 'vitest'
import { type Draft, staffOnPosts } from '../../../src/question/translate/merge-drafts.ts'

function draft(...codes: string[]): Draft {
  return { codes, token: { start: 0, end: 0, text: codes.join(), meanings: [], tier: 'exact' } }
}

function codesOf(drafts: readonly Draft[]): readonly string[] {
  return drafts.map(({ codes }) => codes.join())
}

test('staff beside posts of one kind are the staff on those posts', () => {
  expect(codesOf(staffOnPosts([draft('post.institution'), draft('staff')]))).toEqual(['post.institution', 'staff.institution'])
})

test('beside all posts, or posts of several kinds, staff are all staff', () => {
  expect(codesOf(staffOnPosts([draft('post'), draft('staff')]))).toEqual(['post', 'staff'])
  const several = [draft('post.institution'), draft('post.administrative'), draft('staff')]
  expect(staffOnPosts(several)).toBe(several)
})
