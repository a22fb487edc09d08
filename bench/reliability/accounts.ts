// The account of a stream: which question was answered how often, and whether the answers of a thread stand in its order.

import { slackPageWords } from '../../src/wording/slack-pages.ts'
import type { FakeMessage, FakeSlack } from '../../tests/slack/fake/fake-slack.ts'
import type { Asked } from './asked.ts'

export type Account = {
  readonly asked: number
  readonly answered: number
  readonly missing: readonly Asked[]
  readonly twice: readonly Asked[]
  /** Threads whose answers are in another order than their questions. */
  readonly disordered: readonly string[]
  /** What only one person sees: accepted, answered, of which again and marked so, and again without a mark. */
  readonly private: { readonly asked: number; readonly answered: number; readonly repeated: number; readonly unmarked: number }
}

export function account(all: readonly Asked[], slack: FakeSlack): Account {
  const shown = all.filter(({ kind }) => kind !== 'private')
  const whispered = all.filter(({ kind, accepted }) => kind === 'private' && accepted())
  const counted = shown.map((one) => ({ one, replies: repliesTo(one, slack) }))
  return {
    asked: shown.length,
    answered: counted.filter(({ replies }) => replies.length > 0).length,
    missing: counted.filter(({ replies }) => replies.length === 0).map(({ one }) => one),
    twice: counted.filter(({ replies }) => replies.length > 1).map(({ one }) => one),
    disordered: disorder(counted),
    private: whispers(whispered, slack),
  }
}

/** The key of a reply is one of the events that brought the question. */
export function repliesTo({ channel, thread, eventIds }: Asked, slack: FakeSlack): readonly FakeMessage[] {
  const isReply = ({ thread_ts: in_, metadata }: FakeMessage): boolean => in_ === thread && eventIds.includes(keyOf(metadata))
  return slack.messages(channel).filter(isReply)
}

function keyOf(metadata: FakeMessage['metadata']): string {
  const payload = metadata?.event_payload as { readonly key?: string } | undefined
  return payload?.key ?? ''
}

type Counted = { readonly one: Asked; readonly replies: readonly FakeMessage[] }

function disorder(counted: readonly Counted[]): readonly string[] {
  const threads = Map.groupBy(counted, ({ one }) => `${one.channel}:${one.thread}`)
  const isDisordered = (questions: readonly Counted[]): boolean => {
    const times = questions.flatMap(({ replies }) => replies.slice(0, 1).map(({ ts }) => ts))
    return times.some((ts, index) => index > 0 && ts < (times[index - 1] ?? ''))
  }
  return [...threads].filter(([, questions]) => isDisordered(questions)).map(([thread]) => thread)
}

/** Each command is of a person of its own. */
function whispers(all: readonly Asked[], slack: FakeSlack): Account['private'] {
  const seen = all.map(({ user }) => {
    const direct = slack.messages(`D${user.slice(1)}`)
    return [...slack.ephemerals(user), ...direct].filter((message) => message.user === slack.botUser && !isSign(message))
  })
  const again = seen.flatMap((messages) => messages.slice(1))
  const marked = again.filter(({ text }) => /重复|repeat/i.test(text))
  return {
    asked: all.length,
    answered: seen.filter((messages) => messages.length > 0).length,
    repeated: marked.length,
    unmarked: again.length - marked.length,
  }
}

/** That it is looked up is no answer yet. */
function isSign({ text }: FakeMessage): boolean {
  return Object.values(slackPageWords).some(({ sentences }) => sentences.lookingUp === text)
}
