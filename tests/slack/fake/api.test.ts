import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clientOf, refusalOf, startSlack } from './bolt.ts'
import { type Loose, record } from './loose.ts'

const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } })
const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as Loose
const withScopes = (...bot: string[]): Loose => ({ ...manifest, oauth_config: { scopes: { bot } } })

describe('who may call', () => {
  test('the token decides', async () => {
    const slack = await startSlack()
    expect(await refusalOf(clientOf(slack, '').auth.test())).toMatchObject({ error: 'not_authed' })
    expect(await refusalOf(clientOf(slack, 'xoxb-other').auth.test())).toMatchObject({ error: 'invalid_auth' })
    expect(await refusalOf(clientOf(slack, slack.appToken).auth.test())).toMatchObject({ error: 'not_allowed_token_type' })
    expect(await refusalOf(clientOf(slack).apps.connections.open())).toMatchObject({ error: 'not_allowed_token_type' })
    expect(await clientOf(slack).auth.test()).toMatchObject({ user_id: slack.botUser, bot_id: slack.botId, team_id: slack.team })
    slack.revoke()
    expect(await refusalOf(clientOf(slack).auth.test())).toMatchObject({ error: 'token_revoked' })
  })

  test('an unknown method is named so', async () => {
    const slack = await startSlack()
    expect(await refusalOf(clientOf(slack).apiCall('chat.shout', {}))).toMatchObject({ error: 'unknown_method' })
    expect(slack.calls()).toMatchObject([{ method: 'chat.shout', result: 'unknown_method' }])
  })

  test('scopes come from the manifest, and by the kind of the channel', async () => {
    const slack = await startSlack({ manifest: withScopes('channels:history', 'groups:read') })
    slack.addChannel('G1')
    const client = clientOf(slack)
    expect(await refusalOf(client.chat.postMessage({ channel: 'C1', text: 'x' }))).toMatchObject({ error: 'missing_scope' })
    expect(await refusalOf(client.conversations.history({ channel: 'C1' }))).toEqual({ error: 'none' })
    expect(await refusalOf(client.conversations.history({ channel: 'G1' }))).toMatchObject({ error: 'missing_scope' })
    expect(await refusalOf(client.conversations.info({ channel: 'G1' }))).toEqual({ error: 'none' })
    expect(await refusalOf(client.conversations.info({ channel: 'C1' }))).toMatchObject({ error: 'missing_scope' })
    expect(await refusalOf(client.conversations.open({ users: 'U1' }))).toMatchObject({ error: 'missing_scope' })
    expect(await refusalOf(client.users.info({ user: 'U1' }))).toMatchObject({ error: 'missing_scope' })
  })

  test('membership decides where the bot may post and what it may know', async () => {
    const slack = await startSlack()
    slack.addChannel('C2', { botIsMember: false, members: ['U1'] })
    slack.addChannel('G2', { botIsMember: false })
    slack.addChannel('C3', { isArchived: true })
    const { chat, conversations } = clientOf(slack)
    expect(await refusalOf(chat.postMessage({ channel: 'C2', text: 'x' }))).toMatchObject({ error: 'not_in_channel' })
    expect(await refusalOf(chat.postMessage({ channel: 'G2', text: 'x' }))).toMatchObject({ error: 'channel_not_found' })
    expect(await refusalOf(chat.postMessage({ channel: 'C9', text: 'x' }))).toMatchObject({ error: 'channel_not_found' })
    expect(await refusalOf(chat.postMessage({ channel: 'C3', text: 'x' }))).toMatchObject({ error: 'is_archived' })
    expect(await refusalOf(conversations.history({ channel: 'C2' }))).toMatchObject({ error: 'not_in_channel' })
    expect((await conversations.members({ channel: 'C2' })).members).toEqual(['U1'])
    expect((await conversations.members({ channel: 'C1' })).members).toEqual([slack.botUser, 'U1', 'U2'])
    const outsider = chat.postEphemeral({ channel: 'C1', user: 'U9', text: 'x' })
    expect(await refusalOf(outsider)).toMatchObject({ error: 'user_not_in_channel' })
  })
})

describe('what the bot says', () => {
  test('bad blocks are refused with their place, and nothing is posted', async () => {
    const slack = await startSlack()
    const { chat } = clientOf(slack)
    const refusal = await refusalOf(chat.postMessage({ channel: 'C1', text: 'x', blocks: [section('')] }))
    expect(refusal.error).toBe('invalid_blocks')
    expect(refusal.messages?.join()).toContain('json-pointer:/blocks/0/text/text')
    expect(await refusalOf(chat.postMessage({ channel: 'C1', text: '' }))).toMatchObject({ error: 'no_text' })
    expect(slack.messages('C1')).toEqual([])
  })

  test('only its own messages can be changed, and unnamed blocks stay', async () => {
    const slack = await startSlack({ limits: 'none' })
    const { chat } = clientOf(slack)
    const { ts } = await chat.postMessage({ channel: 'C1', text: 'x', blocks: [section('x')] })
    const other = await slack.say({ channel: 'C1', user: 'U1', text: 'y' })
    await chat.update({ channel: 'C1', ts: ts ?? '', text: 'z' })
    expect(slack.messages('C1')[0]).toMatchObject({ text: 'z', edited: { user: slack.botUser }, blocks: [section('x')] })
    await chat.update({ channel: 'C1', ts: ts ?? '', text: 'z', blocks: [] })
    expect(slack.messages('C1')[0]?.blocks).toEqual([])
    expect(await refusalOf(chat.update({ channel: 'C1', ts: other.ts, text: 'z' }))).toMatchObject({
      error: 'cant_update_message',
    })
    expect(await refusalOf(chat.update({ channel: 'C1', ts: '1.000000', text: 'z' }))).toMatchObject({
      error: 'message_not_found',
    })
    expect(await refusalOf(chat.delete({ channel: 'C1', ts: other.ts }))).toMatchObject({ error: 'cant_delete_message' })
    await chat.delete({ channel: 'C1', ts: ts ?? '' })
    expect(slack.messages('C1').map((each) => each.text)).toEqual(['y'])
  })

  test('a reply stands in the thread of its first message', async () => {
    const slack = await startSlack()
    const { chat } = clientOf(slack)
    const { ts } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    const reply = await chat.postMessage({ channel: 'C1', text: 'y', thread_ts: ts })
    const deeper = await chat.postMessage({ channel: 'C1', text: 'z', thread_ts: reply.ts ?? '' })
    expect(deeper.message?.thread_ts).toBe(ts)
    const nowhere = chat.postMessage({ channel: 'C1', text: 'z', thread_ts: '1700000000.000100' })
    expect(await refusalOf(nowhere)).toMatchObject({ error: 'thread_not_found' })
  })

  test('an id of a person stands for the conversation with them', async () => {
    const slack = await startSlack()
    const { channel } = await clientOf(slack).conversations.open({ users: 'U1' })
    await clientOf(slack).chat.postMessage({ channel: 'U1', text: 'x' })
    expect(slack.messages(channel?.id ?? '').map((each) => each.text)).toEqual(['x'])
  })

  test('what one person sees is not shown in a thread without a reply', async () => {
    const slack = await startSlack()
    const { chat } = clientOf(slack)
    const { ts } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'y', thread_ts: ts })
    expect(slack.ephemerals('U1')).toEqual([])
    await chat.postMessage({ channel: 'C1', text: 'z', thread_ts: ts })
    expect(slack.ephemerals('U1')).toMatchObject([{ text: 'y', thread_ts: ts }])
  })

  test('every mention and link is noted', async () => {
    const slack = await startSlack()
    const { chat } = clientOf(slack)
    await chat.postMessage({ channel: 'C1', text: 'a &lt;!here&gt; @channel 3 < 4' })
    expect(slack.pings()).toEqual([])
    const user = { type: 'user' as const, user_id: 'U1' }
    const rich = { type: 'rich_text' as const, elements: [{ type: 'rich_text_section' as const, elements: [user] }] }
    await chat.postMessage({ channel: 'C1', text: '<!channel> <@U1>', blocks: [section('<https://x.example|x> @here'), rich] })
    await chat.postMessage({ channel: 'C1', text: '@everyone', link_names: true })
    expect(slack.pings().map(({ what, where }) => `${where} ${what}`)).toEqual([
      'text <!channel>',
      'text <@U1>',
      'mrkdwn <https://x.example|x>',
      'mrkdwn @here',
      'rich_text user:U1',
      'text @everyone',
    ])
  })
})

describe('reading back', () => {
  test('threads come oldest first, a page at a time, metadata only where asked for', async () => {
    const slack = await startSlack({ limits: 'none' })
    const client = clientOf(slack)
    const { ts } = await slack.say({ channel: 'C1', user: 'U1', text: '0' })
    const metadata = { event_type: 'answer', event_payload: { id: 1 } }
    for (const text of ['1', '2', '3']) await client.chat.postMessage({ channel: 'C1', text, thread_ts: ts, metadata })
    const first = await client.conversations.replies({ channel: 'C1', ts, limit: 3 })
    expect(first.messages?.map((each) => each.text)).toEqual(['0', '1', '2'])
    expect(first.has_more).toBe(true)
    const cursor = first.response_metadata?.next_cursor ?? ''
    const second = await client.conversations.replies({ channel: 'C1', ts, limit: 3, cursor, include_all_metadata: true })
    expect(second.messages).toMatchObject([{ text: '3', metadata, bot_id: slack.botId }])
    expect(first.messages?.some((each) => 'metadata' in each)).toBe(false)
    expect(await refusalOf(client.conversations.replies({ channel: 'C1', ts: '1.000001' }))).toMatchObject({
      error: 'thread_not_found',
    })
  })

  test('the history comes newest first, without replies, between two times', async () => {
    const slack = await startSlack({ limits: 'none' })
    const client = clientOf(slack)
    const said = []
    for (const text of ['0', '1', '2']) said.push((await slack.say({ channel: 'C1', user: 'U1', text })).ts)
    await client.chat.postMessage({ channel: 'C1', text: 'reply', thread_ts: said[0] ?? '' })
    const texts = async (of: object) =>
      (await client.conversations.history({ channel: 'C1', ...of })).messages?.map((each) => each.text)
    expect(await texts({})).toEqual(['2', '1', '0'])
    expect(await texts({ oldest: said[1] })).toEqual(['2'])
    expect(await texts({ oldest: said[1], inclusive: true })).toEqual(['2', '1'])
    expect(await texts({ latest: said[1] })).toEqual(['0'])
    expect([...said].sort()).toEqual(said)
    const [root] = (await client.conversations.history({ channel: 'C1', limit: 1, latest: said[1] ?? '' })).messages ?? []
    expect(root).toMatchObject({ reply_count: 1, thread_ts: said[0] })
  })
})

test('the status of a thread is noted, and its limits hold', async () => {
  const slack = await startSlack()
  const { assistant } = clientOf(slack)
  const { ts } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
  const status = { channel_id: 'C1', thread_ts: ts, status: 'looking' }
  await assistant.threads.setStatus({ ...status, loading_messages: ['one'] })
  expect(slack.statuses()).toMatchObject([{ channel: 'C1', thread: ts, status: 'looking' }])
  const eleven = Array.from({ length: 11 }, () => 'x')
  expect(await refusalOf(assistant.threads.setStatus({ ...status, loading_messages: eleven }))).toMatchObject({
    error: 'invalid_arguments',
  })
  const prompt = { title: 't', message: 'm' }
  await assistant.threads.setSuggestedPrompts({ channel_id: 'C1', thread_ts: ts, prompts: [prompt] })
  expect(slack.prompts('C1')).toEqual([prompt])
  const five = assistant.threads.setSuggestedPrompts({
    channel_id: 'C1',
    thread_ts: ts,
    prompts: [prompt, prompt, prompt, prompt, prompt],
  })
  expect(await refusalOf(five)).toMatchObject({ error: 'invalid_arguments' })
})

test('blocks can be checked without posting them', async () => {
  const slack = await startSlack()
  expect(await refusalOf(clientOf(slack).apiCall('blocks.validate', { blocks: [section('x')] }))).toEqual({ error: 'none' })
  const refusal = await refusalOf(clientOf(slack).apiCall('blocks.validate', { blocks: [section('')] }))
  expect(record(refusal).error).toBe('invalid_blocks')
})
