// A server that speaks the chat completions of OpenAI on loopback, refuses what OpenAI refuses, and plays whatever it is told to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ChatRequest, faultOf } from './protocol.ts'

export type Received = { readonly body: ChatRequest; readonly authorization: string | undefined; readonly path: string }
/** What happens to one request. */
export type Act = (received: Received, response: ServerResponse) => void | Promise<void>

export type ModelServer = {
  /** For OPENAI_BASE_URL. */
  readonly baseUrl: string
  /** The acts in their order; the last goes on for ever. */
  play(...acts: readonly Act[]): void
  readonly requests: readonly Received[]
  stop(): Promise<void>
}

/** Ends only by `stop`; whatever still hangs is cut. */
export async function startModelServer(): Promise<ModelServer> {
  const requests: Received[] = []
  let acts: readonly Act[] = []
  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body: unknown = JSON.parse(await textOf(request))
    const fault = request.url === '/v1/chat/completions' ? faultOf(body) : 'unknown url'
    if (fault !== undefined) return refuse(response, request.url === '/v1/chat/completions' ? 400 : 404, { message: fault })
    const received = { body: body as ChatRequest, authorization: request.headers.authorization, path: request.url ?? '' }
    requests.push(received)
    const [act, ...rest] = acts
    if (rest.length > 0) acts = rest
    await act?.(received, response)
  }

  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    play: (...given) => {
      acts = given
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** An error as OpenAI words it. */
export function refuse(
  response: ServerResponse,
  status: number,
  { headers = {}, ...error }: { readonly message: string; readonly code?: string; readonly headers?: Record<string, string> },
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { type: 'invalid_request_error', code: null, ...error } }))
}
