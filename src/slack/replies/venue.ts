// Where a reply goes: a thread that everybody there sees, one person alone, or the place of a message that is there already.
import type { Posted } from '../web/post.ts'

export type Venue =
  | { readonly kind: 'thread'; readonly channel: string; readonly thread: string }
  /** By response_url, while it lives; later by direct message. */
  | {
      readonly kind: 'private'
      readonly user: string
      readonly url: string
      readonly receivedAt: number
      /** In the place of the message whose button was pressed. */
      readonly replaces: boolean
      /** Beside a message in this thread. */
      readonly thread?: string | undefined
    }
  | ({ readonly kind: 'replace'; readonly thread: string } & Posted)
  /** The person's direct messages: a question of the home page. */
  | { readonly kind: 'person'; readonly user: string }

export function isPrivate(venue: Venue): boolean {
  return venue.kind === 'private'
}
