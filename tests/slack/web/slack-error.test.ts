import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebClient } from '@slack/web-api'
import { afterEach, describe, expect, test } from 'vitest'
import { slackFault } from '../../../src/slack/web/slack-error.ts'
import { silent } from '../fake/bolt.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** What the real client makes of a server that answers so. */
async function faultOf(answer: (response: ServerResponse) => void) {
  server = createServer((request, response) => {
    request.resume()
    answer(response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const slackApiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const options = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 500, logger: silent }
  const error = await new WebClient('xoxb-x', { slackApiUrl, ...options }).auth.test().catch((caught: unknown) => caught)
  return slackFault(error)
}

const says = (body: object) => (response: ServerResponse) => void response.end(JSON.stringify(body))
const status =
  (code: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end('{}')

describe('what Slack says', () => {
  test.each([
    ['channel_not_found', { kind: 'refused', error: 'channel_not_found', messages: [] }],
    ['token_revoked', { kind: 'revoked', error: 'token_revoked' }],
    ['account_inactive', { kind: 'revoked', error: 'account_inactive' }],
    ['internal_error', { kind: 'unreachable', error: 'internal_error' }],
    ['ratelimited', { kind: 'limited', error: 'ratelimited', waitMs: 1000 }],
  ])('%s', async (error, fault) => {
    expect(await faultOf(says({ ok: false, error }))).toEqual(fault)
  })

  test('why blocks are refused', async () => {
    const body = { ok: false, error: 'invalid_blocks', response_metadata: { messages: ['must be shorter'] } }
    expect(await faultOf(says(body))).toEqual({ kind: 'refused', error: 'invalid_blocks', messages: ['must be shorter'] })
  })
})

describe('what happens on the way', () => {
  test.each([
    ['503', status(503), { kind: 'unreachable', error: 'http_503' }],
    ['408', status(408), { kind: 'unreachable', error: 'http_408' }],
    ['404', status(404), { kind: 'refused', error: 'http_404', messages: [] }],
    ['429', status(429, { 'retry-after': '7' }), { kind: 'limited', error: 'ratelimited', waitMs: 7000 }],
    ['429 without a time', status(429), { kind: 'limited', error: 'ratelimited', waitMs: 1000 }],
  ])('status %s', async (_, answer, fault) => {
    expect(await faultOf(answer)).toEqual(fault)
  })

  test.each([
    ['no connection', (response: ServerResponse) => void response.socket?.destroy(), 'request'],
    ['no response', () => undefined, 'request'],
    ['a page instead of JSON', (response: ServerResponse) => void response.end('<html>Bad gateway</html>'), 'no_json'],
    [
      'half a response',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"ok":')
        setTimeout(() => response.socket?.destroy(), 20)
      },
      'request',
    ],
    ['half a response, and then nothing', (response: ServerResponse) => void response.writeHead(200).write('{"ok":'), 'request'],
  ])('%s: nobody knows whether it was done', async (_, answer, error) => {
    expect(await faultOf(answer)).toEqual({ kind: 'unreachable', error })
  })
})

test('a fault of our own is thrown on', () => {
  const ours = new TypeError('x is not a function')
  expect(() => slackFault(ours)).toThrow(ours)
})
