// Before what moment no reply to an event can have been posted, by Slack's clock.
import type { Entry } from '../../state/inbox.ts'

/** A message says when it was written. Anything else only when it came in by our clock, which may be wrong by a time zone. */
export function sinceOf({ receivedAt, place }: Pick<Entry, 'receivedAt' | 'place'>): string {
  return place?.split(':')[1] ?? String(Math.max(0, receivedAt / 1000 - daySeconds))
}

const daySeconds = 86_400
