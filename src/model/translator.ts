// The translator that the study knows: prompt → endpoint → reply → plan or SELECT.
import { randomBytes } from 'node:crypto'
import type { Translate, Translation, TranslationRequest, Translator } from '../question/port.ts'
import type { Complete, Completion } from './endpoint/completion.ts'
import { buildPrompt } from './prompt/build-prompt.ts'
import type { Prompts } from './prompt/load-prompts.ts'
import { readReply } from './reply/read-reply.ts'
import { replyJson } from './reply/reply-schema.ts'

export type TranslatorParts = { readonly complete: Complete; readonly prompts: Prompts; readonly model: string }

/** Room for a SELECT; models that think aloud need more than the reply itself. */
const maxTokens = 1_500
const secondTemperature = 0.7

export function openTranslator({ complete, prompts, model }: TranslatorParts): Translator {
  const translate: Translate = async (request, signal) => {
    const messages = buildPrompt(request, prompts, randomBytes(6).toString('hex'))
    const temperature = request.sample === 0 ? 0 : secondTemperature
    const completion = await complete({ messages, schema: { name: 'reading', json: replyJson }, temperature, maxTokens, signal })
    return translationOf(completion, request)
  }
  return { translate, model, prompt: prompts.version }
}

function translationOf(completion: Completion, request: TranslationRequest): Translation {
  const { usage } = completion
  if (completion.kind === 'failed') return { kind: 'failed', why: completion.why, usage }
  if (completion.kind === 'unreadable')
    return { kind: 'invalid', faults: [unreadable[completion.why]], reply: completion.raw, usage }
  const read = readReply(completion.value, request)
  return read.kind === 'unclear' ? { kind: 'unclear', usage } : { ...read, reply: completion.raw, usage }
}

const unreadable: Record<Extract<Completion, { kind: 'unreadable' }>['why'], string> = {
  no_json: 'the reply is no JSON object',
  cut_off: 'the reply was cut off: be short',
  too_long: 'the reply was too long: be short',
}
