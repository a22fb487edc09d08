// The prompt of a language model for every golden question: how many tokens, and how long candidates and prompt take.
import { readFileSync } from 'node:fs'
import { readGolden } from '../src/evaluation/golden.ts'
import { estimateTokens } from '../src/model/endpoint/estimate-tokens.ts'
import { buildPrompt } from '../src/model/prompt/build-prompt.ts'
import { loadPrompts, type Prompts } from '../src/model/prompt/load-prompts.ts'
import type { Kitchen } from '../src/query/execute.ts'
import { candidatesOf } from '../src/question/candidates.ts'
import { type Times, timed, timesOf } from './quantiles.ts'

/** `tokens` are estimated as in the product; `built` in milliseconds. */
export type PromptSize = { readonly tokens: Times; readonly built: Times }

const files = ['golden.jsonl', 'second.jsonl'].map((file) => new URL(`../tests/questions/${file}`, import.meta.url))

export function promptSize({ catalog }: Kitchen): PromptSize {
  const prompts = loadPrompts()
  const questions = files.flatMap((file) => readGolden(readFileSync(file, 'utf8'))).map(({ q }) => q)
  const built = questions.map((question) => timed(() => build(question, catalog, prompts)))
  const tokens = built.map(({ value }) => value.reduce((sum, { content }) => sum + estimateTokens(content), 0))
  return { tokens: timesOf(tokens), built: timesOf(built.map(({ milliseconds }) => milliseconds)) }
}

function build(question: string, catalog: Kitchen['catalog'], prompts: Prompts): ReturnType<typeof buildPrompt> {
  const today = '2024-06-30'
  const candidates = candidatesOf(question, { catalog, today, previous: undefined })
  const language = /\p{Script=Han}/u.test(question) ? 'zh' : 'en'
  const request = { question, language, today, candidates, previous: undefined, partial: null, unknown: [], sample: 0 } as const
  return buildPrompt(request, prompts, '000000000000')
}
