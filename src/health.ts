// Health, readiness and metrics over HTTP, on loopback only.
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './metrics.ts'

/** Why the bot is not ready, by what is wrong; empty: it is. */
export type Readiness = () => readonly string[]

export type Health = { readonly port: number; close(): Promise<void> }

export type HealthOptions = { readonly port: number; readonly readiness: Readiness; readonly metrics: Metrics }

/** `/healthz`: the process answers · `/readyz`: it can answer questions (else 503 with the reasons) · `/metrics`. Throws where the port is taken. */
export async function startHealth({ port, readiness, metrics }: HealthOptions): Promise<Health> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? ''
    const answer = request.method === 'GET' || request.method === 'HEAD' ? pages[path] : undefined
    if (answer === undefined) return end(response, { status: 404, text: 'not found\n' })
    answer({ readiness, metrics }).then(
      (page) => end(response, page),
      () => end(response, { status: 500, text: 'failed\n' }),
    )
  })
  await listen(server, port)
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

type Page = { readonly status: number; readonly text: string; readonly type?: string }
type Asked = Pick<HealthOptions, 'readiness' | 'metrics'>

const pages: Readonly<Record<string, (asked: Asked) => Promise<Page>>> = {
  '/healthz': async () => ({ status: 200, text: 'ok\n' }),
  '/readyz': async ({ readiness }) => {
    const wrong = readiness()
    return wrong.length === 0 ? { status: 200, text: 'ready\n' } : { status: 503, text: `${wrong.join('\n')}\n` }
  },
  '/metrics': async ({ metrics }) => ({ status: 200, ...(await metrics.text()) }),
}

function end(response: ServerResponse, { status, text, type = 'text/plain; charset=utf-8' }: Page): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1' }, () => resolve())
  })
}
