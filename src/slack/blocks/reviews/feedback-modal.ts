// The form after 👎: what is wrong, and what was expected. It says who will read it.
import type { ModalView, PlainTextOption } from '@slack/types'
import { feedbackReasons, slackPageWords } from '../../../wording/slack-pages.ts'
import { inputs, views } from '../action-ids.ts'
import { plain } from '../text.ts'
import { note } from '../text-blocks.ts'

export type FeedbackModal = { readonly answer: number; readonly language: 'zh' | 'en' }

export function feedbackModal({ answer, language }: FeedbackModal): ModalView {
  const { close, feedback: words } = slackPageWords[language]
  return {
    type: 'modal',
    callback_id: views.feedback,
    private_metadata: String(answer),
    title: plain(words.title, 24),
    submit: plain(words.submit, 24),
    close: plain(close, 24),
    blocks: [
      {
        type: 'input',
        block_id: inputs.reason,
        label: plain(words.reason),
        element: { type: 'radio_buttons', action_id: inputs.reason, options: options(language) },
      },
      {
        type: 'input',
        block_id: inputs.expected,
        optional: true,
        label: plain(words.expected),
        hint: plain(words.expectedHint),
        element: { type: 'plain_text_input', action_id: inputs.expected, multiline: true, max_length: 1_000 },
      },
      note(words.whoReads),
    ],
  }
}

function options(language: 'zh' | 'en'): PlainTextOption[] {
  const { reasons } = slackPageWords[language].feedback
  return feedbackReasons.map((value) => ({ text: plain(reasons[value], 75), value }))
}
