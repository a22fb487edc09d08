import { createHmac } from 'node:crypto'
import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { element, reply, said, silence, startWork, type Work, type WorkOptions } from './bot-at-work.ts'

let work: Work
afterEach(() => work.stop())
const start = async (options?: WorkOptions): Promise<Work> => {
  work = await startWork(options)
  return work
}
const mention = (text: string, more: object = {}) =>
  work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `<@${work.slack.botUser}> ${text}`, ...more })

describe('when Slack is unwell', () => {
  test.each([
    ['a 500', [{ status: 500 }]],
    ['two cut connections', ['reset', 'reset']],
    ['a wait that Slack asks for', [{ status: 429, retryAfter: 1 }]],
    ['a message that was posted although the connection was cut', ['reset_after']],
    ['an internal error', [{ error: 'internal_error' }]],
  ] as const)('%s ends in one answer', async (_, faults) => {
    await start()
    work.slack.fail('chat.postMessage', ...faults)
    const { ts } = await mention('江津2023年三公经费')
    await reply(work, { channel: 'CBUDGET', ts })
    expect(await silence(work, 'CBUDGET')).toEqual([])
    expect(said(work, 'CBUDGET', ts)).toHaveLength(1)
  })

  test('blocks that it does not take go out as text, with the reason in the log', async () => {
    await start()
    work.slack.fail('chat.postMessage', { error: 'invalid_blocks', data: { response_metadata: { messages: ['no such block'] } } })
    const { ts } = await mention('江津2023年三公经费')
    const answer = await reply(work, { channel: 'CBUDGET', ts })
    expect(answer.text).toContain('1.0 万元')
    expect(answer.text).toContain('第 23 行')
    expect(answer.blocks).toEqual([])
    expect(work.log.join('')).toContain('no such block')
  })

  test('a long outage keeps the question, and its place before the next one in the thread', { timeout: 60_000 }, async () => {
    await start()
    const heal = work.slack.failWhere(({ method }) => (method === 'chat.postMessage' ? { status: 503 } : undefined))
    const { ts } = await mention('江津2023年三公经费')
    await mention('江津2023年公务接待费', { thread: ts })
    await work.slack.until(() => work.slack.calls().filter(({ method }) => method === 'chat.postMessage').length >= 6)
    heal()
    await work.slack.until(() => said(work, 'CBUDGET', ts).length === 2, 15_000)
    expect(said(work, 'CBUDGET', ts).map(({ text }) => text.includes('公务接待费：'))).toEqual([false, true])
  })

  test('what it refuses for good ends with a sentence and a number that the log has', async () => {
    await start()
    work.slack.fail('chat.postMessage', { error: 'restricted_action' })
    const { ts } = await mention('江津2023年三公经费')
    const { text } = await reply(work, { channel: 'CBUDGET', ts })
    const [, id = ''] = /([0-9a-f]{8})/.exec(text) ?? []
    expect(work.log.join('')).toContain(id)
    expect(text).not.toMatch(/restricted|Error/)
  })

  test('a socket that drops comes back, and nothing is lost', { timeout: 30_000 }, async () => {
    await start()
    for (const how of ['disconnect', 'abrupt'] as const) {
      work.slack.dropSocket(how)
      const { ts } = await mention('江津2023年三公经费')
      await work.slack.until(() => said(work, 'CBUDGET', ts)[0], 15_000)
    }
    expect(work.bot.unready()).toEqual([])
  })

  test('a token that is revoked: not ready, nothing lost, answered after a new start', async () => {
    await start()
    work.slack.failWhere(({ method }) => (method === 'chat.postMessage' ? { error: 'token_revoked' } : undefined))()
    const heal = work.slack.failWhere(({ method }) => (method === 'chat.postMessage' ? { error: 'token_revoked' } : undefined))
    const { ts } = await mention('江津2023年三公经费')
    await work.slack.until(() => work.bot.unready().length > 0)
    expect(work.bot.unready().join()).toContain('token_revoked')
    expect(work.log.join('')).toContain('Slack refuses the token')
    heal()
    work = await work.restart()
    await reply(work, { channel: 'CBUDGET', ts })
    expect(said(work, 'CBUDGET', ts)).toHaveLength(1)
  })
})

describe('signs of life', () => {
  const shown = (ts: string) => work.slack.statuses().filter(({ thread }) => thread === ts)

  test('an answer that is there at once has none before it', async () => {
    await start()
    const { ts } = await mention('江津2023年三公经费')
    await reply(work, { channel: 'CBUDGET', ts })
    await silence(work, 'CBUDGET')
    expect(shown(ts)).toEqual([])
  })

  test('an answer that takes longer has one within a second, which does not hold it up', async () => {
    await start()
    work.slack.fail('assistant.threads.setStatus', 'hang')
    work.slack.fail('chat.postMessage', { status: 429, retryAfter: 1 })
    const asked = Date.now()
    const { ts } = await mention('江津2023年三公经费')
    await reply(work, { channel: 'CBUDGET', ts })
    const [call] = work.slack.calls().filter(({ method }) => method === 'assistant.threads.setStatus')
    expect((call?.at ?? Number.POSITIVE_INFINITY) - asked).toBeLessThan(1000)
  })

  test('a private question has one, too', async () => {
    await start()
    work.slack.fail('response_url', { status: 503 }, { status: 503 })
    await work.slack.command({ user: 'UASKER', channel: 'CBUDGET', command: '/budget', text: '江津2023年三公经费' })
    await work.slack.until(() => work.slack.ephemerals('UASKER').find(({ text }) => text.includes('1.0 万元')), 8000)
  })
})

describe('a new start', () => {
  test('answers what was accepted and not answered, and nothing twice', async () => {
    await start()
    const { ts: first } = await mention('江津2023年三公经费')
    await reply(work, { channel: 'CBUDGET', ts: first })
    const heal = work.slack.failWhere(({ method }) => (method === 'chat.postMessage' ? { status: 503 } : undefined))
    const left = await work.slack.direct({ user: 'UASKER', text: '南岸2024年三公经费' })
    await work.slack.until(() => work.slack.calls().filter(({ method }) => method === 'chat.postMessage').length > 1)
    heal()
    work = await work.restart()
    expect((await reply(work, left)).text).toContain('2.90 万元')
    expect(said(work, left.channel, left.ts)).toHaveLength(1)
    expect(said(work, 'CBUDGET', first)).toHaveLength(1)
  })

  test('keeps the conversation of a thread', async () => {
    await start()
    const { ts } = await mention('江津2023年三公经费')
    await reply(work, { channel: 'CBUDGET', ts })
    work = await work.restart()
    await work.slack.say({ channel: 'CBUDGET', user: 'UOTHER', text: '那公务接待费呢', thread: ts })
    expect((await reply(work, { channel: 'CBUDGET', ts }, 1)).text).toContain('公务接待费')
  })
})

describe('a crowd', () => {
  test('one person’s flood does not hold up another, and ends in answers or an honest sentence', {
    timeout: 60_000,
  }, async () => {
    await start({ pace: { queue: { waitingPerUser: 10, atOncePerUser: 2, atOnce: 4 } } })
    const slow = work.slack.failWhere(({ method, args }) =>
      method === 'chat.postMessage' && String(args.channel) === 'CBUDGET' && Math.random() < 0.5 ? { status: 500 } : undefined,
    )
    for (let n = 0; n < 40; n += 1) await mention('江津2023年三公经费')
    const { ts, channel } = await work.slack.direct({ user: 'UOTHER', text: '南岸2024年三公经费' })
    await reply(work, { channel, ts }, 0, 15_000)
    const flooded = work.slack.messages('CBUDGET').length
    expect(flooded).toBeLessThan(80)
    slow()
    await work.slack.until(() => said(work, 'DASKER').some(({ text }) => /稍后|排队|等/.test(text)), 20_000)
  })
})

describe('who may ask', () => {
  const settings = { WENZHANG_ASK_CHANNELS: 'CBUDGET', WENZHANG_ASK_USERS: 'UASKER' }

  test('only listed people, in listed channels; all others get a polite no and no figure', async () => {
    await start({ settings })
    work.slack.addChannel('CELSE')
    const { ts } = await mention('江津2023年三公经费')
    expect((await reply(work, { channel: 'CBUDGET', ts })).text).toContain('1.0 万元')
    const no = [
      await work.slack.say({ channel: 'CBUDGET', user: 'UOTHER', text: `<@${work.slack.botUser}> 江津2023年三公经费` }),
      await work.slack.say({ channel: 'CELSE', user: 'UASKER', text: `<@${work.slack.botUser}> 江津2023年三公经费` }),
    ]
    expect((await reply(work, { channel: 'CBUDGET', ts: no[0]?.ts ?? '' })).text).not.toMatch(/\d/)
    expect((await reply(work, { channel: 'CELSE', ts: no[1]?.ts ?? '' })).text).not.toMatch(/\d/)
    await work.slack.command({ user: 'UOTHER', channel: 'CBUDGET', command: '/budget', text: '江津2023年三公经费' })
    expect((await work.slack.until(() => work.slack.ephemerals('UOTHER')[0])).text).not.toMatch(/\d/)
    await work.slack.say({ channel: 'CBUDGET', user: 'UOTHER', text: '2022年呢', thread: ts })
    expect(await silence(work, 'CBUDGET')).toEqual([])
  })
})

describe('over HTTP', () => {
  const freePort = (): Promise<number> =>
    new Promise((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address()
        server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
      })
    })

  test('signed requests are answered by the same listeners; unsigned ones are refused', async () => {
    const port = await freePort()
    const eventsUrl = `http://127.0.0.1:${port}/slack/events`
    await start({ fake: { mode: 'http', eventsUrl }, settings: { SLACK_MODE: 'http', SLACK_PORT: String(port) } })
    expect(await work.slack.verifyUrl()).toBe(true)
    const { ts } = await mention('三公经费')
    const asked = await reply(work, { channel: 'CBUDGET', ts })
    const { action_id: actionId, value } = element(asked, 'choose', 1)
    await work.slack.press({ user: 'UASKER', channel: asked.channel, ts: asked.ts, actionId, value })
    await work.slack.until(() =>
      work.slack
        .messages('CBUDGET')
        .find((one) => one.ts === asked.ts)
        ?.text.includes('2.90 万元'),
    )
    await work.slack.command({ user: 'UASKER', channel: 'CBUDGET', command: '/budget', text: '江津2023年三公经费' })
    await work.slack.until(() => work.slack.ephemerals('UASKER')[0])
    const before = await work.slack.until(async () => {
      const counts = await work.state.inbox.counts()
      return counts.working === 0 && counts
    })
    const body = JSON.stringify({
      type: 'event_callback',
      event_id: 'EvFORGED',
      event: { type: 'app_mention', user: 'UASKER', channel: 'CBUDGET', ts: '9.9', text: '江津2023年三公经费' },
    })
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = `v0=${createHmac('sha256', 'another secret').update(`v0:${timestamp}:${body}`).digest('hex')}`
    const headers = { 'content-type': 'application/json', 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature }
    expect((await fetch(eventsUrl, { method: 'POST', body, headers })).status).toBe(401)
    expect(await work.state.inbox.counts()).toEqual(before)
  })
})

test('what another process takes in shows at the next question', async () => {
  await start()
  expect(work.parts.ask('云川市青禾区水务局2023年三公经费', { today: '2026-11-25' }).outcome.outcome).toBe('no_answer')
  const { openWriting } = await import('../../src/database/open.ts')
  const { writeDisclosure } = await import('../../src/database/write.ts')
  const { invent } = await import('../database/invented.ts')
  const writer = openWriting(work.database)
  writeDisclosure(writer, {
    ...invent({ organization: '云川市青禾区水务局', year: 2023, facts: [{ item: 'sangong', value: '2.90' }] }),
    packaged: false,
  })
  writer.sqlite.close()
  const { ts } = await mention('云川市青禾区水务局2023年三公经费')
  expect((await reply(work, { channel: 'CBUDGET', ts })).text).toContain('2.90')
})

test('nothing that the bot posts calls or links anybody', async () => {
  await start()
  for (const text of [
    '<!channel> 江津2023年三公经费',
    '江津2023年*三公*经费 @here <@UOTHER>',
    '<https://evil.example|江津2023年三公经费>',
  ]) {
    const { ts } = await mention(text)
    await reply(work, { channel: 'CBUDGET', ts })
  }
  await work.slack.command({ user: 'UASKER', channel: 'CBUDGET', command: '/budget', text: '<!here> 江津2023年三公经费' })
  await work.slack.until(() => work.slack.ephemerals('UASKER')[0])
  expect(work.slack.pings()).toEqual([])
})
