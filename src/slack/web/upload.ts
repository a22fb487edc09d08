// Files into a thread or a conversation, once: an upload is found again by the names of its files.
import type { Log } from '../../log.ts'
import { listed } from './listed.ts'
import type { Web } from './web.ts'

export type File = { readonly name: string; readonly bytes: Uint8Array }
export type Upload = {
  readonly channel: string
  readonly thread: string | undefined
  readonly files: readonly File[]
  /** mrkdwn, escaped. */
  readonly comment: string
  readonly mayBeThere: boolean
  readonly since: string
}

/** Throws SlackError. */
export async function uploadOnce(upload: Upload, { web }: { readonly web: Web; readonly log: Log }): Promise<void> {
  const { channel, thread, files, comment, mayBeThere } = upload
  if (mayBeThere && (await isThere(upload, web))) return
  const uploads = files.map(({ name, bytes }) => ({ filename: name, title: name, file: Buffer.from(bytes) }))
  const place = thread === undefined ? { channel_id: channel } : { channel_id: channel, thread_ts: thread }
  await web.call({
    method: 'files.uploadV2',
    channel,
    run: async (client) => {
      await client.files.uploadV2({ ...place, file_uploads: uploads, initial_comment: comment } as Parameters<
        typeof client.files.uploadV2
      >[0])
      return true
    },
    done: async () => ((await isThere(upload, web)) ? true : undefined),
  })
}

async function isThere({ files, ...where }: Upload, web: Web): Promise<boolean> {
  const missing = new Set(files.map(({ name }) => name))
  for await (const { files: shown = [] } of listed(where, web)) {
    for (const { name } of shown) missing.delete(name ?? '')
    if (missing.size === 0) return true
  }
  return false
}
