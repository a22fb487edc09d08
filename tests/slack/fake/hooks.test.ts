import { describe, expect, test } from 'vitest'
import { clientOf, refusalOf, startBot, startSlack } from './bolt.ts'
import type { FakeSlack } from './fake-slack.ts'

const button = (action_id: string) => ({
  type: 'actions' as const,
  elements: [{ type: 'button' as const, action_id, value: '1', text: { type: 'plain_text' as const, text: 'x' } }],
})

async function send(url: string | undefined, body: object): Promise<{ readonly status: number; readonly said: string }> {
  const response = await fetch(url ?? '', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return { status: response.status, said: await response.text() }
}

/** A command that nobody answers, for its response_url. */
async function asked(slack: FakeSlack): Promise<string | undefined> {
  return (await slack.command({ user: 'U1', channel: 'C1', command: '/budget', text: '' })).responseUrl
}

describe('a response_url', () => {
  test('takes five messages', async () => {
    const slack = await startSlack()
    const url = await asked(slack)
    for (let count = 0; count < 5; count += 1) expect(await send(url, { text: `${count}` })).toEqual({ status: 200, said: 'ok' })
    expect(await send(url, { text: '5' })).toEqual({ status: 404, said: 'used_url' })
    expect(slack.ephemerals('U1')).toHaveLength(5)
  })

  test('ends after its time', async () => {
    const slack = await startSlack({ responseUrlLifeMs: -1 })
    expect(await send(await asked(slack), { text: 'x' })).toEqual({ status: 404, said: 'expired_url' })
  })

  test('checks blocks like any message, and a refusal costs no use', async () => {
    const slack = await startSlack()
    const url = await asked(slack)
    for (let count = 0; count < 6; count += 1)
      expect(await send(url, { text: 'x', blocks: [{ type: 'x' }] })).toEqual({ status: 400, said: 'invalid_blocks' })
    expect(await send(url, {})).toEqual({ status: 400, said: 'no_text' })
    expect(await send(url, { text: 'x' })).toMatchObject({ status: 200 })
  })

  test('can tell all, even where the bot is no member', async () => {
    const slack = await startSlack()
    slack.addChannel('C2', { botIsMember: false })
    const { responseUrl } = await slack.command({ user: 'U1', channel: 'C2', command: '/budget', text: '' })
    await send(responseUrl, { text: '<@U2>', response_type: 'in_channel' })
    expect(slack.messages('C2')).toMatchObject([{ text: '<@U2>', bot_id: slack.botId }])
    expect(slack.pings()).toMatchObject([{ channel: 'C2', what: '<@U2>' }])
  })

  test('of a press replaces or removes the message of all, and names its thread or goes to the channel', async () => {
    const slack = await startSlack({ limits: 'none' })
    const { chat } = clientOf(slack)
    const { ts: root } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    const { ts = '' } = await chat.postMessage({ channel: 'C1', text: 'y', thread_ts: root, blocks: [button('a')] })
    const { responseUrl } = await slack.press({ user: 'U1', channel: 'C1', ts, actionId: 'a' })
    await send(responseUrl, { text: 'beside', replace_original: false })
    await send(responseUrl, { text: 'within', replace_original: false, thread_ts: root })
    expect(slack.ephemerals('U1').map((each) => each.thread_ts)).toEqual([undefined, root])
    await send(responseUrl, { text: 'changed', replace_original: true, blocks: [button('b')] })
    expect(slack.messages('C1')[1]).toMatchObject({ text: 'changed', thread_ts: root, blocks: [button('b')] })
    await send(responseUrl, { delete_original: true })
    expect(slack.messages('C1').map((each) => each.text)).toEqual(['x'])
  })

  test('of a shortcut does not change the message of a person', async () => {
    const slack = await startSlack()
    const { ts } = await slack.say({ channel: 'C1', user: 'U2', text: 'x' })
    const { responseUrl } = await slack.shortcut({ user: 'U1', channel: 'C1', ts, callbackId: 'ask_message' })
    await send(responseUrl, { text: 'y', replace_original: true })
    await send(responseUrl, { delete_original: true })
    expect(slack.messages('C1').map((each) => each.text)).toEqual(['x'])
    expect(slack.ephemerals('U1').map((each) => each.text)).toEqual(['y'])
  })

  test('can fail by order, and is written down', async () => {
    const slack = await startSlack()
    const url = await asked(slack)
    slack.fail('response_url', { status: 500 }, 'reset_after')
    expect(await send(url, { text: 'x' })).toMatchObject({ status: 500 })
    await expect(send(url, { text: 'y' })).rejects.toThrow('fetch failed')
    expect(slack.ephemerals('U1').map((each) => each.text)).toEqual(['y'])
    expect(slack.calls().map((each) => `${each.method} ${each.result}`)).toEqual([
      'response_url status 500',
      'response_url reset_after: ok',
    ])
  })
})

describe('files', () => {
  test('are uploaded by the real client into a thread', async () => {
    const slack = await startSlack()
    const { ts } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    const bytes = Buffer.from('项目,金额\n')
    const title = { filename: 'a.csv', initial_comment: 'here' }
    await clientOf(slack).files.uploadV2({ channel_id: 'C1', thread_ts: ts, file: bytes, ...title })
    const [upload] = slack.uploads()
    expect(upload).toMatchObject({ channel: 'C1', thread: ts, name: 'a.csv' })
    expect(Buffer.from(upload?.bytes ?? []).equals(bytes)).toBe(true)
    expect(slack.messages('C1')[1]).toMatchObject({ text: 'here', thread_ts: ts, files: [{ name: 'a.csv', size: bytes.length }] })
  })

  test('cannot be posted where the bot is not, nor before their bytes came', async () => {
    const slack = await startSlack()
    slack.addChannel('C2', { botIsMember: false })
    const { files } = clientOf(slack)
    const upload = files.uploadV2({ channel_id: 'C2', file: Buffer.from('x'), filename: 'a.csv' })
    expect(await refusalOf(upload)).toMatchObject({ error: 'not_in_channel' })
    const { file_id: id = '' } = await files.getUploadURLExternal({ filename: 'b.csv', length: 3 })
    const early = files.completeUploadExternal({ files: [{ id }], channel_id: 'C1' })
    expect(await refusalOf(early)).toMatchObject({ error: 'file_upload_size_restricted' })
    expect(slack.uploads()).toEqual([])
  })

  test('of people come with the message, and open with the token only', async () => {
    const slack = await startSlack()
    const files: { url_private_download?: string; name?: string | null }[] = []
    await startBot(slack, (app) => {
      app.message(async ({ message }) => {
        if (message.subtype === 'file_share') files.push(...(message.files ?? []))
      })
    })
    await slack.drop({ user: 'U1', channel: 'C1', name: '决算.pdf', bytes: Buffer.from('%PDF'), mimetype: 'application/pdf' })
    const file = await slack.until(() => files[0])
    const open = async (token: string) => {
      const response = await fetch(file.url_private_download ?? '', { headers: { authorization: `Bearer ${token}` } })
      return { type: response.headers.get('content-type'), text: await response.text() }
    }
    expect(file.name).toBe('决算.pdf')
    expect(await open(slack.botToken)).toEqual({ type: 'application/pdf', text: '%PDF' })
    expect((await open('xoxb-other')).text).toContain('Sign in')
  })
})
