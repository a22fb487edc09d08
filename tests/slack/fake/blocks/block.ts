// Every block that we may send, and on which surface Slack takes it.
import { z } from 'zod'
import { anyText, identifier, image, mrkdwn, plain, url, words } from './composition.ts'
import { dataTable, dataVisualization, table } from './data-blocks.ts'
import { accessories, feedbackButtons, iconButton, inputElements } from './elements.ts'
import { richText } from './rich-text.ts'

const base = { block_id: identifier }

const section = z
  .strictObject({
    type: z.literal('section'),
    ...base,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion('type', [...accessories, image]).optional(),
    expand: z.boolean().optional(),
  })
  .refine((of) => of.text !== undefined || of.fields !== undefined, 'must have a text or fields')

const header = z.strictObject({ type: z.literal('header'), ...base, text: plain(150) })
const divider = z.strictObject({ type: z.literal('divider'), ...base })
const context = z.strictObject({
  type: z.literal('context'),
  ...base,
  elements: z
    .array(z.discriminatedUnion('type', [plain(3000), mrkdwn(3000), image]))
    .min(1)
    .max(10, 'must have at most 10 elements'),
})
const actions = z.strictObject({
  type: z.literal('actions'),
  ...base,
  elements: z.array(z.discriminatedUnion('type', accessories)).min(1).max(25, 'must have at most 25 elements'),
})
const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  ...base,
  elements: z
    .array(z.discriminatedUnion('type', [feedbackButtons, iconButton]))
    .min(1)
    .max(5),
})
const input = z.strictObject({
  type: z.literal('input'),
  ...base,
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.discriminatedUnion('type', inputElements),
})
const imageBlock = z
  .strictObject({
    type: z.literal('image'),
    ...base,
    alt_text: words(2000),
    title: plain(2000).optional(),
    image_url: url.optional(),
    slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
  })
  .refine((of) => (of.image_url === undefined) !== (of.slack_file === undefined), 'must have an image_url or a slack_file')
const markdown = z.strictObject({ type: z.literal('markdown'), ...base, text: words(12_000) })

const everywhere = [section, header, divider, context, actions, input, imageBlock, richText] as const
const container = z
  .strictObject({
    type: z.literal('container'),
    ...base,
    title: plain(150).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(150).optional(),
    child_blocks: z
      .array(z.discriminatedUnion('type', [...everywhere, table]))
      .min(1)
      .max(10),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: image.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine((of) => (of.title === undefined) !== (of.rich_text_title === undefined), 'must have a title or a rich_text_title')

export const messageBlock = z.discriminatedUnion('type', [
  ...everywhere,
  contextActions,
  dataTable,
  dataVisualization,
  table,
  container,
  markdown,
])
/** Tables, charts, markdown and feedback buttons are for messages only. */
export const viewBlock = z.discriminatedUnion('type', everywhere)
