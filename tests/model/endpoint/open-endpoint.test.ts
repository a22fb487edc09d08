import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CompletionRequest } from '../../../src/model/endpoint/completion.ts'
import { type EndpointMatter, type EndpointSettings, openEndpoint } from '../../../src/model/endpoint/open-endpoint.ts'
import { drips, drops, fails, floods, hangs, redirects, replies, says, saysAtOnce, sends } from '../fake/acts.ts'
import { type Act, type ModelServer, startModelServer } from '../fake/model-server.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer()
})
afterAll(() => server.stop())
const ended: AbortController[] = []
afterEach(() => {
  for (const each of ended.splice(0)) each.abort()
})

const key = 'sk-secret-0123456789'
const settings = (of: Partial<EndpointSettings> = {}): EndpointSettings => ({
  ...{ model: 'm', baseUrl: server.baseUrl, apiKey: key, requestMilliseconds: 5_000, dailyTokens: 1_000_000, parallel: 4 },
  ...of,
})
const open = (of: Partial<EndpointSettings> = {}, matter: EndpointMatter = {}) =>
  openEndpoint(settings(of), { random: () => 0, firstPause: 1, ...matter })

const schema = {
  name: 'reading',
  json: { type: 'object', properties: { form: { type: 'string' } }, required: ['form'], additionalProperties: false },
}
function asking(of: Partial<CompletionRequest> = {}): CompletionRequest {
  const messages = [{ role: 'user', content: '问题 as JSON' }] as const
  return { messages, schema, temperature: 0, maxTokens: 100, signal: new AbortController().signal, ...of }
}
const since = (count: number) => server.requests.slice(count)
const form = { form: 'plan' }

describe('a reply', () => {
  test('in the form that was asked for, with what it took', async () => {
    const before = server.requests.length
    server.play(replies(form))
    expect(await open().complete(asking())).toEqual({
      ...{ kind: 'reply', value: form, raw: JSON.stringify(form), usage: { promptTokens: 900, completionTokens: 60 } },
    })
    const [request] = since(before)
    expect(request).toMatchObject({ authorization: `Bearer ${key}`, body: { model: 'm', max_tokens: 100, temperature: 0 } })
    expect(request?.body.response_format?.type).toBe('json_schema')
  })

  test.each([
    ['without a stream', saysAtOnce(JSON.stringify(form))],
    ['in a fence', says(`Here:\n\`\`\`json\n${JSON.stringify(form)}\n\`\`\`\nDone {`)],
    ['behind thoughts', says(`<think>{"form":"no"}</think>${JSON.stringify(form)}`)],
    ['beside reasoning', says(JSON.stringify(form), { delta: { reasoning_content: 'hm {' } })],
    ['without usage', says(JSON.stringify(form), { usage: null })],
  ])('is found %s', async (_, act) => {
    server.play(act)
    expect(await open().complete(asking())).toMatchObject({ kind: 'reply', value: form })
  })

  test.each([
    ['no_json', says('I cannot say.')],
    ['no_json', says('{"form": "pl')],
    ['no_json', says('')],
    ['no_json', sends('text/html', '<html>welcome</html>')],
    ['no_json', sends('application/json', '{"choices":[]}')],
    ['no_json', sends('application/json', '{"choices":[{"message":{"content":null}}]}')],
    ['no_json', sends('application/json', '[1,2]')],
    ['cut_off', says('{"form": "pl', { finish: 'length' })],
    ['too_long', drips('x'.repeat(10_000), 1)],
    ['too_long', floods('data: {"choices":[]}\n\n')],
    ['too_long', floods('y'.repeat(1000))],
  ])('that is none (%s) is unreadable', async (why, act) => {
    server.play(act)
    const completion = await open().complete(asking())
    expect(completion).toMatchObject({ kind: 'unreadable', why })
    expect('raw' in completion && completion.raw.length).toBeLessThanOrEqual(4_000)
  })
})

describe('the ladder', () => {
  const knows =
    (...rungs: readonly string[]): Act =>
    (received, response) => {
      const { response_format: format, tools } = received.body
      const rung = format?.type ?? (tools === undefined ? 'text' : 'tool')
      const act = rungs.includes(rung)
        ? says(JSON.stringify(form))
        : fails(400, `${rung === 'tool' ? 'tools' : 'response_format'} is not supported`)
      return act(received, response)
    }

  test.each([
    ['json_schema', 1],
    ['tool', 2],
    ['json_object', 3],
    ['text', 4],
  ] as const)('is descended to %s once, and remembered', async (rung, requests) => {
    const { complete, status } = open()
    server.play(knows(rung))
    const before = server.requests.length
    expect(await complete(asking())).toMatchObject({ kind: 'reply', value: form })
    expect(since(before)).toHaveLength(requests)
    await complete(asking())
    expect(since(before)).toHaveLength(requests + 1)
    expect(status()).toMatchObject({ rung, requests: requests + 1, failures: {} })
  })

  test.each([
    [
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'max_completion_tokens',
    ],
    ["Unsupported value: 'temperature' does not support 0 with this model.", 'temperature'],
    ['stream_options is not a known field', 'stream_options'],
  ])('the quirk “%s” is learnt, and the rung stays', async (message, field) => {
    const { complete, status } = open()
    server.play(fails(400, message), replies(form))
    const before = server.requests.length
    expect((await complete(asking())).kind).toBe('reply')
    await complete(asking())
    const [first, ...others] = since(before).map(({ body }) => field in body)
    expect(others).toEqual([!first, !first])
    expect(status().rung).toBe('json_schema')
  })

  test('is not descended for what has nothing to do with it', async () => {
    const { complete, status } = open()
    server.play(fails(400, "This model's maximum context length is 10 tokens"))
    expect(await complete(asking())).toMatchObject({ kind: 'failed', why: 'bad_request' })
    server.play(fails(404, 'The model m does not exist'))
    expect(await complete(asking())).toMatchObject({ kind: 'failed', why: 'not_found' })
    expect(status()).toMatchObject({ rung: 'json_schema', requests: 2 })
  })
})

describe('failures', () => {
  test.each([
    ['unauthorized', fails(401), 1],
    ['unauthorized', fails(403), 1],
    ['rate_limited', fails(429), 3],
    ['rate_limited', fails(429, 'slow down', { retryAfter: '3600' }), 1],
    ['budget_spent', fails(429, 'pay', { code: 'insufficient_quota' }), 1],
    ['server_error', fails(500), 3],
    ['server_error', fails(503), 3],
    ['unreachable', drops('request'), 3],
    ['unreachable', drops('piece'), 3],
    ['unreachable', redirects('http://127.0.0.1:9/v1/chat/completions'), 3],
    ['refused', says('', { finish: 'content_filter' }), 1],
    ['refused', says('', { delta: { refusal: 'I would rather not' } }), 1],
  ] as const)('%s', async (why, act, requests) => {
    const { complete, status } = open()
    server.play(act)
    const before = server.requests.length
    expect(await complete(asking())).toMatchObject({ kind: 'failed', why })
    expect(since(before)).toHaveLength(requests)
    expect(status().failures).toEqual({ [why]: 1 })
  })

  test.each([
    ['before the headers', hangs('request')],
    ['behind them', hangs('headers')],
    ['in drips', drips('x', 20)],
  ])('a reply that hangs %s ends at the time of a request', async (_, act) => {
    server.play(act)
    expect(await open({ requestMilliseconds: 100 }).complete(asking())).toMatchObject({ kind: 'failed', why: 'timeout' })
  })

  test('nobody there', async () => {
    expect(await open({ baseUrl: 'http://127.0.0.1:9/v1' }).complete(asking())).toMatchObject({ why: 'unreachable' })
  })

  test('a passing one is tried again, after as long as it asks for', async () => {
    server.play(fails(429, 'soon', { retryAfter: '0.01' }), fails(503), replies(form))
    expect(await open().complete(asking())).toMatchObject({ kind: 'reply' })
  })

  test.each([
    ['while it waits for a reply', hangs('request')],
    ['in a pause', fails(429, 'later', { retryAfter: '9' })],
  ])('the question’s own end comes first: %s', async (_, act) => {
    server.play(act)
    const over = new AbortController()
    const asked = open().complete(asking({ signal: over.signal }))
    setTimeout(() => over.abort(), 50)
    expect(await asked).toMatchObject({ kind: 'failed', why: 'deadline' })
    expect(await open().complete(asking({ signal: over.signal }))).toMatchObject({ why: 'deadline' })
  })
})

describe('restraint', () => {
  test('after five failures in a row it is left alone, then tried once', async () => {
    let now = 0
    const { complete, status } = open({}, { now: () => now })
    server.play(fails(401))
    for (let count = 0; count < 5; count += 1) await complete(asking())
    const before = server.requests.length
    expect(await complete(asking())).toMatchObject({ why: 'circuit_open' })
    expect(since(before)).toEqual([])
    expect(status().isResting).toBe(true)
    now += 30_001
    expect(await complete(asking())).toMatchObject({ why: 'unauthorized' })
    now += 30_001
    expect(await complete(asking())).toMatchObject({ why: 'circuit_open' })
    now += 30_001
    server.play(replies(form))
    expect((await complete(asking())).kind).toBe('reply')
    expect(status().isResting).toBe(false)
  })

  test('the tokens of a day are not passed, and come back the next day', async () => {
    let now = Date.parse('2031-05-06T12:00:00')
    const { complete, status } = open({ dailyTokens: 1_000 }, { now: () => now })
    server.play(replies(form))
    expect((await complete(asking())).kind).toBe('reply')
    expect(status().tokensToday).toBe(960)
    expect(await complete(asking())).toMatchObject({ why: 'budget_spent' })
    now += 24 * 3_600_000
    expect((await complete(asking())).kind).toBe('reply')
  })

  test('so many at the same time; who waits too long goes without', async () => {
    const { complete } = open({ parallel: 1 })
    server.play(hangs('request'))
    const [first, second] = [new AbortController(), new AbortController()]
    ended.push(first)
    const hanging = complete(asking({ signal: first.signal }))
    const waiting = complete(asking({ signal: second.signal }))
    second.abort()
    expect(await waiting).toMatchObject({ why: 'busy' })
    server.play(replies(form))
    const next = complete(asking())
    first.abort()
    expect(await hanging).toMatchObject({ why: 'deadline' })
    expect((await next).kind).toBe('reply')
  })

  test('the key stands in no completion and no status', async () => {
    const { complete, status } = open()
    server.play(fails(401, `Incorrect API key provided: ${key}`))
    const said = JSON.stringify([await complete(asking()), status()])
    expect(said).toContain('unauthorized')
    expect(said).not.toContain('secret')
  })

  test('settings of the environment are not taken', async () => {
    vi.stubEnv('OPENAI_ORG_ID', 'org-x')
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-spy: 1')
    server.play(replies(form))
    await open({ apiKey: undefined }).complete(asking())
    expect(server.requests.at(-1)?.authorization).toBe('Bearer none')
    vi.unstubAllEnvs()
  })
})
