// What handlers of buttons have in common: who may press, where they answer, and what they say when the answer is no longer kept.
import type { Entry } from '../../state/inbox.ts'
import { maySee } from '../allowed.ts'
import type { Message } from '../blocks/message.ts'
import { expiredAnswer, notAllowed } from '../blocks/sentences.ts'
import type { Porch } from '../porch.ts'
import { deliver } from '../replies/deliver.ts'
import type { Venue } from '../replies/venue.ts'
import { pressedOf } from './payloads.ts'

/** What was shown is kept for some time only. */
export async function expired(entry: Entry, porch: Porch): Promise<string> {
  await whisper(entry, expiredAnswer({ language: porch.config.language }), porch)
  return 'expired'
}

/** Whether the person may see figures at the place of the button; a card stands before everybody, and lists change. */
export function mayLook(entry: Entry, { config: { people } }: Pick<Porch, 'config'>): boolean {
  const { is_ephemeral: isAlone = false } = pressedOf(entry).container
  return maySee({ user: entry.user, channel: isAlone ? null : entry.channel }, people)
}

export async function forbidden(entry: Entry, porch: Porch): Promise<string> {
  await whisper(entry, notAllowed({ language: porch.config.language }), porch)
  return 'forbidden'
}

/** To the person who pressed, alone. */
export async function whisper(entry: Entry, message: Message, porch: Porch): Promise<void> {
  const { response_url: url, container } = pressedOf(entry)
  const { user, receivedAt } = entry
  const here = { kind: 'private', user, receivedAt, replaces: false, thread: container.thread_ts } as const
  const venue: Venue = url === undefined ? { kind: 'person', user } : { ...here, url }
  await deliver({ venue, entry, message: () => message }, porch)
}

/** Below the message whose button was pressed, rather than in its place. */
export function below(venue: Venue): Venue {
  if (venue.kind === 'replace') return { kind: 'thread', channel: venue.channel, thread: venue.thread }
  return venue.kind === 'private' ? { ...venue, replaces: false } : venue
}
