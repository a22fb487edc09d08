// files.*: an upload in three steps, and what is known of a file.
import { extname } from 'node:path'
import type { FakeFile } from '../contract.ts'
import { type Loose, list, some, text } from '../loose.ts'
import { postByBot } from '../posting.ts'
import { must, refuse } from '../refusal.ts'
import type { World } from '../world.ts'
import { threadOf } from './chat.ts'
import { type Method, needs, openChannel } from './method.ts'

export const files: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': { tier: 4, scopes: needs('files:write'), run: getUrl },
  'files.completeUploadExternal': { tier: 4, scopes: needs('files:write'), run: complete },
  'files.info': { tier: 4, scopes: needs('files:read'), run: about },
}

function getUrl(world: World, args: Loose): Loose {
  const name = some(args.filename) ?? refuse('invalid_arguments')
  const size = Number(args.length)
  must(Number.isInteger(size) && size > 0, 'invalid_arguments')
  const file = keepFile(world, { name, size, bytes: new Uint8Array() })
  return { upload_url: `${world.url}upload/v1/${file.id}`, file_id: file.id }
}

/** A file, its bytes known or still to come. */
export function keepFile(
  world: World,
  of: { readonly name: string; readonly size: number; readonly bytes: Uint8Array; readonly mimetype?: string },
): FakeFile {
  const id = world.next('F')
  const url = `${world.url}files-pri/${id}`
  const names = {
    url_private: `${url}/${encodeURIComponent(of.name)}`,
    url_private_download: `${url}/download/${encodeURIComponent(of.name)}`,
  }
  const kind = {
    mimetype: of.mimetype ?? 'application/octet-stream',
    filetype: extname(of.name).slice(1),
    mode: 'hosted' as const,
  }
  const file = { id, name: of.name, size: of.size, ...kind, ...names }
  world.files.set(id, { ...file, bytes: of.bytes })
  return file
}

function complete(world: World, args: Loose): Loose {
  const wanted = list(args.files)
  must(wanted.length > 0, 'invalid_arguments')
  const found = wanted.map(({ id }) => world.files.get(text(id)) ?? refuse('file_not_found'))
  must(
    found.every((each) => each.bytes.length > 0),
    'file_upload_size_restricted',
  )
  const shown = found.map(({ bytes: _, ...file }) => file)
  if (some(args.channel_id) === undefined) return { files: shown }
  const channel = openChannel(world, args.channel_id)
  const thread = threadOf(channel, args.thread_ts)
  const body = { text: text(args.initial_comment), files: shown, subtype: 'file_share' }
  const posted = postByBot(world, channel, { ...body, ...(thread === undefined ? {} : { thread_ts: thread }) })
  world.uploads.push(...found.map(({ name, bytes }) => ({ channel: channel.id, thread, name, bytes, ts: posted.ts })))
  return { files: shown }
}

function about(world: World, args: Loose): Loose {
  const { bytes: _, ...file } = world.files.get(text(args.file)) ?? refuse('file_not_found')
  return { file }
}
