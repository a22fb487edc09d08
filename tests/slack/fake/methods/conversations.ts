// conversations.*: reading channels and threads, a page at a time.
import { isOn, type Loose, some, text } from '../loose.ts'
import { wire } from '../posting.ts'
import { must, refuse } from '../refusal.ts'
import { bot, type Channel, directChannel, findMessage, isMember, type Stored, type World } from '../world.ts'
import { byKind, channelOf, joinedChannel, type Method, needs } from './method.ts'

export const conversations: Readonly<Record<string, Method>> = {
  'conversations.history': { tier: 3, scopes: byKind('history'), run: history },
  'conversations.replies': { tier: 3, scopes: byKind('history'), run: replies },
  'conversations.info': {
    tier: 3,
    scopes: byKind('read'),
    run: (world, args) => ({ channel: shown(channelOf(world, args.channel)) }),
  },
  'conversations.members': { tier: 4, scopes: byKind('read'), run: members },
  'conversations.open': { tier: 3, scopes: needs('im:write'), run: open },
}

/** Newest first, without the replies of threads. */
function history(world: World, args: Loose): Loose {
  const channel = joinedChannel(world, args.channel)
  const roots = channel.messages.filter((each) => each.thread_ts === undefined || each.thread_ts === each.ts)
  const page = paged(within(roots, args).reverse(), args)
  return listed(page, (each) => withReplies(channel, wire(each, isOn(args.include_all_metadata))))
}

/** The first message of the thread, then the replies, oldest first. */
function replies(world: World, args: Loose): Loose {
  const channel = joinedChannel(world, args.channel)
  const asked = findMessage(channel, text(args.ts)) ?? refuse('thread_not_found')
  const root = asked.thread_ts ?? asked.ts
  const first = channel.messages.filter((each) => each.ts === root)
  const after = channel.messages.filter((each) => each.thread_ts === root && each.ts !== root)
  const page = paged([...first, ...within(after, args)], args)
  return listed(page, (each) => withReplies(channel, wire(each, isOn(args.include_all_metadata))))
}

function within(messages: readonly Stored[], args: Loose): Stored[] {
  const [oldest, latest] = [some(args.oldest), some(args.latest)]
  const isInclusive = isOn(args.inclusive)
  return messages.filter(
    ({ ts }) =>
      (oldest === undefined || Number(ts) > Number(oldest) || (isInclusive && ts === oldest)) &&
      (latest === undefined || Number(ts) < Number(latest) || (isInclusive && ts === latest)),
  )
}

function withReplies(channel: Channel, message: Loose): Loose {
  const all = channel.messages.filter((each) => each.thread_ts === message.ts && each.ts !== message.ts)
  if (all.length === 0) return message
  const users = [...new Set(all.map((each) => each.user))]
  return {
    ...message,
    thread_ts: message.ts,
    ...{ reply_count: all.length, reply_users: users, reply_users_count: users.length, latest_reply: all.at(-1)?.ts },
  }
}

type Page<T> = { readonly items: readonly T[]; readonly next: string }

function paged<T>(all: readonly T[], args: Loose): Page<T> {
  const limit = Math.min(Number(some(args.limit) ?? args.limit ?? 100), 999)
  must(Number.isInteger(limit) && limit > 0, 'invalid_limit')
  const cursor = some(args.cursor)
  const from = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('from:', ''))
  must(Number.isInteger(from), 'invalid_cursor')
  const isMore = from + limit < all.length
  return { items: all.slice(from, from + limit), next: isMore ? Buffer.from(`from:${from + limit}`).toString('base64') : '' }
}

function listed(page: Page<Stored>, show: (message: Stored) => Loose): Loose {
  return { messages: page.items.map(show), has_more: page.next !== '', response_metadata: { next_cursor: page.next } }
}

function shown(channel: Channel): Loose {
  const { id, name, kind, isArchived, botIsMember } = channel
  if (kind === 'im')
    return { id, is_im: true, is_channel: false, is_private: true, user: [...(channel.members ?? [])][0], is_archived: false }
  return {
    ...{ id, name, is_channel: kind === 'channel', is_group: kind === 'group', is_im: false, is_mpim: false },
    ...{ is_private: kind === 'group', is_archived: isArchived, is_member: botIsMember, is_general: false, is_ext_shared: false },
  }
}

function members(world: World, args: Loose): Loose {
  const channel = channelOf(world, args.channel)
  const people = [...world.users.keys()].filter((user) => isMember(channel, user))
  const page = paged(people, args)
  return { members: page.items, response_metadata: { next_cursor: page.next } }
}

function open(world: World, args: Loose): Loose {
  const user = text(args.users)
  must(user !== '', 'users_list_not_supplied')
  must(world.users.has(user) && user !== bot.user, 'user_not_found')
  return { channel: { id: directChannel(world, user).id } }
}
