// The questions of the flows, and how they are asked and followed up.
import type { FakeMessage, Interaction } from '../../tests/slack/fake/fake-slack.ts'
import { channels, directOf, type Stage, said, showing } from './stage.ts'

/** Each with what its answer shows and nothing else does. */
export const asked = {
  question: '江津2023年三公经费',
  figure: '1.0 万元',
  followup: '那公务接待费呢',
  followedUp: '公务接待费：',
  another: '公务用车购置及运行费呢',
  open: '三公经费',
} as const

/** Gives the thread that it begins. */
export async function mention({ slack, user }: Stage, text: string, channel: string = channels.public): Promise<string> {
  return (await slack.say({ channel, user, text: `<@${slack.botUser}> ${text}` })).ts
}

/** The bot's message in answer to a mention, and its thread. */
export async function answerOf(stage: Stage, text: string): Promise<{ readonly thread: string; readonly message: FakeMessage }> {
  const thread = await mention(stage, text)
  return { thread, message: await stage.slack.until(() => said(stage.slack, channels.public, thread)[0]) }
}

export function commanded({ slack, user }: Stage, text: string): Promise<Interaction> {
  return slack.command({ user, channel: channels.public, command: '/budget', text })
}

/** What only the person sees in answer to a command. */
export async function privateAnswer(stage: Stage, text: string): Promise<FakeMessage> {
  await commanded(stage, text)
  return stage.slack.until(() => stage.slack.ephemerals(stage.user).find(({ blocks }) => blocks.length > 1))
}

type Further = { readonly channel: string; readonly thread?: string; readonly text?: string; readonly about?: string }

/** Asks on in the conversation; a complaint where the bot does not know any more what it was about. */
export async function followedUp(
  stage: Stage,
  { channel, thread, text = asked.followup, about = '江津' }: Further,
): Promise<readonly string[]> {
  const { slack, user } = stage
  const words = text.slice(0, text.indexOf('呢')).replace('那', '')
  const before = said(slack, channel).length
  if (channel === directOf(user)) await slack.direct({ user, text })
  else await slack.say({ channel, user, text, ...(thread === undefined ? {} : { thread }) })
  const isThere = () =>
    said(slack, channel)
      .slice(before)
      .some((one) => showing(one, words) && showing(one, about))
  return slack.until(isThere, 8000).then(
    () => [],
    () => [
      `asked on: ${
        said(slack, channel)
          .slice(before)
          .map((one) => one.text.slice(0, 200))
          .join(' | ') || 'silence'
      }`,
    ],
  )
}

/** How many beyond the first do not say that they may be repeats. */
export function unmarked(messages: readonly FakeMessage[]): number {
  return messages.slice(1).filter((one) => !showing(one, '重复')).length
}
