// The parts of Slack's payloads that the doorway looks at, as schemas: what does not fit is not for us.
import { z } from 'zod'

const event = z.object({
  type: z.enum(['app_mention', 'message', 'app_home_opened']),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  bot_profile: z.unknown().optional(),
  subtype: z.string().optional(),
  edited: z.unknown().optional(),
  channel: z.string().optional(),
  channel_type: z.string().optional(),
  ts: z.string().optional(),
  thread_ts: z.string().optional(),
  text: z.string().optional(),
  files: z.array(z.unknown()).optional(),
})
export type SlackEvent = z.infer<typeof event>

const person = z.object({ id: z.string() })

const bodies = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event_callback'), event_id: z.string(), event }),
  z.object({
    type: z.literal('command'),
    command: z.string(),
    trigger_id: z.string(),
    user_id: z.string(),
    channel_id: z.string(),
  }),
  z.object({
    type: z.literal('message_action'),
    callback_id: z.string(),
    trigger_id: z.string(),
    user: person,
    channel: person,
  }),
  z.object({
    type: z.literal('block_actions'),
    trigger_id: z.string(),
    user: person,
    actions: z.array(z.object({ action_id: z.string() })).min(1),
    container: z
      .object({ channel_id: z.string().optional(), message_ts: z.string().optional(), thread_ts: z.string().optional() })
      .optional(),
  }),
  z.object({ type: z.literal('view_submission'), trigger_id: z.string(), user: person }),
])
export type Body = z.infer<typeof bodies>

/** A slash command says no type: it is told by its `command`. */
export const bodySchema = z.preprocess(
  (body) => (typeof body === 'object' && body !== null && 'command' in body ? { ...body, type: 'command' } : body),
  bodies,
)
