// What a method of the Web API is: who may call it, how often, and what it does.
import type { Loose } from '../loose.ts'
import { some } from '../loose.ts'
import { refuse } from '../refusal.ts'
import { bot, type Channel, directChannel, isMember, type World } from '../world.ts'

export type Tier = 1 | 2 | 3 | 4 | 'post' | 'update' | 'free'
export type Method = {
  readonly tier: Tier
  /** Any one of these is enough; none: no scope is needed. */
  readonly scopes: (world: World, args: Loose) => readonly string[]
  readonly token?: 'app'
  readonly run: (world: World, args: Loose) => Loose
}

export function needs(...scopes: readonly string[]): Method['scopes'] {
  return () => scopes
}

/** The scope by the kind of the channel: `channels:history`, `groups:history`, `im:history`. */
export function byKind(what: 'history' | 'read' | 'write'): Method['scopes'] {
  return (world, args) => {
    const channel = world.channels.get(some(args.channel) ?? '')
    return channel === undefined
      ? ['channels', 'groups', 'im'].map((kind) => `${kind}:${what}`)
      : [`${plural[channel.kind]}:${what}`]
  }
}

const plural = { channel: 'channels', group: 'groups', im: 'im' } as const

/** The channel as the bot may know it: a private one without the bot is as if it were not there. */
export function channelOf(world: World, id: unknown): Channel {
  const channel = world.channels.get(some(id) ?? '')
  if (channel === undefined || (channel.kind !== 'channel' && !channel.botIsMember)) refuse('channel_not_found')
  return channel
}

/** The channel that the bot may read or change messages in. */
export function joinedChannel(world: World, id: unknown): Channel {
  const channel = channelOf(world, id)
  if (!isMember(channel, bot.user)) refuse('not_in_channel')
  return channel
}

/** The channel that the bot may post in. A person's id stands for the conversation with them, here only. */
export function postableChannel(world: World, id: unknown): Channel {
  const user = world.users.get(some(id) ?? '')
  return user === undefined ? openChannel(world, id) : directChannel(world, user.id)
}

export function openChannel(world: World, id: unknown): Channel {
  const channel = joinedChannel(world, id)
  if (channel.isArchived) refuse('is_archived')
  return channel
}
