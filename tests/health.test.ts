import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Health, startHealth } from '../src/health.ts'
import { createMetrics, type Metrics } from '../src/metrics.ts'

let health: Health
let metrics: Metrics
let wrong: string[]
beforeEach(async () => {
  metrics = createMetrics()
  wrong = []
  health = await startHealth({ port: 0, readiness: () => wrong, metrics })
})
afterEach(() => health.close())

async function get(path: string, method = 'GET') {
  const answer = await fetch(`http://127.0.0.1:${health.port}${path}`, { method })
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') }
}

describe('the health of the bot', () => {
  test('is that the process answers', async () => {
    wrong = ['slack: not connected']
    expect(await get('/healthz')).toMatchObject({ status: 200, text: 'ok\n' })
  })

  test('is not that it can answer questions, which it says beside, with what is wrong', async () => {
    expect(await get('/readyz')).toMatchObject({ status: 200, text: 'ready\n' })
    wrong = ['slack: token_revoked', 'slack: not connected']
    expect(await get('/readyz?verbose')).toMatchObject({ status: 503, text: 'slack: token_revoked\nslack: not connected\n' })
  })

  test('is counted in Prometheus’ words', async () => {
    metrics.event('accepted')
    const { status, text, type } = await get('/metrics')
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
    expect(text).toContain('wenzhang_events_total{what="accepted"} 1')
  })

  test('is asked only, never changed', async () => {
    expect(await get('/healthz', 'HEAD')).toMatchObject({ status: 200, text: '' })
    for (const method of ['POST', 'PUT', 'DELETE']) expect(await get('/healthz', method)).toMatchObject({ status: 404 })
  })

  test.each(['/', '/health', '/healthz/', '/__proto__', '/../metrics/x'])('says nothing at %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, text: 'not found\n' })
  })

  test('says so where the metrics cannot be read, and goes on', async () => {
    metrics.queue(() => {
      throw new Error('the queue is gone')
    })
    expect(await get('/metrics')).toMatchObject({ status: 500, text: 'failed\n' })
    expect(await get('/healthz')).toMatchObject({ status: 200 })
  })
})

const outside = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
const address = outside.find(({ internal, family }) => !internal && family === 'IPv4')?.address

test.skipIf(address === undefined)('nobody outside of this machine is answered', async () => {
  await expect(fetch(`http://${address}:${health.port}/healthz`, { signal: AbortSignal.timeout(2000) })).rejects.toThrow()
})

test('a port that is taken is an error', async () => {
  const taken = startHealth({ port: health.port, readiness: () => [], metrics })
  await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
