import { describe, expect, test } from 'vitest'
import { shareModal } from '../../../../src/slack/blocks/answer/share-modal.ts'
import { expectAsStored, expectTaken, languages } from '../pages.ts'

describe('the form that shares', () => {
  test.each(languages)('asks for a channel and a message to reply to (%s)', async (language) => {
    const view = shareModal({ answer: 12, language })
    expectTaken(view)
    await expectAsStored(view, `share-modal.${language}`)
  })

  test('carries its answer', () => {
    expect(shareModal({ answer: 12, language: 'zh' })).toMatchObject({ callback_id: 'share_answer', private_metadata: '12' })
  })

  test('starts with the channel that was given, else with the one that the person looks at', () => {
    const select = (channel?: string) => JSON.stringify(shareModal({ answer: 1, channel, language: 'zh' }))
    expect(select('C0BUDGET')).toContain('"initial_conversation":"C0BUDGET"')
    expect(select('C0BUDGET')).not.toContain('default_to_current_conversation')
    expect(select()).toContain('"default_to_current_conversation":true')
  })

  test('offers channels alone, never a person or a bot', () => {
    expect(JSON.stringify(shareModal({ answer: 1, language: 'en' }))).toContain(
      '"filter":{"include":["public","private"],"exclude_bot_users":true}',
    )
  })
})
