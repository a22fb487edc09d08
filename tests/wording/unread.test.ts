import { expect, test } from 'vitest'
import type { WhyUnread as OfTable } from '../../src/ingest/extract/forms/extract-forms.ts'
import type { WhyUnread as OfText } from '../../src/ingest/extract/unread.ts'
import { type UnreadReason, unreadReason } from '../../src/wording/unread.ts'

/** The type checker refuses a reason that is missing here or there. */
const every: Record<OfTable | OfText, true> & Record<UnreadReason, true> = {
  no_unit: true,
  not_about_the_budget: true,
  not_understood: true,
  no_caption: true,
  other_year: true,
  head_not_understood: true,
  cell_not_understood: true,
}

test.each(Object.keys(every))('%s is said in both languages', (code) => {
  expect(unreadReason(code, 'zh')).toMatch(/^[\u4e00-\u9fff]+$/)
  expect(unreadReason(code, 'en')).toMatch(/^[a-z ]+$/)
})

test('an unknown code stays as it is', () => {
  expect(unreadReason('toString', 'zh')).toBe('toString')
})
