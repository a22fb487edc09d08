import { beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '../../../src/slack/blocks/message.ts'
import { metadataEvent, type Post, postOnce, replacePosted } from '../../../src/slack/web/post.ts'
import { type Calling, calling } from './calling.ts'

let at: Calling
beforeEach(async () => {
  at = await calling()
})

const section = (text: string): Message => ({ text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] })
const tooLong = { ...section('4.40 万元'), blocks: section('x'.repeat(3001)).blocks }
const plain: Message = { text: '4.40 万元', blocks: [] }
const post = (of: Partial<Post> = {}): Post => ({
  ...{ channel: 'C1', thread: undefined, message: section('4.40 万元'), key: 'Ev1', mayBeThere: false, since: '0' },
  ...of,
})
const posts = () => at.called().filter((method) => method === 'chat.postMessage').length

describe('a message', () => {
  test('stands where it was meant to, marked with its key', async () => {
    const { ts: thread } = await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' })
    const posted = await postOnce(post({ thread }), at)
    const metadata = { event_type: metadataEvent, event_payload: { key: 'Ev1' } }
    expect(at.said('C1')).toMatchObject([
      { ts: posted.ts, channel: posted.channel, thread_ts: thread, text: '4.40 万元', metadata },
    ])
  })

  test('calls nobody and unfolds nothing', async () => {
    await postOnce(post(), at)
    const quiet = { parse: 'none', link_names: 'false', unfurl_links: 'false', unfurl_media: 'false' }
    expect(at.slack.calls()[0]?.args).toMatchObject(quiet)
  })

  test.each([['in a thread'], ['in a channel']])('%s is there once, although nobody heard that it was', async (where) => {
    const { ts } = await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' })
    at.slack.fail('chat.postMessage', 'reset_after')
    const posted = await postOnce(post(where === 'in a thread' ? { thread: ts } : {}), at)
    expect(at.said('C1')).toMatchObject([{ ts: posted.ts }])
    expect(posts()).toBe(1)
  })

  test('is posted again where it did not arrive', async () => {
    at.slack.fail('chat.postMessage', 'reset', { status: 502 })
    await postOnce(post(), at)
    expect(at.said('C1')).toHaveLength(1)
    expect(posts()).toBe(3)
  })

  test('that may be there is looked for first', async () => {
    const first = await postOnce(post(), at)
    expect(await postOnce(post({ mayBeThere: true }), at)).toEqual(first)
    await postOnce(post({ mayBeThere: true, key: 'Ev2' }), at)
    expect(at.said('C1')).toHaveLength(2)
  })
})

describe('where Slack refuses the blocks', () => {
  test('the message goes out as text, and the log says why', async () => {
    await postOnce(post({ message: tooLong, plain }), at)
    expect(at.said('C1')).toMatchObject([{ text: '4.40 万元', blocks: [], metadata: { event_payload: { key: 'Ev1' } } }])
    const line = at.lines.map((each) => JSON.parse(each)).find(({ level }) => level === 40)
    expect(line).toMatchObject({ key: 'Ev1', reasons: expect.stringContaining('must be less than 3001 characters') })
  })

  test('it is an error where there is no text to send instead', async () => {
    await expect(postOnce(post({ message: tooLong }), at)).rejects.toMatchObject({ details: { error: 'invalid_blocks' } })
  })

  test('every other no stays a no', async () => {
    const gone = post({ channel: 'CGONE', plain })
    await expect(postOnce(gone, at)).rejects.toMatchObject({ details: { error: 'channel_not_found' } })
    expect(posts()).toBe(1)
  })
})

describe('a message in the place of another', () => {
  test('replaces text and blocks, as often as it is put there', async () => {
    const posted = await postOnce(post(), at)
    at.slack.fail('chat.update', 'reset_after')
    await replacePosted(posted, { message: section('5.50 万元') }, at)
    expect(at.said('C1')).toMatchObject([{ ts: posted.ts, text: '5.50 万元', blocks: [{ text: { text: '5.50 万元' } }] }])
  })

  test('goes out as text where Slack refuses its blocks, and the old blocks are gone', async () => {
    const posted = await postOnce(post(), at)
    await replacePosted(posted, { message: tooLong, plain: { text: '5.50 万元', blocks: [] } }, at)
    expect(at.said('C1')).toMatchObject([{ text: '5.50 万元', blocks: [] }])
    await expect(replacePosted(posted, { message: tooLong }, at)).rejects.toMatchObject({ code: 'slack_refused' })
  })
})
