// Where the reply to an accepted event goes.
import type { ArrivalKind, Entry } from '../../state/inbox.ts'
import type { Venue } from '../replies/venue.ts'
import { commandOf, messageOf, pressedOf, shortcutOf } from './payloads.ts'

/** Undefined: nobody waits for a word (a message in a thread that is not addressed to the bot, a form). */
export function venueOf(entry: Entry): Venue | undefined {
  return venues[entry.kind](entry)
}

const inThread = (entry: Entry): Venue => {
  const { channel, ts, thread_ts: thread = ts } = messageOf(entry)
  return { kind: 'thread', channel, thread }
}
const toPerson = ({ user }: Entry): Venue => ({ kind: 'person', user })

const venues: { readonly [Kind in ArrivalKind]: (entry: Entry) => Venue | undefined } = {
  mention: inThread,
  direct: inThread,
  followup: inThread,
  upload: inThread,
  command: (entry) => whisper(entry, commandOf(entry).response_url, false),
  shortcut: (entry) => whisper(entry, shortcutOf(entry).response_url, false),
  action: (entry) => {
    const { container, response_url: url } = pressedOf(entry)
    const { channel_id: channel, message_ts: ts, thread_ts: thread = ts, is_ephemeral: isEphemeral = false } = container
    if (isEphemeral && url !== undefined) return whisper(entry, url, true)
    if (channel === undefined || ts === undefined || thread === undefined) return toPerson(entry)
    return { kind: 'replace', channel, ts, thread }
  },
  view: toPerson,
  home: () => undefined,
}

function whisper({ user, receivedAt }: Entry, url: string, replaces: boolean): Venue {
  return { kind: 'private', user, url, receivedAt, replaces }
}
