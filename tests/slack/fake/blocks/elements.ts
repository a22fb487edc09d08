// What can be pressed, chosen and typed into, with Slack's limits.
import { z } from 'zod'
import { anyOption, confirm, identifier, plain, plainOption, url, words } from './composition.ts'

const base = { action_id: identifier }
const choosing = {
  ...base,
  placeholder: plain(150).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
}
const options = z.array(plainOption).min(1).max(100)
const group = z.strictObject({ label: plain(75), options })

export const button = z.strictObject({
  type: z.literal('button'),
  ...base,
  text: plain(75),
  value: words(2000).optional(),
  url: url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: words(75).optional(),
})

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...choosing,
    options: options.optional(),
    option_groups: z.array(group).min(1).max(100).optional(),
    initial_option: plainOption.optional(),
  })
  .refine((of) => (of.options === undefined) !== (of.option_groups === undefined), 'must have options or option_groups')
  .refine((of) => isAmong(of.initial_option?.value, of), 'initial_option must be one of the options')

const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...choosing,
  initial_conversation: words(255).optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
})
const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...choosing,
  initial_channel: words(255).optional(),
  response_url_enabled: z.boolean().optional(),
})
const usersSelect = z.strictObject({ type: z.literal('users_select'), ...choosing, initial_user: words(255).optional() })

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...base,
  options: z.array(anyOption).min(1).max(10),
  initial_option: anyOption.optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
})
const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...base,
  options: z.array(anyOption).min(1).max(10),
  initial_options: z.array(anyOption).min(1).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
})
const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...base,
  options: z
    .array(plainOption.extend({ url: url.optional() }))
    .min(1)
    .max(5),
  confirm: confirm.optional(),
})

export const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...base,
  placeholder: plain(150).optional(),
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1) })
    .optional(),
})

const judgement = z.strictObject({ text: plain(75), value: words(2000), accessibility_label: words(75).optional() })
export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...base,
  positive_button: judgement,
  negative_button: judgement,
})
export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...base,
  icon: words(255),
  text: plain(75),
  value: words(2000).optional(),
  accessibility_label: words(75).optional(),
  visible_to_user_ids: z.array(z.string()).max(10).optional(),
  confirm: confirm.optional(),
})

const selects = [staticSelect, conversationsSelect, channelsSelect, usersSelect] as const
export const accessories = [button, overflow, radioButtons, checkboxes, ...selects] as const
export const inputElements = [textInput, radioButtons, checkboxes, ...selects] as const

type Choices = {
  readonly options?: readonly { readonly value: string }[] | undefined
  readonly option_groups?: readonly { readonly options: readonly { readonly value: string }[] }[] | undefined
}

function isAmong(value: string | undefined, of: Choices): boolean {
  const offered = of.options ?? of.option_groups?.flatMap((each) => each.options) ?? []
  return value === undefined || offered.some((each) => each.value === value)
}
