// How an endpoint likes to be asked: the strictest form of structured output that it has, and its quirks. Found out once, remembered.
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import type { CompletionRequest } from './completion.ts'

/** From the strictest to none at all. */
export const rungs = ['json_schema', 'tool', 'json_object', 'text'] as const
export type Rung = (typeof rungs)[number]

export type Shape = {
  readonly rung: Rung
  readonly limit: 'max_tokens' | 'max_completion_tokens'
  readonly hasTemperature: boolean
  readonly hasUsage: boolean
}

export const firstShape: Shape = { rung: 'json_schema', limit: 'max_tokens', hasTemperature: true, hasUsage: true }

type Parameters = ChatCompletionCreateParamsStreaming

/** The request in this shape. */
export function parametersOf(request: CompletionRequest, shape: Shape, model: string): Parameters {
  return {
    model,
    messages: request.messages.map((message) => ({ ...message })),
    stream: true,
    [shape.limit]: request.maxTokens,
    ...(shape.hasTemperature ? { temperature: request.temperature } : {}),
    ...(shape.hasUsage ? { stream_options: { include_usage: true } } : {}),
    ...formats[shape.rung](request.schema),
  }
}

const formats: Record<Rung, (schema: CompletionRequest['schema']) => Partial<Parameters>> = {
  json_schema: ({ name, json }) => ({
    response_format: { type: 'json_schema', json_schema: { name, schema: { ...json }, strict: true } },
  }),
  tool: ({ name, json }) => ({
    tools: [{ type: 'function', function: { name, parameters: { ...json }, strict: true } }],
    tool_choice: { type: 'function', function: { name } },
  }),
  json_object: () => ({ response_format: { type: 'json_object' } }),
  text: () => ({}),
}

/** What to try instead where an endpoint refused the request; undefined where the refusal says nothing about its shape. */
export function otherShape(
  shape: Shape,
  { status, message }: { readonly status: number; readonly message: string },
): Shape | undefined {
  const said = message.toLowerCase()
  const isNamed = (pattern: RegExp): boolean => pattern.test(said)
  if (status === 404 && !isNamed(/response_format|json_schema|structured|tool|function/)) return undefined
  if (shape.limit === 'max_tokens' && isNamed(/max_completion_tokens|max_tokens/))
    return { ...shape, limit: 'max_completion_tokens' }
  if (shape.hasTemperature && isNamed(/temperature/)) return { ...shape, hasTemperature: false }
  if (shape.hasUsage && isNamed(/stream_options|include_usage/)) return { ...shape, hasUsage: false }
  const lower = rungs[rungs.indexOf(shape.rung) + 1]
  return lower === undefined || isNamed(/context.?length|maximum context|too many tokens/) ? undefined : { ...shape, rung: lower }
}

/** Refusals that may be about the shape of the request. */
export const shapeStatuses: ReadonlySet<number> = new Set([400, 404, 415, 422, 501])
