// One request and its response, whatever goes wrong with it by order; every one is written down.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fault } from './contract.ts'
import type { Faults } from './faults.ts'
import type { Loose } from './loose.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

export type Reply = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Loose | string | Uint8Array
}
export type Request = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly body: Buffer
}
export type Exchange = {
  readonly method: string
  readonly args: Loose
  readonly run: () => Reply | Promise<Reply>
}

/** Runs the exchange and answers it, or lets it fail as ordered. */
export async function answer(
  of: { readonly world: World; readonly faults: Faults; readonly isStarting: boolean },
  { response }: Request,
  exchange: Exchange,
): Promise<void> {
  const fault = of.faults.of(exchange, of.isStarting)
  const { method, args } = exchange
  const at = Date.now()
  const write = (result: string): void => void of.world.calls.push({ method, args, at, result })
  if (fault !== undefined && fault !== 'reset_after') {
    write(nameOf(fault))
    return failBefore(response, fault)
  }
  const reply = await replyOf(exchange)
  write(fault === 'reset_after' ? `reset_after: ${resultOf(reply)}` : resultOf(reply))
  if (fault === 'reset_after') response.socket?.destroy()
  else send(response, reply)
}

async function replyOf(exchange: Exchange): Promise<Reply> {
  try {
    return await exchange.run()
  } catch (error) {
    if (error instanceof Refusal) return { body: { ok: false, error: error.message, ...error.data } }
    throw error
  }
}

function failBefore(response: ServerResponse, fault: Exclude<Fault, 'reset_after'>): void {
  if (fault === 'hang') return
  if (fault === 'reset') response.socket?.destroy()
  else if ('status' in fault)
    send(response, { status: fault.status, body: 'upstream trouble', headers: waiting(fault.retryAfter) })
  else send(response, { body: { ok: false, error: fault.error, ...fault.data } })
}

export function waiting(seconds: number | undefined): Readonly<Record<string, string>> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) }
}

export function send(response: ServerResponse, { status = 200, headers = {}, body }: Reply): void {
  const isJson = typeof body !== 'string' && !(body instanceof Uint8Array)
  response.writeHead(status, { 'content-type': isJson ? 'application/json; charset=utf-8' : 'text/plain', ...headers })
  response.end(isJson ? JSON.stringify(body) : body)
}

function nameOf(fault: Exclude<Fault, 'reset_after'>): string {
  if (typeof fault === 'string') return fault
  return 'status' in fault ? `status ${fault.status}` : fault.error
}

function resultOf({ status = 200, body }: Reply): string {
  if (status !== 200) return `status ${status}`
  if (typeof body === 'string' || body instanceof Uint8Array || body.ok === true) return 'ok'
  return String(body.error)
}
