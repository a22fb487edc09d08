// What the model server plays: replies of every kind, refusals, and every way to misbehave.
import type { ServerResponse } from 'node:http'
import { type Act, refuse } from './model-server.ts'

const usage = { prompt_tokens: 900, completion_tokens: 60, total_tokens: 960 }

type Told = { readonly finish?: string; readonly usage?: object | null; readonly delta?: object }

/** This text, streamed; as arguments of the tool where one was asked for. */
export function says(text: string, { finish = 'stop', usage: told = usage, delta = {} }: Told = {}): Act {
  return ({ body }, response) => {
    begin(response)
    const piece = (content: string): object =>
      body.tools === undefined ? { content } : { tool_calls: [{ index: 0, function: { name: 'x', arguments: content } }] }
    const half = Math.ceil(text.length / 2)
    for (const part of [text.slice(0, half), text.slice(half)])
      send(response, { choices: [{ index: 0, delta: { ...piece(part), ...delta } }] })
    send(response, { choices: [{ index: 0, delta: {}, finish_reason: finish }] })
    if (told !== null && body.stream_options !== undefined) send(response, { choices: [], usage: told })
    response.end('data: [DONE]\n\n')
  }
}

export function replies(value: unknown): Act {
  return says(JSON.stringify(value))
}

/** The whole reply at once, by an endpoint that knows no streams. */
export function saysAtOnce(text: string): Act {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: text }, finish_reason: 'stop' }], usage }))
  }
}

/** Raw bodies: HTML, empty choices, anything. */
export function sends(type: string, body: string): Act {
  return (_, response) => {
    response.writeHead(200, { 'content-type': type })
    response.end(body)
  }
}

export function fails(status: number, message = 'no', more: { readonly code?: string; readonly retryAfter?: string } = {}): Act {
  const { retryAfter, ...code } = more
  return (_, response) =>
    refuse(response, status, {
      message,
      ...code,
      ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
    })
}

/** Nothing at all, or nothing behind the headers. */
export function hangs(after: 'request' | 'headers'): Act {
  return (_, response) => {
    if (after === 'headers') begin(response)
  }
}

/** A piece every few milliseconds, for ever; `text` is in each. */
export function drips(text: string, every = 5): Act {
  return (_, response) => {
    begin(response)
    const timer = setInterval(() => send(response, { choices: [{ delta: { content: text } }] }), every)
    response.on('close', () => clearInterval(timer))
  }
}

/** As fast as it is taken, for ever. */
export function floods(piece: string): Act {
  return (_, response) => {
    begin(response)
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
    }
    response.on('drain', more)
    more()
  }
}

export function drops(after: 'request' | 'piece'): Act {
  return (_, response) => {
    if (after === 'request') return void response.destroy()
    begin(response)
    response.write('data: {"choices":[{"delta":{"content":"{\\"fo"}}]}\n\n', () => response.destroy())
  }
}

export function redirects(to: string): Act {
  return (_, response) => {
    response.writeHead(307, { location: to })
    response.end()
  }
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.flushHeaders()
}

function send(response: ServerResponse, chunk: object): void {
  response.write(`data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', ...chunk })}\n\n`)
}
