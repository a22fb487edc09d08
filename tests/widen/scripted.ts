// A house with invented bodies, the rules, and a model that reads from a script: its replies in order, and what it was asked.
import { openCorridor } from '../../src/ask.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { TracedResult } from '../../src/query/lineage/traced.ts'
import type { Candidates, SelectColumn, Translation, TranslationRequest } from '../../src/question/port.ts'
import { understand } from '../../src/question/understand.ts'
import { type AskWidely, openWide, type WideOptions } from '../../src/widen/widen.ts'
import { openDining, planOf } from '../answer/invented-answers.ts'

const usage = { promptTokens: 100, completionTokens: 10 }
export const today = '2024-05-06'
/** Nothing that the rules know accounts for these words. */
export const odd = '水务局那摊子迎来送往的钞票'

export const planned = (of: Partial<Plan> & Pick<Plan, 'ask'>): Translation => ({
  kind: 'plan',
  plan: planOf(of),
  reply: '{}',
  usage,
})
export const selected = (text: string, ...columns: readonly SelectColumn[]): Translation => ({
  ...{ kind: 'select', select: { text, columns }, reply: text, usage },
})
export const invalid = (...faults: readonly string[]): Translation => ({ kind: 'invalid', faults, reply: 'not this', usage })
export const unclear: Translation = { kind: 'unclear', usage }
export const failing = (why: Extract<Translation, { kind: 'failed' }>['why']): Translation => ({ kind: 'failed', why, usage })

export type Script = readonly (Translation | ((signal: AbortSignal) => Promise<Translation>))[]
export type Scripted = {
  readonly asked: TranslationRequest[]
  readonly stages: string[]
  readonly kitchen: ReturnType<typeof openDining>['kitchen']
  ask(question: string, options?: Partial<WideOptions>): ReturnType<AskWidely>
}

/** One database for all tests of a file: they only read. */
export const dining = openDining()

export type House = { readonly trace?: (text: string) => Promise<TracedResult>; readonly deadline?: number }

/** Each reply once; a model that is asked once more than the script has replies is an error. */
export function house(script: Script, { trace = neverTraced, deadline = 5_000 }: House = {}): Scripted {
  const [left, asked, stages] = [[...script], [] as TranslationRequest[], [] as string[]]
  const ask = openCorridor({ kitchen: () => dining.kitchen, understand })
  const translate = async (request: TranslationRequest, signal: AbortSignal): Promise<Translation> => {
    asked.push(request)
    const next = left.shift()
    if (next === undefined) throw new Error('the script has no more replies')
    return typeof next === 'function' ? next(signal) : next
  }
  const translator = { translate, model: 'scripted', prompt: '1-abc' }
  const wide = openWide({ ask, kitchen: () => dining.kitchen, candidatesOf: () => candidates, translator, trace, deadline })
  const progress = (stage: string): void => void stages.push(stage)
  return {
    ...{ asked, stages, kitchen: dining.kitchen },
    ask: (question, options = {}) => wide(question, { today, progress, ...options }),
  }
}

const candidates: Candidates = { organizations: [], organizationCount: 0, items: [], years: [] }

function neverTraced(): Promise<TracedResult> {
  throw new Error('nothing is traced here')
}
