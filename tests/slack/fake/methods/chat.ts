// chat.*: posting, changing and taking back what the bot says.
import { messageFault } from '../blocks.ts'
import { type Loose, list, record, some, text } from '../loose.ts'
import { changedEvent, deletedEvent, notePings, postByBot, wire, withIds } from '../posting.ts'
import { must, refuse } from '../refusal.ts'
import { bot, type Channel, findMessage, isMember, replaceMessage, type Stored, team, type World } from '../world.ts'
import { channelOf, type Method, needs, openChannel, postableChannel } from './method.ts'

const writes = needs('chat:write')

export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': { tier: 'post', scopes: writes, run: postMessage },
  'chat.postEphemeral': { tier: 4, scopes: writes, run: postEphemeral },
  'chat.update': { tier: 'update', scopes: writes, run: update },
  'chat.delete': { tier: 3, scopes: writes, run: remove },
  'chat.getPermalink': { tier: 'free', scopes: needs(), run: permalink },
}

function postMessage(world: World, args: Loose): Loose {
  const channel = postableChannel(world, args.channel)
  const body = bodyOf(args)
  const thread = threadOf(channel, args.thread_ts)
  const metadata = metadataOf(args.metadata)
  const posted = postByBot(world, channel, {
    ...body,
    args,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(metadata === undefined ? {} : { metadata }),
  })
  return { channel: channel.id, ts: posted.ts, message: wire(posted) }
}

function postEphemeral(world: World, args: Loose): Loose {
  const channel = openChannel(world, args.channel)
  const user = some(args.user) ?? refuse('invalid_arguments')
  must(world.users.has(user) && isMember(channel, user), 'user_not_in_channel')
  const body = bodyOf(args)
  const thread = threadOf(channel, args.thread_ts)
  return { message_ts: showTo(world, { ...body, user, channel: channel.id, thread, args }) }
}

/** Something that only one person sees. */
export function showTo(
  world: World,
  of: {
    readonly user: string
    readonly channel: string
    readonly thread: string | undefined
    readonly text: string
    readonly blocks: readonly Loose[]
    readonly args?: Loose
  },
): string {
  const ts = world.nextTs()
  const message = {
    ...{ ts, channel: of.channel, user: bot.user, bot_id: bot.id, subtype: 'ephemeral', text: of.text, seenBy: of.user },
    blocks: withIds(world, of.blocks),
    ...(of.thread === undefined ? {} : { thread_ts: of.thread }),
  }
  world.ephemerals.push(message)
  notePings(world, message, of.args)
  return ts
}

/** What a message says, after Slack's checks. */
export function bodyOf(args: Loose): { readonly text: string; readonly blocks: readonly Loose[] } {
  if (some(args.markdown_text) !== undefined) {
    must(some(args.text) === undefined && args.blocks === undefined, 'markdown_text_conflict')
    must(text(args.markdown_text).length <= 12_000, 'msg_too_long')
    return { text: text(args.markdown_text), blocks: [] }
  }
  const fault = messageFault(args)
  if (fault !== undefined) refuse(fault.error, { errors: fault.messages, response_metadata: { messages: fault.messages } })
  return { text: text(args.text), blocks: list(args.blocks) }
}

/** The first message of the thread that `ts` stands in. */
export function threadOf(channel: Channel, ts: unknown): string | undefined {
  const given = some(ts)
  if (given === undefined) return undefined
  must(/^\d{10}\.\d{6}$/.test(given), 'invalid_thread_ts')
  const found = findMessage(channel, given) ?? refuse('thread_not_found')
  return found.thread_ts ?? found.ts
}

export function metadataOf(value: unknown): Loose | undefined {
  if (value === undefined) return undefined
  const of = record(value)
  if (Object.keys(of).length === 0) return undefined
  must(
    some(of.event_type) !== undefined && typeof of.event_payload === 'object' && of.event_payload !== null,
    'invalid_metadata_format',
  )
  must(JSON.stringify(of).length <= 16_000, 'metadata_too_large')
  return of
}

/** A message of the bot's own. */
export function ownMessage(channel: Channel, of: { readonly ts: unknown; readonly error: string }): Stored {
  const found = findMessage(channel, text(of.ts)) ?? refuse('message_not_found')
  must(found.bot_id === bot.id, of.error)
  return found
}

function update(world: World, args: Loose): Loose {
  const channel = openChannel(world, args.channel)
  const before = ownMessage(channel, { ts: args.ts, error: 'cant_update_message' })
  must(!isStreaming(world, before), 'streaming_state_conflict')
  const body = bodyOf({ ...args, blocks: args.blocks ?? (some(args.text) === undefined ? undefined : before.blocks) })
  const metadata = args.metadata === undefined ? before.metadata : metadataOf(args.metadata)
  const { metadata: _, ...kept } = before
  const after: Stored = {
    ...kept,
    ...body,
    blocks: withIds(world, body.blocks),
    edited: { user: bot.user, ts: world.nextTs() },
    ...(metadata === undefined ? {} : { metadata }),
  }
  replaceMessage(channel, before, after)
  notePings(world, after, args)
  void world.emit(changedEvent(world, channel, { before, after }))
  return { channel: channel.id, ts: after.ts, text: after.text, message: wire(after) }
}

/** Slack ends a stream by itself. */
export function isStreaming(world: World, { stream }: Stored): boolean {
  return stream !== undefined && !stream.isOver && Date.now() - stream.startedAt <= world.settings.streamLifeMs
}

function remove(world: World, args: Loose): Loose {
  const channel = openChannel(world, args.channel)
  const before = ownMessage(channel, { ts: args.ts, error: 'cant_delete_message' })
  replaceMessage(channel, before)
  void world.emit(deletedEvent(world, channel, before))
  return { channel: channel.id, ts: before.ts }
}

function permalink(world: World, args: Loose): Loose {
  const channel = channelOf(world, args.channel)
  const found = findMessage(channel, text(args.message_ts)) ?? refuse('message_not_found')
  const path = `https://${team.domain}.slack.com/archives/${channel.id}/p${found.ts.replace('.', '')}`
  const thread = found.thread_ts === undefined ? '' : `?thread_ts=${found.thread_ts}&cid=${channel.id}`
  return { channel: channel.id, permalink: `${path}${thread}` }
}
