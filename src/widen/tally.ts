// What reading a question by a model took: calls and tokens, for the audit.
import type { Asked, Unread } from '../ask.ts'
import type { Translation, Translator, Usage } from '../question/port.ts'

/** `ended`: how it did. */
export type Widened = Usage & {
  readonly model: string
  readonly prompt: string
  readonly calls: number
  readonly ended: 'answered' | 'offered' | Unread
}
export type WidelyAsked = Asked & { readonly widened?: Widened }

export type Tally = { count(translation: Translation): void; done(asked: Asked, ended: Widened['ended']): WidelyAsked }

export function startTally({ model, prompt }: Translator): Tally {
  let [calls, promptTokens, completionTokens] = [0, 0, 0]
  return {
    count: ({ usage }) => {
      calls += 1
      promptTokens += usage.promptTokens
      completionTokens += usage.completionTokens
    },
    done: (asked, ended) => ({ ...asked, widened: { model, prompt, calls, promptTokens, completionTokens, ended } }),
  }
}
