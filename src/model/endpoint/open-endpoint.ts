// An OpenAI-compatible endpoint, asked so that nothing it does can hurt: bounded in time, bytes, tokens and requests, left alone when it fails.
import { setTimeout as pause } from 'node:timers/promises'
import type OpenAI from 'openai'
import type { TranslationFailure, Usage } from '../../question/port.ts'
import { startBreaker } from './breaker.ts'
import { startBudget } from './budget.ts'
import { openClient, ResponseTooLong } from './client.ts'
import { type Complete, type Completion, type CompletionRequest, noUsage } from './completion.ts'
import { estimateTokens } from './estimate-tokens.ts'
import { extractJson } from './extract-json.ts'
import { type Failure, failureOf, type Refusal, refusalOf } from './failure.ts'
import { readReply, type Streamed } from './read-stream.ts'
import { firstShape, otherShape, parametersOf, type Rung, type Shape, shapeStatuses } from './shape.ts'
import { startTurns } from './turns.ts'

export type EndpointSettings = {
  readonly model: string
  readonly baseUrl: string | undefined
  readonly apiKey: string | undefined
  readonly requestMilliseconds: number
  readonly dailyTokens: number
  readonly parallel: number
}

/** What the endpoint is made of that a test may hold in its hand. */
export type EndpointMatter = {
  readonly now?: () => number
  /** From 0 to 1. */
  readonly random?: () => number
  /** The first pause before a request is made again; it doubles. */
  readonly firstPause?: number
}

export type EndpointStatus = {
  readonly rung: Rung
  readonly requests: number
  readonly failures: Readonly<Partial<Record<TranslationFailure, number>>>
  readonly tokensToday: number
  readonly isResting: boolean
}

export type Endpoint = { readonly complete: Complete; readonly status: () => EndpointStatus }

const mostBytes = 512_000
const mostTries = 3
const mostShapes = 8
const longestPause = 10_000
const shownCharacters = 4_000

export function openEndpoint(settings: EndpointSettings, matter: EndpointMatter = {}): Endpoint {
  const { now = Date.now, random = Math.random, firstPause = 500 } = matter
  let client: Promise<OpenAI> | undefined
  const [breaker, budget, turns] = [startBreaker(now), startBudget(settings.dailyTokens, now), startTurns(settings.parallel)]
  const failures: Partial<Record<TranslationFailure, number>> = {}
  let [shape, requests] = [firstShape, 0]

  async function complete(request: CompletionRequest): Promise<Completion> {
    const completion = await admitted(request)
    if (completion.kind === 'failed') failures[completion.why] = (failures[completion.why] ?? 0) + 1
    return completion
  }

  async function admitted(request: CompletionRequest): Promise<Completion> {
    if (request.signal.aborted) return failed('deadline')
    const expected = promptTokens(request)
    const reserved = budget.reserve(expected + request.maxTokens)
    if (reserved === undefined) return failed('budget_spent')
    const end = await turns.take(request.signal)
    const completion = end === undefined ? failed('busy') : breaker.admits() ? await tried(request) : failed('circuit_open')
    end?.()
    reserved.settle(completion.usage.promptTokens + completion.usage.completionTokens)
    return completion
  }

  /** Once, and again where that may help. */
  async function tried(request: CompletionRequest): Promise<Completion> {
    for (let count = 1; ; count += 1) {
      const completion = await shaped(request)
      if ('kind' in completion) {
        breaker.succeeded()
        return completion
      }
      const wait = completion.retryAfter ?? random() * firstPause * 2 ** (count - 1)
      if (!completion.isPassing || count === mostTries || wait > longestPause || !(await paused(wait, request.signal))) {
        if (weighs.has(completion.why)) breaker.failed()
        else breaker.succeeded()
        return failed(request.signal.aborted ? 'deadline' : completion.why)
      }
    }
  }

  /** In the shape that is known to work, or the next that does. */
  async function shaped(request: CompletionRequest): Promise<Completion | Failure> {
    let current = shape
    for (let count = 1; ; count += 1) {
      const result = await once(request, current)
      if ('text' in result) {
        shape = current
        return completionOf(result, request)
      }
      const next = result.refusal === undefined || count === mostShapes ? undefined : otherShape(current, result.refusal)
      if (next === undefined) return result
      current = next
    }
  }

  async function once(request: CompletionRequest, current: Shape): Promise<Streamed | Refused> {
    requests += 1
    const timeout = AbortSignal.timeout(settings.requestMilliseconds)
    const signal = AbortSignal.any([timeout, request.signal])
    try {
      const parameters = parametersOf(request, current, settings.model)
      client ??= openClient({ ...settings, mostBytes })
      const { chat } = await client
      const read = await readReply(await chat.completions.create(parameters, { signal }).withResponse())
      // The client ends a stream that is aborted as if it were over.
      signal.throwIfAborted()
      return read
    } catch (error) {
      if (isTooLong(error)) return { text: '', finish: null, isRefused: false, isTooLong: true, usage: null }
      const ended = request.signal.aborted ? 'deadline' : timeout.aborted ? 'timeout' : undefined
      const refusal = refusalOf(error)
      const isOfShape = refusal !== undefined && shapeStatuses.has(refusal.status)
      return { ...failureOf(error, ended), ...(isOfShape ? { refusal } : {}) }
    }
  }

  const status = (): EndpointStatus => ({
    ...{ rung: shape.rung, requests, failures: { ...failures } },
    ...{ tokensToday: budget.usedToday(), isResting: breaker.isOpen() },
  })
  return { complete, status }
}

/** Failures that say the endpoint is not well. */
const weighs: ReadonlySet<TranslationFailure> = new Set(['timeout', 'unreachable', 'server_error', 'unauthorized'])

type Refused = Failure & { readonly refusal?: Refusal }

function isTooLong(error: unknown): boolean {
  return error instanceof ResponseTooLong || (error instanceof Error && error.cause instanceof ResponseTooLong)
}

function failed(why: TranslationFailure, usage: Usage = noUsage): Completion {
  return { kind: 'failed', why, usage }
}

function completionOf(
  { text, finish, isRefused, isTooLong: tooLong, usage: said }: Streamed,
  request: CompletionRequest,
): Completion {
  const usage = said ?? { promptTokens: promptTokens(request), completionTokens: estimateTokens(text) }
  const raw = text.slice(0, shownCharacters)
  if (isRefused) return failed('refused', usage)
  if (tooLong) return { kind: 'unreadable', why: 'too_long', raw, usage }
  if (finish === 'length') return { kind: 'unreadable', why: 'cut_off', raw, usage }
  const value = extractJson(text)
  return value === undefined ? { kind: 'unreadable', why: 'no_json', raw, usage } : { kind: 'reply', value, raw: text, usage }
}

function promptTokens({ messages }: CompletionRequest): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content) + 4, 0)
}

/** False where the signal came first. */
async function paused(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await pause(milliseconds, undefined, { signal })
    return true
  } catch {
    return false
  }
}
