// The form that shares a private answer: which channel, and which message to reply to.
import type { ModalView } from '@slack/types'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { inputs, views } from '../action-ids.ts'
import { plain } from '../text.ts'
import { saying } from '../text-blocks.ts'

export type ShareModal = {
  readonly answer: number
  /** Chosen beforehand; else the channel that the person looks at, if any. */
  readonly channel?: string | undefined
  readonly language: 'zh' | 'en'
}

export function shareModal({ answer, channel, language }: ShareModal): ModalView {
  const words = slackPageWords[language]
  return {
    type: 'modal',
    callback_id: views.share,
    private_metadata: String(answer),
    title: plain(words.share.title, 24),
    submit: plain(words.share.submit, 24),
    close: plain(words.close, 24),
    blocks: [
      saying(words.share.explain),
      {
        type: 'input',
        block_id: inputs.target,
        label: plain(words.share.target),
        element: {
          type: 'conversations_select',
          action_id: inputs.target,
          placeholder: plain(words.share.choose, 150),
          filter: { include: ['public', 'private'], exclude_bot_users: true },
          ...(channel === undefined ? { default_to_current_conversation: true } : { initial_conversation: channel }),
        },
      },
      {
        type: 'input',
        block_id: inputs.thread,
        optional: true,
        label: plain(words.share.thread),
        hint: plain(words.share.threadHint),
        element: { type: 'plain_text_input', action_id: inputs.thread, max_length: 500 },
      },
    ],
  }
}
