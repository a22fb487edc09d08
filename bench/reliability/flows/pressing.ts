// Buttons and forms on answers: a choice, a next question, an export, sharing, what is wrong, a mark.

import { elementOf, press, pressHidden } from '../presses.ts'
import { answerOf, asked, followedUp, privateAnswer } from '../questions.ts'
import { channels, directOf, type Flow, people, type Stage, said, showing, times } from '../stage.ts'

const channel = channels.public

const choose: Flow = async (stage) => {
  const { thread, message } = await answerOf(stage, asked.open)
  const chosen = () => said(stage.slack, channel, thread).filter((one) => one.ts === message.ts && showing(one, '2.90 万元'))
  return {
    act: () => press(stage, message, { action: 'choose', nth: 1 }),
    faults: async (isAccepted) => [
      ...times('messages', said(stage.slack, channel, thread).length, [1, 1]),
      ...times('answers', chosen().length, [isAccepted ? 1 : 0, 1]),
      ...(chosen().length === 0 ? [] : await followedUp(stage, { channel, thread, text: '支出合计呢', about: '南岸' })),
    ],
  }
}

const chooseAlone: Flow = async (stage) => {
  const message = await privateAnswer(stage, asked.open)
  const seen = () => stage.slack.ephemerals(stage.user).filter((one) => showing(one, '2.90 万元'))
  return {
    act: () => pressHidden(stage, message, { action: 'choose', nth: 1 }),
    faults: async (isAccepted) => [
      ...times('answers', seen().length, [isAccepted ? 1 : 0, 1]),
      ...times('messages', stage.slack.ephemerals(stage.user).filter(({ blocks }) => blocks.length > 1).length, [1, 1]),
    ],
  }
}

const suggestion: Flow = async (stage) => {
  const { thread, message } = await answerOf(stage, asked.question)
  return {
    act: () => press(stage, message, { action: 'suggest' }),
    faults: async (isAccepted) => times('messages', said(stage.slack, channel, thread).length, [isAccepted ? 2 : 1, 2]),
  }
}

const exporting: Flow = async (stage) => {
  const { thread, message } = await answerOf(stage, asked.question)
  const names = () =>
    stage.slack
      .uploads()
      .filter((one) => one.thread === thread)
      .map(({ name }) => name.replace(/.*\./, ''))
  return {
    act: () => press(stage, message, { action: 'export' }),
    faults: async (isAccepted) => {
      const all = names().toSorted().join()
      return all === 'csv,xlsx' || (all === '' && !isAccepted) ? [] : [`uploads: ${all}`]
    },
  }
}

const share: Flow = async (stage) => {
  const { slack, user } = stage
  const message = await privateAnswer(stage, asked.question)
  await pressHidden(stage, message, { action: 'share' })
  const form = await slack.until(() => slack.views(user)[0])
  const cards = () => said(slack, channels.shared).filter((one) => showing(one, user.toLowerCase()))
  return {
    act: () => slack.submit({ user, viewId: form.id, values: { target: channels.shared } }),
    faults: async (isAccepted) => [
      ...times('cards', cards().length, [isAccepted ? 1 : 0, 1]),
      ...times('word to who shared', said(slack, directOf(user)).length, [isAccepted ? 1 : 0, 1]),
      ...times('shares in the audit', audited(stage, 'share'), [cards().length, cards().length]),
    ],
  }
}

const judge: Flow = async (stage) => {
  const { slack, user } = stage
  const { message } = await answerOf(stage, asked.question)
  await press(stage, message, { action: 'feedback', value: /\d+:down/ })
  const form = await slack.until(() => slack.views(user)[0])
  const reviews = () => said(slack, channels.review).filter((one) => showing(one, user))
  return {
    act: () => slack.submit({ user, viewId: form.id, values: { reason: 'figure' } }),
    faults: async (isAccepted) => [
      ...times('review messages', reviews().length, [isAccepted ? 1 : 0, 1]),
      ...times('thanks', said(slack, directOf(user)).length, [isAccepted ? 1 : 0, 1]),
      ...times('verdicts', count(stage, 'select count(*) from feedback where user = ? and review_ts is not null', user), [
        reviews().length,
        reviews().length,
      ]),
    ],
  }
}

const verify: Flow = async (stage) => {
  const { slack, memory } = stage
  memory.exec('delete from marks')
  const { message } = await answerOf(stage, asked.question)
  const known = new Set(slack.views(people.reviewer).map(({ id }) => id))
  await press(stage, message, { action: 'sources', by: people.reviewer })
  const sources = await slack.until(() => slack.views(people.reviewer).find(({ id }) => !known.has(id)))
  const answer = Number(elementOf(message, { action: 'sources' }).value)
  const standing = () => count(stage, 'select count(*) from marks where answer = ? and fallen_at is null', answer)
  const all = () => count(stage, 'select count(*) from marks where answer = ?', answer)
  const acts = () =>
    count(stage, "select count(*) from audit where act = 'verify' and json_extract(detail, '$.answer') = ?", answer)
  const isShown = () => JSON.stringify(slack.views(people.reviewer).find(({ id }) => id === sources.id)).includes('unverify')
  return {
    act: () => slack.press({ user: people.reviewer, viewId: sources.id, actionId: 'verify', value: String(answer) }),
    faults: async (isAccepted) => [
      ...times('standing marks', standing(), [isAccepted ? 1 : 0, 1]),
      ...times('marks', all(), [standing(), standing()]),
      ...times('marks in the audit', acts(), [standing(), standing()]),
      ...(standing() === 0 || isShown() ? [] : ['the sources do not show the mark']),
    ],
  }
}

function audited({ memory, user }: Stage, act: string): number {
  return (
    memory.prepare<[string, string], number>('select count(*) from audit where user = ? and act = ?').pluck().get(user, act) ?? 0
  )
}

function count({ memory }: Stage, query: string, value: string | number): number {
  return memory.prepare<[string | number], number>(query).pluck().get(value) ?? 0
}

export const pressing = { choose, chooseAlone, suggestion, export: exporting, share, judge, verify } satisfies Readonly<
  Record<string, Flow>
>
