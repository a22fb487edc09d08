// A language model by its settings: the endpoint, the prompts, and the translator over both.
import type { ModelConfig } from '../config.ts'
import type { Translator } from '../question/port.ts'
import { type EndpointStatus, openEndpoint } from './endpoint/open-endpoint.ts'
import { loadPrompts } from './prompt/load-prompts.ts'
import { openTranslator } from './translator.ts'

export type ModelStatus = EndpointStatus & { readonly model: string; readonly prompt: string }
export type Model = { readonly translator: Translator; readonly status: () => ModelStatus }

/** Reaches nobody until the first question. Throws a PromptError where the prompts do not hold. */
export function openModel({ name, ...settings }: ModelConfig): Model {
  const prompts = loadPrompts()
  const endpoint = openEndpoint({ ...settings, model: name })
  const translator = openTranslator({ complete: endpoint.complete, prompts, model: name })
  return { translator, status: () => ({ ...endpoint.status(), model: name, prompt: prompts.version }) }
}
