// chat.startStream, appendStream, stopStream: a reply that grows, and that Slack ends by itself after some minutes.
import { messageFault } from '../blocks.ts'
import { type Loose, list, some, text } from '../loose.ts'
import { changedEvent, notePings, postByBot, wire, withIds } from '../posting.ts'
import { must, refuse } from '../refusal.ts'
import { type Channel, replaceMessage, type Stored, type World } from '../world.ts'
import { isStreaming, metadataOf, ownMessage, threadOf } from './chat.ts'
import { type Method, needs, openChannel } from './method.ts'

const writes = needs('chat:write')

export const streams: Readonly<Record<string, Method>> = {
  'chat.startStream': { tier: 2, scopes: writes, run: start },
  'chat.appendStream': { tier: 4, scopes: writes, run: append },
  'chat.stopStream': { tier: 2, scopes: writes, run: stop },
}

function start(world: World, args: Loose): Loose {
  const channel = openChannel(world, args.channel)
  const thread = threadOf(channel, args.thread_ts) ?? refuse('invalid_arguments')
  if (channel.kind !== 'im') {
    must(some(args.recipient_team_id) !== undefined, 'missing_recipient_team_id')
    must(some(args.recipient_user_id) !== undefined, 'missing_recipient_user_id')
  }
  const posted = postByBot(world, channel, { ...partOf(args), thread_ts: thread })
  const stream = { startedAt: Date.now(), isOver: false }
  replaceMessage(channel, posted, { ...posted, stream })
  return { channel: channel.id, ts: posted.ts }
}

function append(world: World, args: Loose): Loose {
  const channel = openChannel(world, args.channel)
  const before = streaming(world, channel, args.ts)
  must(some(args.markdown_text) !== undefined || list(args.chunks).length > 0, 'invalid_arguments')
  replaceMessage(channel, before, grown(world, before, partOf(args)))
  return { channel: channel.id, ts: before.ts }
}

function stop(world: World, args: Loose): Loose {
  const channel = openChannel(world, args.channel)
  const before = streaming(world, channel, args.ts)
  const metadata = metadataOf(args.metadata)
  const part = partOf(args)
  const last = { ...part, blocks: [...part.blocks, ...refusable(list(args.blocks))] }
  const after: Stored = {
    ...grown(world, before, last),
    stream: { startedAt: before.stream?.startedAt ?? 0, isOver: true },
    ...(metadata === undefined ? {} : { metadata }),
  }
  replaceMessage(channel, before, after)
  notePings(world, after, args)
  void world.emit(changedEvent(world, channel, { before, after }))
  return { channel: channel.id, ts: after.ts, message: wire(after) }
}

function streaming(world: World, channel: Channel, ts: unknown): Stored {
  const found = ownMessage(channel, { ts, error: 'message_not_owned_by_app' })
  must(isStreaming(world, found), 'message_not_in_streaming_state')
  return found
}

function partOf(args: Loose): { readonly text: string; readonly blocks: readonly Loose[] } {
  must(text(args.markdown_text).length <= 12_000, 'msg_too_long')
  const chunks = list(args.chunks)
  must(
    chunks.every((each) => kinds.has(text(each.type))),
    'invalid_chunks',
  )
  const said = chunks.filter((each) => each.type === 'markdown_text').map((each) => text(each.text))
  return { text: [text(args.markdown_text), ...said].join(''), blocks: refusable(chunks.flatMap((each) => list(each.blocks))) }
}

const kinds = new Set(['markdown_text', 'task_update', 'plan_update', 'blocks'])

function refusable(blocks: readonly Loose[]): readonly Loose[] {
  const fault = blocks.length === 0 ? undefined : messageFault({ blocks })
  if (fault !== undefined) refuse(fault.error, { response_metadata: { messages: fault.messages } })
  return blocks
}

function grown(world: World, before: Stored, part: { readonly text: string; readonly blocks: readonly Loose[] }): Stored {
  return { ...before, text: before.text + part.text, blocks: [...before.blocks, ...withIds(world, part.blocks)] }
}
