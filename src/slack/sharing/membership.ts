// Whether the person and the bot are both in a channel.
import type { NotSharedReason } from '../../wording/slack-pages.ts'
import { SlackError } from '../web/slack-error.ts'
import type { Web } from '../web/web.ts'

type Asked = { readonly channel: string; readonly user: string }

/** Why nothing may be shared there; undefined where both are members. Throws SlackError where Slack is out of reach. */
export async function membership(asked: Asked, web: Web): Promise<NotSharedReason | undefined> {
  try {
    const { channel } = await web.call({
      method: 'conversations.info',
      run: (client) => client.conversations.info({ channel: asked.channel }),
    })
    if (channel?.is_archived === true) return 'is_archived'
    if (channel?.is_member !== true) return 'bot_not_in_channel'
    return (await isMember(asked, web)) ? undefined : 'you_not_in_channel'
  } catch (error) {
    // A private channel that the bot is not in is not there for it.
    if (error instanceof SlackError && error.code === 'slack_refused') return 'bot_not_in_channel'
    throw error
  }
}

const pageSize = 1000

async function isMember({ channel, user }: Asked, web: Web): Promise<boolean> {
  for (let cursor: string | undefined; ; ) {
    const from = cursor
    const { members = [], response_metadata: metadata } = await web.call({
      method: 'conversations.members',
      run: (client) =>
        client.conversations.members({ channel, limit: pageSize, ...(from === undefined ? {} : { cursor: from }) }),
    })
    if (members.includes(user)) return true
    if (!metadata?.next_cursor) return false
    cursor = metadata.next_cursor
  }
}
