// The rich_text block: sections, lists, quotes and preformatted text, of literal elements.
import { z } from 'zod'
import { identifier, url, words } from './composition.ts'

const flag = z.boolean().optional()
const style = z.strictObject({ bold: flag, italic: flag, strike: flag, code: flag, underline: flag }).optional()
const border = z.union([z.literal(0), z.literal(1)]).optional()

const text = z.strictObject({ type: z.literal('text'), text: words(12_000), style })
const link = z.strictObject({ type: z.literal('link'), url, text: words(3000).optional(), unsafe: flag, style })
const element = z.discriminatedUnion('type', [
  text,
  link,
  z.strictObject({ type: z.literal('user'), user_id: words(255), style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: words(255), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: words(255), style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
  z.strictObject({ type: z.literal('emoji'), name: words(255), unicode: z.string().optional(), style }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: words(255),
    url: url.optional(),
    fallback: words(255).optional(),
    style,
  }),
])
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(element) })

export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: identifier,
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(section).min(1),
          indent: z.int().min(0).max(8).optional(),
          offset: z.int().min(0).optional(),
          border,
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(element), border }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.discriminatedUnion('type', [text, link])),
          border,
        }),
      ]),
    )
    .min(1),
})
