// The one place that reaches out: the openai client, with nothing taken from the environment, no redirects, and a bound on what comes back.
import type OpenAI from 'openai'

export type ClientSettings = {
  readonly baseUrl: string | undefined
  readonly apiKey: string | undefined
  /** Bytes of one response; more is cut. */
  readonly mostBytes: number
}

/** Tries nothing again by itself and logs nothing: both are done above it. Loaded when it is needed: it takes as long as an answer. */
export async function openClient({ baseUrl, apiKey, mostBytes }: ClientSettings): Promise<OpenAI> {
  const { default: Client } = await import('openai')
  return new Client({
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: (url, init) => boundedFetch(url, init, mostBytes),
  })
}

export class ResponseTooLong extends Error {}

/** A redirect could carry the key elsewhere; a response without end would fill the memory. */
async function boundedFetch(url: string | URL | Request, init: RequestInit | undefined, mostBytes: number): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'error' })
  if (response.body === null) return response
  let left = mostBytes
  const bounded = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      left -= chunk.byteLength
      if (left < 0) controller.error(new ResponseTooLong('the response is too long'))
      else controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body.pipeThrough(bounded), { status, statusText, headers })
}
