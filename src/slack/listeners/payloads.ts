// The parts of stored events that handlers read, as schemas over the bodies that Slack sent.
import { z } from 'zod'
import type { Entry } from '../../state/inbox.ts'

const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().optional(),
  mimetype: z.string().optional(),
  url_private_download: z.string().optional(),
  url_private: z.string().optional(),
})
export type SlackFile = z.infer<typeof file>

const message = z.object({
  event: z.object({
    channel: z.string(),
    ts: z.string(),
    user: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().default(''),
    files: z.array(file.catch({ id: '' })).default([]),
  }),
})

const command = z.object({ text: z.string().default(''), response_url: z.string() })

const shortcut = z.object({ response_url: z.string(), message: z.object({ text: z.string().default('') }) })

const action = z.object({
  trigger_id: z.string(),
  response_url: z.string().optional(),
  actions: z.tuple(
    [
      z.object({
        action_id: z.string(),
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    ],
    z.unknown(),
  ),
  container: z
    .object({
      type: z.string().optional(),
      channel_id: z.string().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
      view_id: z.string().optional(),
    })
    .default({}),
})

const input = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_conversation: z.string().nullish(),
})
const view = z.object({
  view: z.object({
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), input)) }),
  }),
})

export type MessageEvent = z.infer<typeof message>['event']
export type Pressed = z.infer<typeof action>
export type Submitted = z.infer<typeof view>['view']

export const messageOf = ({ body }: Entry): MessageEvent => message.parse(body).event
export const commandOf = ({ body }: Entry): z.infer<typeof command> => command.parse(body)
export const shortcutOf = ({ body }: Entry): z.infer<typeof shortcut> => shortcut.parse(body)
export const pressedOf = ({ body }: Entry): Pressed => action.parse(body)
export const submittedOf = ({ body }: Entry): Submitted => view.parse(body).view

const named = z.object({
  user: z.object({ name: z.string().optional(), username: z.string().optional() }).optional(),
  user_name: z.string().optional(),
})

/** What Slack calls the person, where the event says it; else the id. */
export function nameOf({ body, user: id }: Entry): string {
  const { user, user_name: name } = named.parse(body)
  return user?.name ?? user?.username ?? name ?? id
}

/** The value of a button, of an option that was chosen, or of a field. */
export function pressedValue({ actions: [pressed] }: Pressed): string {
  return pressed.selected_option?.value ?? pressed.value ?? ''
}

/** What was entered under a name; '' where nothing was. */
export function entered({ state }: Submitted, name: string): string {
  const field = Object.values(state.values[name] ?? {})[0]
  return field?.selected_conversation ?? field?.selected_option?.value ?? field?.value ?? ''
}
