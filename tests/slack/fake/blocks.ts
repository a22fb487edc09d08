// What Slack checks of blocks and views before it takes them. Each problem is worded as Slack words it, with its place.
import { z } from 'zod'
import { messageBlock, viewBlock } from './blocks/block.ts'
import { plain, words } from './blocks/composition.ts'
import { type Loose, list, record, text } from './loose.ts'

export const messageLimits = { blocks: 50, characters: 12_000, text: 40_000, charts: 2, tables: 1 } as const

export type MessageFault = {
  readonly error: 'no_text' | 'msg_too_long' | 'invalid_blocks' | 'msg_blocks_too_long'
  readonly messages: readonly string[]
}

/** Why Slack would refuse the message; undefined: it takes it. */
export function messageFault(message: { readonly text?: unknown; readonly blocks?: unknown }): MessageFault | undefined {
  const { blocks } = message
  const isBare = blocks === undefined || (Array.isArray(blocks) && blocks.length === 0)
  if (isBare && text(message.text).trim() === '') return { error: 'no_text', messages: [] }
  if (text(message.text).length > messageLimits.text) return { error: 'msg_too_long', messages: [] }
  const problems = blocks === undefined ? [] : checkBlocks(blocks)
  if (problems.length > 0) return { error: 'invalid_blocks', messages: problems }
  return charactersIn(blocks) > messageLimits.characters ? { error: 'msg_blocks_too_long', messages: [] } : undefined
}

/** The problems of the blocks of a message; none: Slack takes them. */
export function checkBlocks(blocks: unknown): readonly string[] {
  const parsed = z
    .array(messageBlock)
    .max(messageLimits.blocks, `no more than ${messageLimits.blocks} items allowed`)
    .safeParse(blocks)
  if (!parsed.success) return worded(parsed.error, '/blocks')
  const all = flat(list(blocks))
  return [
    ...duplicates(
      all.map((each) => each.block_id),
      'block_id',
    ),
    ...duplicates(
      all.flatMap(elementsOf).map((each) => each.action_id),
      'action_id',
    ),
    ...tooMany(all, { type: 'data_visualization', limit: messageLimits.charts }),
    ...tooMany(all, { type: 'data_table', limit: messageLimits.tables }),
    ...tooMany(all, { type: 'table', limit: 1 }),
  ]
}

/** The problems of a modal or a home page; none: Slack takes it. */
export function checkView(view: unknown): readonly string[] {
  const parsed = viewSchema.safeParse(view)
  if (!parsed.success) return worded(parsed.error, '/view')
  const all = flat(list(record(view).blocks))
  return [
    ...duplicates(
      all.map((each) => each.block_id),
      'block_id',
    ),
    ...all.flatMap((each) =>
      duplicates(
        elementsOf(each).map((of) => of.action_id),
        'action_id',
      ),
    ),
  ]
}

/** The blocks and those that stand in them, in order. */
export function flat(blocks: readonly Loose[]): readonly Loose[] {
  return blocks.flatMap((block) => [block, ...flat(list(block.child_blocks))])
}

/** Whatever can be acted on in this block itself. */
export function elementsOf(block: Loose): readonly Loose[] {
  return [...list(block.elements), record(block.accessory), record(block.element)].filter(isActive)
}

/** Characters of all texts that the blocks show. */
export function charactersIn(value: unknown): number {
  if (Array.isArray(value))
    return value.reduce((sum: number, each) => sum + (typeof each === 'string' ? each.length : charactersIn(each)), 0)
  return Object.entries(record(value)).reduce(
    (sum, [key, each]) => sum + (shown.has(key) ? text(each).length : 0) + charactersIn(each),
    0,
  )
}

const shown = new Set(['text', 'caption', 'title', 'label', 'name', 'alt_text', 'x_label', 'y_label'])
const active =
  /^(button|overflow|radio_buttons|checkboxes|static_select|conversations_select|channels_select|users_select|plain_text_input|feedback_buttons|icon_button)$/

const base = {
  blocks: z.array(viewBlock).max(100, 'no more than 100 items allowed'),
  private_metadata: z.string().max(3000, 'must be less than 3001 characters').optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
}
const modal = z
  .strictObject({
    type: z.literal('modal'),
    ...base,
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  })
  .refine((of) => of.submit !== undefined || of.blocks.every((each) => each.type !== 'input'), {
    error: 'submit is required when an input is in the blocks',
    path: ['submit'],
  })
const viewSchema = z.discriminatedUnion('type', [modal, z.strictObject({ type: z.literal('home'), ...base })])
export const loadingMessages = z.array(words(150)).max(10)

function isActive(of: Loose): boolean {
  return active.test(text(of.type))
}

function worded(error: z.ZodError, root: string): readonly string[] {
  return error.issues.map(({ message, path }) => `[ERROR] ${message} [json-pointer:${[root, ...path.map(String)].join('/')}]`)
}

function duplicates(ids: readonly unknown[], what: string): readonly string[] {
  const given = ids.filter((each) => typeof each === 'string')
  const twice = new Set(given.filter((each, index) => given.indexOf(each) !== index))
  return [...twice].map((each) => `[ERROR] \`${what}\` ${each} already exists [json-pointer:/blocks]`)
}

function tooMany(blocks: readonly Loose[], of: { readonly type: string; readonly limit: number }): readonly string[] {
  const count = blocks.filter(({ type }) => type === of.type).length
  return count > of.limit ? [`[ERROR] only ${of.limit} ${of.type} allowed, got ${count} [json-pointer:/blocks]`] : []
}
