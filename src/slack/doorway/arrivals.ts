// What comes in from Slack → what is for us. Everything else in a channel is nobody's business: it is not written, not logged, not looked at again.
import type { Arrival, ArrivalKind } from '../../state/inbox.ts'
import { actions, commands, shortcuts } from '../blocks/action-ids.ts'
import { type Body, bodySchema, type SlackEvent } from './bodies.ts'

export type Threshold = {
  readonly botUser: string
  /** A thread that the bot answers in. */
  readonly isOurs: (key: { readonly channel: string; readonly thread: string }) => boolean
  /** A channel where documents may be dropped. */
  readonly takesDocuments: (channel: string) => boolean
}

/** `pass`: nothing to keep, but to be handled (a page that is opened) · undefined: not for us. */
export type Classified = Arrival | 'pass' | undefined

export function classify(body: object, threshold: Threshold): Classified {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) return undefined
  const arrival = classifiers[parsed.data.type](parsed.data as never, threshold)
  return arrival === 'pass' || arrival === undefined ? arrival : { ...arrival, body }
}

type Sorted = Omit<Arrival, 'body'> | 'pass' | undefined
type Of<Type extends Body['type']> = Extract<Body, { type: Type }>

const classifiers: { readonly [Type in Body['type']]: (body: Of<Type>, threshold: Threshold) => Sorted } = {
  event_callback: ({ event, event_id }, threshold) => {
    if (event.type === 'app_home_opened') return 'pass'
    const kind = kindOf(event, threshold)
    if (kind === undefined || event.channel === undefined || event.ts === undefined || event.user === undefined) return undefined
    const { channel, ts, user } = event
    const lane = `${channel}:${event.thread_ts ?? (kind === 'direct' ? 'root' : ts)}`
    return { kind, key: event_id, place: `${channel}:${ts}`, lane, user, channel, immediate: false }
  },
  command: ({ command, trigger_id, user_id, channel_id }) => {
    if (command !== commands.budget) return undefined
    const lane = `command:${channel_id}:${user_id}`
    return { ...interaction('command', trigger_id, user_id), lane, channel: channel_id }
  },
  message_action: ({ callback_id, trigger_id, user, channel }) => {
    if (callback_id !== shortcuts.askMessage) return undefined
    return { ...interaction('shortcut', trigger_id, user.id), lane: `command:${channel.id}:${user.id}`, channel: channel.id }
  },
  block_actions: ({ actions: pressed, trigger_id, user, container }) => {
    const channel = container?.channel_id ?? null
    const thread = container?.thread_ts ?? container?.message_ts
    const lane = channel === null || thread === undefined ? `person:${user.id}` : `${channel}:${thread}`
    const immediate = pressed.some(({ action_id }) => atOnce.has(action_id.split(':')[0] ?? ''))
    return { ...interaction('action', trigger_id, user.id), lane, channel, immediate }
  },
  view_submission: ({ trigger_id, user }) => ({
    ...interaction('view', trigger_id, user.id),
    lane: `person:${user.id}`,
    channel: null,
    immediate: true,
  }),
}

/** Forms are opened while the press is fresh: Slack's trigger lives three seconds. */
const atOnce: ReadonlySet<string> = new Set([actions.sources, actions.sql, actions.share, actions.feedback])

function interaction(
  kind: ArrivalKind,
  trigger: string,
  user: string,
): Pick<Arrival, 'kind' | 'key' | 'place' | 'user' | 'immediate'> {
  return { kind, key: `${kind}:${trigger}`, place: null, user, immediate: false }
}

/** Other bots, edits, deletions, joins and the like are none of our business; a dropped file is one where it is meant for us. */
function kindOf(event: SlackEvent, { botUser, isOurs, takesDocuments }: Threshold): ArrivalKind | undefined {
  if (event.bot_id !== undefined || event.bot_profile !== undefined || event.edited !== undefined || event.user === botUser)
    return undefined
  if (event.subtype !== undefined && !written.has(event.subtype)) return undefined
  const { channel = '', thread_ts: thread } = event
  const isDirect = event.channel_type === 'im'
  const isMention = event.type === 'app_mention' || names(event.text ?? '', botUser)
  if ((event.files ?? []).length > 0 && (isDirect || isMention || takesDocuments(channel))) return 'upload'
  if (isDirect) return 'direct'
  if (isMention) return 'mention'
  return thread !== undefined && isOurs({ channel, thread }) ? 'followup' : undefined
}

/** A message with files, and a reply that its writer sent to the channel as well. */
const written: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast'])

function names(text: string, user: string): boolean {
  return text.includes(`<@${user}>`) || text.includes(`<@${user}|`)
}
