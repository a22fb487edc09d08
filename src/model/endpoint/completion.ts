// What is asked of a language model and what comes of it, whichever endpoint serves it.
import type { TranslationFailure, Usage } from '../../question/port.ts'

export type Message = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }

export type CompletionRequest = {
  readonly messages: readonly Message[]
  /** The form of the reply: a JSON schema that can be kept strictly. */
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> }
  readonly temperature: number
  readonly maxTokens: number
  /** Ends the wait: the question's own deadline. */
  readonly signal: AbortSignal
}

/** `unreadable`: something came that is no JSON (`raw` is its beginning). `failed`: nothing came. */
export type Completion = { readonly usage: Usage } & (
  | { readonly kind: 'reply'; readonly value: unknown; readonly raw: string }
  | { readonly kind: 'unreadable'; readonly raw: string; readonly why: 'no_json' | 'cut_off' | 'too_long' }
  | { readonly kind: 'failed'; readonly why: TranslationFailure }
)

/** Never rejects. */
export type Complete = (request: CompletionRequest) => Promise<Completion>

export const noUsage: Usage = { promptTokens: 0, completionTokens: 0 }
