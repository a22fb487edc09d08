// Buttons, selects and fields: each action has one handler; a button says which answer it is about.
import type { App } from '@slack/bolt'
import type { Entry } from '../../state/inbox.ts'
import { mayAsk } from '../allowed.ts'
import { type Action, actions } from '../blocks/action-ids.ts'
import { decideProposal } from '../documents/decide.ts'
import { exportAnswer } from '../exports.ts'
import { questionText } from '../question-text.ts'
import { answerQuestion } from '../replies/answering.ts'
import { toggleMark } from '../reviews/mark.ts'
import { openForm } from './forms.ts'
import { pressedOf, pressedValue } from './payloads.ts'
import { below, expired, forbidden } from './pressed.ts'
import { type Desk, type Handler, settle, type Turn } from './turn.ts'
import { venueOf } from './venues.ts'

export function registerActions(app: App, desk: Desk): void {
  for (const [action, handler] of Object.entries(handlers))
    app.action(new RegExp(`^${action}(?::|$)`), async ({ ack, context }) => {
      await ack()
      await settle(context.turn as Turn, handler, desk)
    })
}

/** A choice takes the place of the question that it answers; everything else is said below. */
const choose: Handler = async (entry, desk) => {
  const [answer, index] = pressedValue(pressedOf(entry)).split(':').map(Number)
  const record = answer === undefined ? undefined : await desk.state.answers.find(answer)
  const choice = record?.outcome.choices[index ?? -1]
  return choice === undefined ? expired(entry, desk) : askAgain(entry, { question: choice.question, replaces: true }, desk)
}

const suggest: Handler = async (entry, desk) => {
  const [answer, index] = pressedValue(pressedOf(entry)).split(':').map(Number)
  const record = answer === undefined ? undefined : await desk.state.answers.find(answer)
  const suggestion = record?.outcome.suggestions[index ?? -1]
  return suggestion === undefined
    ? expired(entry, desk)
    : askAgain(entry, { question: suggestion.question, replaces: false }, desk)
}

const askWritten: Handler = async (entry, desk) => {
  const question = questionText(pressedValue(pressedOf(entry)))
  return question === '' ? 'left_alone' : askAgain(entry, { question, replaces: false }, desk)
}

const handlers: Record<Action, Handler> = {
  [actions.choose]: choose,
  [actions.chooseFrom]: choose,
  [actions.suggest]: suggest,
  [actions.example]: askWritten,
  [actions.askHome]: askWritten,
  [actions.sources]: openForm,
  [actions.sql]: openForm,
  [actions.share]: openForm,
  [actions.feedback]: openForm,
  [actions.export]: exportAnswer,
  [actions.verify]: toggleMark,
  [actions.unverify]: toggleMark,
  [actions.ingest]: decideProposal,
  [actions.ingestBeside]: decideProposal,
  [actions.ingestReplacing]: decideProposal,
  [actions.dismiss]: decideProposal,
}

async function askAgain(
  entry: Entry,
  { question, replaces }: { readonly question: string; readonly replaces: boolean },
  desk: Desk,
): Promise<string> {
  const found = venueOf(entry)
  if (found === undefined) return 'left_alone'
  const venue = replaces ? found : below(found)
  const channel = venue.kind === 'thread' || venue.kind === 'replace' ? venue.channel : null
  if (!mayAsk({ user: entry.user, channel }, desk.config.people)) return forbidden(entry, desk)
  const threads = venue.kind === 'thread' || venue.kind === 'replace' ? [{ channel: venue.channel, thread: venue.thread }] : []
  return answerQuestion({ entry, question, venue, threads, isOutOfSight: !replaces }, desk)
}
