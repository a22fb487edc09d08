// The other addresses of Slack: the response_url of an interaction, uploads, and files of people.

import { scopesOf } from './api.ts'
import type { Exchange, Reply, Request } from './exchange.ts'
import { isOn, type Loose, parse, record, text } from './loose.ts'
import { bodyOf, showTo, threadOf } from './methods/chat.ts'
import { changedEvent, deletedEvent, messageEvent, notePings, post, withIds } from './posting.ts'
import { refuse } from './refusal.ts'
import { bot, findMessage, type Response, replaceMessage, tokens, type World } from './world.ts'

/** A message to where the interaction was: five times within half an hour. */
export function responseExchange(world: World, request: Request): Exchange {
  const args = record(parse(request.body.toString()))
  return { method: 'response_url', args, run: () => respond(world, request.url.pathname.replace('/actions/', ''), args) }
}

function respond(world: World, token: string, args: Loose): Reply {
  const to = world.responses.get(token)
  if (to === undefined) return { status: 404, body: 'no_such_url' }
  if (to.uses >= 5) return { status: 404, body: 'used_url' }
  if (Date.now() - to.madeAt > world.settings.responseUrlLifeMs) return { status: 404, body: 'expired_url' }
  const fault = args.delete_original === undefined ? refusalOf(args) : undefined
  if (fault !== undefined) return { status: 400, body: fault }
  to.uses += 1
  place(world, to, args)
  return { body: 'ok' }
}

function refusalOf(args: Loose): string | undefined {
  try {
    bodyOf(args)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : 'invalid_payload'
  }
}

function place(world: World, to: Response, args: Loose): void {
  if (isOn(args.delete_original)) removeOriginal(world, to)
  else if (isOn(args.replace_original) && to.of !== undefined) replaceOriginal(world, to, args)
  else if (args.response_type === 'in_channel') tell(world, to, args)
  else showTo(world, { ...bodyOf(args), user: to.user, channel: to.channel, thread: threadIn(world, to, args), args })
}

function removeOriginal(world: World, to: Response): void {
  const index = world.ephemerals.findIndex((each) => each.ts === to.of?.ts)
  if (index >= 0) world.ephemerals.splice(index, 1)
  const channel = world.channels.get(to.channel) ?? refuse('channel_not_found')
  const found = findMessage(channel, to.of?.ts ?? '')
  if (found === undefined) return
  replaceMessage(channel, found)
  void world.emit(deletedEvent(world, channel, found))
}

function replaceOriginal(world: World, to: Response, args: Loose): void {
  const body = bodyOf(args)
  const index = world.ephemerals.findIndex((each) => each.ts === to.of?.ts)
  const channel = world.channels.get(to.channel) ?? refuse('channel_not_found')
  const before = world.ephemerals[index] ?? findMessage(channel, to.of?.ts ?? '')
  if (before === undefined) return
  const after = { ...before, ...body, blocks: withIds(world, body.blocks) }
  notePings(world, after, args)
  const [hidden, public_] = [world.ephemerals[index], findMessage(channel, before.ts)]
  if (hidden !== undefined) world.ephemerals.splice(index, 1, { ...hidden, ...after })
  if (public_ === undefined) return
  replaceMessage(channel, public_, { ...after, edited: { user: bot.user, ts: world.nextTs() } })
  void world.emit(changedEvent(world, channel, { before, after }))
}

/** Said to all, even where the bot is no member. */
function tell(world: World, to: Response, args: Loose): void {
  const channel = world.channels.get(to.channel) ?? refuse('channel_not_found')
  const thread = threadIn(world, to, args)
  const draft = { ...bodyOf(args), user: bot.user, bot_id: bot.id, subtype: 'bot_message' }
  const posted = post(world, channel, { ...draft, ...(thread === undefined ? {} : { thread_ts: thread }) })
  notePings(world, posted, args)
  void world.emit(messageEvent(channel, posted))
}

/** Only a thread that is named: a response to a press in a thread goes to the channel otherwise. */
function threadIn(world: World, to: Response, args: Loose): string | undefined {
  const channel = world.channels.get(to.channel)
  return channel === undefined ? undefined : threadOf(channel, args.thread_ts)
}

/** The bytes of an upload: as they are, or the only file of a form. */
export function uploadExchange(world: World, request: Request): Exchange {
  const id = request.url.pathname.split('/').at(-1) ?? ''
  return { method: 'upload', args: { file: id }, run: () => upload(world, id, request) }
}

async function upload(world: World, id: string, { request, body }: Request): Promise<Reply> {
  const file = world.files.get(id)
  if (file === undefined) return { status: 404, body: 'file_not_found' }
  const bytes = await bytesOf(request.headers['content-type'] ?? '', body)
  if (bytes.length !== file.size) return { status: 400, body: 'size does not match length' }
  world.files.set(id, { ...file, bytes })
  return { body: `OK - ${bytes.length}` }
}

async function bytesOf(type: string, body: Buffer): Promise<Uint8Array> {
  if (!type.startsWith('multipart/form-data')) return new Uint8Array(body)
  const form = await new globalThis.Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const blob = [...form.values()].find((each) => typeof each !== 'string')
  return new Uint8Array((await (blob as Blob | undefined)?.arrayBuffer()) ?? [])
}

/** A file of a person. Without the token or the scope comes the page to sign in, with status 200. */
export function downloadExchange(world: World, request: Request): Exchange {
  const id = request.url.pathname.split('/')[2] ?? ''
  return { method: 'download', args: { file: id }, run: () => download(world, id, text(request.request.headers.authorization)) }
}

function download(world: World, id: string, authorization: string): Reply {
  const file = world.files.get(id)
  if (file === undefined) return { status: 404, body: 'not found' }
  const isAllowed = authorization === `Bearer ${tokens.bot}` && scopesOf(world).includes('files:read') && !world.isRevoked
  const signIn = {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!DOCTYPE html><title>Sign in | Slack</title>',
  }
  return isAllowed ? { headers: { 'content-type': file.mimetype }, body: file.bytes } : signIn
}
