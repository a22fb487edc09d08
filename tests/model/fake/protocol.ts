// What the endpoint refuses: a request that is not of the protocol, or a schema that strict structured output does not take.
import { z } from 'zod'

const message = z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string().min(1) })
const schema = z.looseObject({ type: z.literal('object') })
const requestSchema = z.strictObject({
  model: z.string().min(1),
  messages: z.array(message).min(1),
  stream: z.literal(true).optional(),
  stream_options: z.strictObject({ include_usage: z.literal(true) }).optional(),
  max_tokens: z.int().min(1).optional(),
  max_completion_tokens: z.int().min(1).optional(),
  temperature: z.number().min(0).max(2).optional(),
  response_format: z
    .union([
      z.strictObject({ type: z.literal('json_object') }),
      z.strictObject({
        type: z.literal('json_schema'),
        json_schema: z.strictObject({ name: z.string().regex(/^[\w-]{1,64}$/), strict: z.literal(true), schema }),
      }),
    ])
    .optional(),
  tools: z
    .array(
      z.strictObject({
        type: z.literal('function'),
        function: z.strictObject({ name: z.string(), strict: z.literal(true), parameters: schema }),
      }),
    )
    .optional(),
  tool_choice: z.looseObject({}).optional(),
})
export type ChatRequest = z.infer<typeof requestSchema>

/** The first thing that is wrong with a request; undefined where nothing is. */
export function faultOf(body: unknown): string | undefined {
  const { data, error } = requestSchema.safeParse(body)
  if (data === undefined) return `${error.issues[0]?.path.join('.')}: ${error.issues[0]?.message}`
  if (data.max_tokens !== undefined && data.max_completion_tokens !== undefined) return 'max_tokens and max_completion_tokens'
  const json = data.response_format?.type === 'json_object'
  if (json && !data.messages.some(({ content }) => /json/i.test(content))) return "'messages' must contain the word 'json'"
  const format = data.response_format?.type === 'json_schema' ? data.response_format.json_schema.schema : undefined
  return strictFault(format ?? data.tools?.[0]?.function.parameters)
}

/** Strict schemas close every object and require all of its properties. */
function strictFault(value: unknown, path = 'schema'): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const node = value as Readonly<Record<string, unknown>>
  if (node.properties !== undefined) {
    const names = Object.keys(node.properties as object)
    if (node.additionalProperties !== false) return `${path}: additionalProperties must be false`
    const required = new Set(node.required as readonly string[])
    if (names.some((name) => !required.has(name))) return `${path}: every property must be required`
  }
  return Object.entries(node).reduce<string | undefined>(
    (found, [key, each]) => found ?? strictFault(each, `${path}.${key}`),
    undefined,
  )
}
