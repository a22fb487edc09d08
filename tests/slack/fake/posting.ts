// How a message comes to stand in a channel, changes and goes, and what Slack tells the bot of it.
import type { FakeMessage, FakeView } from './contract.ts'
import { type Loose, list } from './loose.ts'
import { pingsIn } from './pings.ts'
import { bot, type Channel, findMessage, type Stored, team, type World } from './world.ts'

export type Draft = Omit<FakeMessage, 'ts' | 'channel' | 'blocks'> & { readonly blocks?: readonly Loose[]; readonly ts?: string }

/** Puts the message there; events are the caller's. */
export function post(world: World, channel: Channel, draft: Draft): Stored {
  const ts = draft.ts ?? world.nextTs()
  const message = { ...draft, ts, channel: channel.id, blocks: withIds(world, draft.blocks ?? []) }
  channel.messages.push(message)
  return message
}

/** The same by the bot: with its names, looked through for mentions, and told back to it. */
export function postByBot(world: World, channel: Channel, draft: Omit<Draft, 'user'> & { readonly args?: Loose }): Stored {
  const { args, ...message } = draft
  const posted = post(world, channel, { ...message, user: bot.user, bot_id: bot.id })
  notePings(world, posted, args)
  void world.emit(messageEvent(channel, posted))
  return posted
}

export function notePings(world: World, message: FakeMessage, args: Loose = {}): void {
  const found = pingsIn({ text: message.text, blocks: message.blocks, args })
  world.pings.push(...found.map((each) => ({ ...each, channel: message.channel, ts: message.ts })))
}

export function notePingsOfView(world: World, view: FakeView): void {
  const found = pingsIn({ text: '', blocks: view.blocks })
  world.pings.push(...found.map((each) => ({ ...each, channel: view.id, ts: '' })))
}

/** A message as an event brings it. */
export function messageEvent(channel: Channel, message: FakeMessage): Loose {
  const root = message.thread_ts === undefined ? undefined : findMessage(channel, message.thread_ts)
  const parent = root === undefined ? {} : { parent_user_id: root.user }
  return { ...wire(message), ...parent, channel: channel.id, channel_type: channel.kind, event_ts: message.ts }
}

export function changedEvent(
  world: World,
  channel: Channel,
  of: { readonly before: FakeMessage; readonly after: FakeMessage },
): Loose {
  const ts = world.nextTs()
  const told = { channel: channel.id, channel_type: channel.kind, ts, event_ts: ts, hidden: true }
  return { type: 'message', subtype: 'message_changed', ...told, message: wire(of.after), previous_message: wire(of.before) }
}

export function deletedEvent(world: World, channel: Channel, before: FakeMessage): Loose {
  const ts = world.nextTs()
  const told = { channel: channel.id, channel_type: channel.kind, ts, event_ts: ts, hidden: true }
  return { type: 'message', subtype: 'message_deleted', ...told, deleted_ts: before.ts, previous_message: wire(before) }
}

/** A message as the Web API gives it; metadata only where asked for. */
export function wire(message: FakeMessage, isWithMetadata = false): Loose {
  const { channel: _, metadata, stream: __, bot_id, ...rest } = message as Stored
  return {
    type: 'message',
    ...rest,
    team: team.id,
    ...(bot_id === undefined ? {} : { bot_id, app_id: bot.app, bot_profile: { id: bot_id, name: bot.name, app_id: bot.app } }),
    ...(isWithMetadata && metadata !== undefined ? { metadata } : {}),
  }
}

/** Slack names the blocks and the things to press that came without a name. */
export function withIds(world: World, blocks: readonly Loose[]): readonly Loose[] {
  return blocks.map((block) => ({ ...named(world, block), block_id: block.block_id ?? world.next('b') }))
}

function named(world: World, block: Loose): Loose {
  if (block.type === 'container') return { ...block, child_blocks: withIds(world, list(block.child_blocks)) }
  if (block.type !== 'actions' && block.type !== 'context_actions') return block
  return { ...block, elements: list(block.elements).map((each) => ({ action_id: world.next('a'), ...each })) }
}
