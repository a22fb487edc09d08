import { describe, expect, test } from 'vitest'
import { clientOf, refusalOf, startSlack } from './bolt.ts'

const to = { recipient_user_id: 'U1', recipient_team_id: 'T0TEAM' }

describe('a streamed reply', () => {
  test('grows, and ends with its blocks', async () => {
    const slack = await startSlack()
    const { ts: thread_ts } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    const streamer = clientOf(slack).chatStream({ channel: 'C1', thread_ts, ...to, buffer_size: 1 })
    await streamer.append({ markdown_text: 'one ' })
    await streamer.append({ markdown_text: 'two' })
    expect(slack.messages('C1')[1]).toMatchObject({ text: 'one two', thread_ts })
    await streamer.stop({ blocks: [{ type: 'divider' }] })
    expect(slack.messages('C1')[1]).toMatchObject({ text: 'one two', blocks: [{ type: 'divider' }] })
  })

  test('needs its recipient outside of direct messages, and a thread', async () => {
    const slack = await startSlack()
    const { chat } = clientOf(slack)
    const { ts: thread_ts } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    const { channel, ts } = await slack.direct({ user: 'U1', text: 'x' })
    const { recipient_user_id, recipient_team_id } = to
    const start = (of: object) => refusalOf(chat.startStream({ channel: 'C1', thread_ts, ...of }))
    expect(await start({ recipient_user_id })).toMatchObject({ error: 'missing_recipient_team_id' })
    expect(await start({ recipient_team_id })).toMatchObject({ error: 'missing_recipient_user_id' })
    expect(await start({ ...to, thread_ts: '' })).toMatchObject({ error: 'invalid_arguments' })
    expect(await start({ channel, thread_ts: ts })).toEqual({ error: 'none' })
  })

  test('is ended by Slack after its time; the message can be changed then', async () => {
    const slack = await startSlack({ streamLifeMs: -1 })
    const { chat } = clientOf(slack)
    const { ts: thread_ts } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    const { ts = '' } = await chat.startStream({ channel: 'C1', thread_ts, ...to, markdown_text: 'a' })
    const append = chat.appendStream({ channel: 'C1', ts, markdown_text: 'b' })
    expect(await refusalOf(append)).toMatchObject({ error: 'message_not_in_streaming_state' })
    expect(await refusalOf(chat.stopStream({ channel: 'C1', ts }))).toMatchObject({ error: 'message_not_in_streaming_state' })
    await chat.update({ channel: 'C1', ts, text: 'all' })
    expect(slack.messages('C1')[1]?.text).toBe('all')
  })

  test('does not grow after its end, and checks its blocks', async () => {
    const slack = await startSlack()
    const { chat } = clientOf(slack)
    const { ts: thread_ts } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    const { ts = '' } = await chat.startStream({ channel: 'C1', thread_ts, ...to })
    const bad = [{ type: 'header' as const, text: { type: 'plain_text' as const, text: '' } }]
    expect(await refusalOf(chat.stopStream({ channel: 'C1', ts, blocks: bad }))).toMatchObject({ error: 'invalid_blocks' })
    await chat.stopStream({ channel: 'C1', ts })
    const late = chat.appendStream({ channel: 'C1', ts, markdown_text: 'b' })
    expect(await refusalOf(late)).toMatchObject({ error: 'message_not_in_streaming_state' })
    expect(await refusalOf(chat.appendStream({ channel: 'C1', ts: thread_ts, markdown_text: 'b' }))).toMatchObject({
      error: 'message_not_owned_by_app',
    })
  })
})
