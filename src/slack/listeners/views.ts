// Forms that are sent: sharing an answer, saying what is wrong with one.
import type { App } from '@slack/bolt'
import { inputs, views } from '../blocks/action-ids.ts'
import { notSharedText } from '../blocks/sentences.ts'
import { judge } from '../reviews/judge.ts'
import { shareAnswer } from '../sharing/share.ts'
import { threadOf } from '../sharing/thread-link.ts'
import { entered, submittedOf } from './payloads.ts'
import { type Desk, settle, type Turn } from './turn.ts'

export function registerViews(app: App, desk: Desk): void {
  app.view(views.share, async ({ ack, context }) => {
    const turn = context.turn as Turn
    const form = submittedOf(turn.entry)
    const link = entered(form, inputs.thread)
    if (link !== '' && threadOf(link) === undefined) {
      const text = notSharedText({ reason: 'thread_not_found', language: desk.config.language })
      await ack({ response_action: 'errors', errors: { [inputs.thread]: text } })
      return settle(turn, async () => 'form_error', desk)
    }
    await ack()
    await settle(turn, shareAnswer, desk)
  })
  app.view(views.feedback, async ({ ack, context }) => {
    await ack()
    await settle(context.turn as Turn, judge, desk)
  })
}
