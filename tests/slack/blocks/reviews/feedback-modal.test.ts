import { describe, expect, test } from 'vitest'
import { feedbackModal } from '../../../../src/slack/blocks/reviews/feedback-modal.ts'
import { feedbackReasons } from '../../../../src/wording/slack-pages.ts'
import { expectAsStored, expectTaken, languages, saidIn } from '../pages.ts'

describe('the form after 👎', () => {
  test.each(languages)('asks what is wrong and what was expected (%s)', async (language) => {
    const view = feedbackModal({ answer: 3, language })
    expectTaken(view)
    await expectAsStored(view, `feedback-modal.${language}`)
  })

  test('offers every reason by its code, and carries its answer', () => {
    const view = feedbackModal({ answer: 3, language: 'en' })
    expect([...JSON.stringify(view).matchAll(/"value":"(\w+)"/g)].map(([, value]) => value)).toEqual([...feedbackReasons])
    expect(view).toMatchObject({ callback_id: 'judge_answer', private_metadata: '3' })
  })

  test('says who will read it', () => {
    expect(saidIn(feedbackModal({ answer: 3, language: 'zh' }))).toContain('审核人会看到这个问题、回答和你写的内容')
  })
})
