// The small parts that blocks are made of, with Slack's limits. Strict: a field that Slack does not know is refused.
import { z } from 'zod'

/** What a text field holds: never empty. */
export function words(limit: number) {
  return z
    .string()
    .min(1, 'must be more than 0 characters')
    .max(limit, `must be less than ${limit + 1} characters`)
}

export function plain(limit: number) {
  return z.strictObject({ type: z.literal('plain_text'), text: words(limit), emoji: z.boolean().optional() })
}

export function mrkdwn(limit: number) {
  return z.strictObject({ type: z.literal('mrkdwn'), text: words(limit), verbatim: z.boolean().optional() })
}

export function anyText(limit: number) {
  return z.discriminatedUnion('type', [plain(limit), mrkdwn(limit)])
}

export const identifier = words(255).optional()
export const url = words(3000)

export const confirm = z.strictObject({
  title: plain(100).optional(),
  text: anyText(300),
  confirm: plain(30).optional(),
  deny: plain(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
})

export const plainOption = z.strictObject({ text: plain(75), value: words(150), description: plain(75).optional() })
export const anyOption = z.strictObject({ text: anyText(75), value: words(150), description: anyText(75).optional() })

export const image = z
  .strictObject({
    type: z.literal('image'),
    alt_text: words(2000),
    image_url: url.optional(),
    slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
  })
  .refine((of) => (of.image_url === undefined) !== (of.slack_file === undefined), 'must have an image_url or a slack_file')
