// Questions: by mention, in a thread, by direct message, by command, two at once.
import { answerOf, asked, commanded, followedUp, mention, unmarked } from '../questions.ts'
import { channels, directOf, type Flow, said, showing, times, whispered } from '../stage.ts'

const channel = channels.public

const byMention: Flow = async (stage) => {
  let ts = ''
  return {
    act: async () => {
      ts = await mention(stage, asked.question)
      return undefined
    },
    faults: async () => [
      ...times('answers', said(stage.slack, channel, ts).filter((one) => showing(one, asked.figure)).length, [1, 1]),
      ...times('messages', said(stage.slack, channel, ts).length, [1, 1]),
      ...(await followedUp(stage, { channel, thread: ts })),
    ],
  }
}

const followup: Flow = async (stage) => {
  const { slack, user } = stage
  const { thread } = await answerOf(stage, asked.question)
  return {
    act: async () => {
      await slack.say({ channel, user, text: asked.followup, thread })
      return undefined
    },
    faults: async () => [
      ...times('messages', said(slack, channel, thread).length, [2, 2]),
      ...times('answers', said(slack, channel, thread).filter((one) => showing(one, asked.followedUp)).length, [1, 1]),
      ...(await followedUp(stage, { channel, thread, text: asked.another })),
    ],
  }
}

const direct: Flow = async (stage) => {
  const { slack, user } = stage
  let ts = ''
  return {
    act: async () => {
      ts = (await slack.direct({ user, text: asked.question })).ts
      return undefined
    },
    faults: async () => [
      ...times('messages', said(slack, directOf(user)).length, [1, 1]),
      ...times('answers', said(slack, directOf(user), ts).filter((one) => showing(one, asked.figure)).length, [1, 1]),
      ...(await followedUp(stage, { channel: directOf(user) })),
    ],
  }
}

const command: Flow = async (stage) => {
  const seen = () => whispered(stage, asked.figure)
  return {
    act: () => commanded(stage, asked.question),
    faults: async (isAccepted) => [
      ...times('answers', seen().length, [isAccepted ? 1 : 0, 9]),
      ...times('repeats without a mark', unmarked(seen()), [0, 0]),
    ],
  }
}

/** Two in one thread, the second before the first is answered: both once, in their order, and the second one’s figures go on. */
const together: Flow = async (stage) => {
  const { slack, user } = stage
  let thread = ''
  return {
    act: async () => {
      thread = await mention(stage, asked.question)
      await slack.say({ channel, user, text: asked.followup, thread })
      return undefined
    },
    faults: async () => {
      const order = said(slack, channel, thread).map((one) => (showing(one, asked.followedUp) ? 'second' : 'first'))
      return [
        ...(order.join() === 'first,second' ? [] : [`in the thread: ${order.join()}`]),
        ...(await followedUp(stage, { channel, thread, text: asked.another })),
      ]
    },
  }
}

export const asking = { mention: byMention, followup, direct, command, together } satisfies Readonly<Record<string, Flow>>
