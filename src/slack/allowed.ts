// Who may ask where, who may take documents in, who may verify: the lists of the settings.
import type { People } from '../config.ts'

type Asking = {
  readonly user: string
  /** Where the answer is seen; null: by the person alone. */
  readonly channel: string | null
}

/**
 * Where people are listed, only they may ask. Where channels are listed, answers are shown only there, and alone only to listed
 * people: else a private answer would be the way around the list.
 */
export function mayAsk({ user, channel }: Asking, { askUsers, askChannels }: People): boolean {
  const isListed = askUsers.includes(user)
  if (askUsers.length > 0 && !isListed) return false
  if (askChannels.length === 0) return true
  return channel === null || channel.startsWith('D') ? isListed : askChannels.includes(channel)
}

/** Who may not ask may not look behind what others were answered either; reviewers see what they review. */
export function maySee(asking: Asking, people: People): boolean {
  return mayAsk(asking, people) || isReviewer(asking.user, people)
}

/** May figures be shown to this channel? */
export function mayShow(channel: string, { askChannels }: People): boolean {
  return askChannels.length === 0 || askChannels.includes(channel)
}

export function mayIngest({ user, channel }: Asking, { ingestUsers, ingestChannels }: People): boolean {
  const isPlace = channel !== null && (channel.startsWith('D') || ingestChannels.includes(channel))
  return isPlace && ingestUsers.includes(user)
}

export function isReviewer(user: string, { reviewers }: People): boolean {
  return reviewers.includes(user)
}
