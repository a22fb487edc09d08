// A streamed (or, where an endpoint knows no streams, a whole) reply: its text, how it ended, and what it took.
import type { ChatCompletionChunk } from 'openai/resources/chat/completions'
import { z } from 'zod'

export type Streamed = {
  readonly text: string
  /** As the endpoint says: stop, length, content_filter, tool_calls …; null where the stream just ended. */
  readonly finish: string | null
  readonly isRefused: boolean
  readonly isTooLong: boolean
  /** Null where the endpoint does not say. */
  readonly usage: { readonly promptTokens: number; readonly completionTokens: number } | null
}

type Reply = { readonly data: AsyncIterable<ChatCompletionChunk>; readonly response: Response }

const mostCharacters = 64_000
const mostChunks = 50_000

/** Rejects where the connection breaks or `signal` of the request ends it. */
export async function readReply({ data, response }: Reply): Promise<Streamed> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('application/json')) return readWhole(await response.json())
  if (type !== '' && !type.includes('text/event-stream')) return nothing
  return readChunks(data)
}

const nothing: Streamed = { text: '', finish: null, isRefused: false, isTooLong: false, usage: null }

async function readChunks(chunks: AsyncIterable<ChatCompletionChunk>): Promise<Streamed> {
  let [text, count] = ['', 0]
  let read = nothing
  for await (const chunk of chunks) {
    const piece = pieceOf(chunk)
    text += piece.text
    count += 1
    read = {
      ...read,
      finish: piece.finish ?? read.finish,
      isRefused: read.isRefused || piece.isRefused,
      usage: piece.usage ?? read.usage,
    }
    if (text.length > mostCharacters || count > mostChunks) return { ...read, text, isTooLong: true }
  }
  return { ...read, text }
}

const usageSchema = z.object({ prompt_tokens: z.number(), completion_tokens: z.number() })
const spokenSchema = z.object({
  content: z.string().nullish(),
  refusal: z.string().nullish(),
  tool_calls: z
    .array(z.object({ index: z.number().optional(), function: z.object({ arguments: z.string().nullish() }).nullish() }))
    .nullish(),
})
const choiceSchema = z.object({
  delta: spokenSchema.nullish(),
  message: spokenSchema.nullish(),
  finish_reason: z.string().nullish(),
})
const replySchema = z.object({ choices: z.array(z.unknown()).nullish(), usage: z.unknown().optional() })

/** Only the first choice and the first tool call count. What has not the form of a reply says nothing. */
function pieceOf(chunk: unknown): Streamed {
  const { data } = replySchema.safeParse(chunk)
  const choice = choiceSchema.safeParse(data?.choices?.[0]).data
  const spoken = choice?.delta ?? choice?.message
  const called = spoken?.tool_calls?.find(({ index = 0 }) => index === 0)?.function?.arguments
  return {
    text: `${spoken?.content ?? ''}${called ?? ''}`,
    finish: choice?.finish_reason ?? null,
    isRefused: (spoken?.refusal ?? '') !== '' || choice?.finish_reason === 'content_filter',
    isTooLong: false,
    usage: usageOf(data?.usage),
  }
}

function usageOf(given: unknown): Streamed['usage'] {
  const { data } = usageSchema.safeParse(given)
  return data === undefined ? null : { promptTokens: data.prompt_tokens, completionTokens: data.completion_tokens }
}

function readWhole(body: unknown): Streamed {
  const read = pieceOf(body)
  return read.text.length > mostCharacters ? { ...read, isTooLong: true } : read
}
