import { beforeEach, expect, test } from 'vitest'
import { findPosted } from '../../../src/slack/web/find-posted.ts'
import { type Calling, calling } from './calling.ts'

let at: Calling
beforeEach(async () => {
  at = await calling()
})

async function post(key: string, thread?: string): Promise<string> {
  const metadata = { event_type: 'wenzhang_reply', event_payload: { key } }
  const { ts = '' } = await at.web.client.chat.postMessage({
    ...{ channel: 'C1', text: key, metadata },
    ...(thread === undefined ? {} : { thread_ts: thread }),
  })
  return ts
}
const talk = async (count: number, thread?: string): Promise<void> => {
  for (let index = 0; index < count; index += 1)
    await at.slack.say({ channel: 'C1', user: 'U2', text: `${index}`, ...(thread === undefined ? {} : { thread }) })
}
const find = (key: string, thread?: string, since = '0') => findPosted({ channel: 'C1', thread, key, since }, at.web)

test('a message is found by its key, in its thread or in the channel', async () => {
  const { ts: thread } = await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' })
  const [inThread, inChannel] = [await post('Ev1', thread), await post('Ev2')]
  await post('Ev3')
  expect(await find('Ev1', thread)).toEqual({ channel: 'C1', ts: inThread })
  expect(await find('Ev2')).toEqual({ channel: 'C1', ts: inChannel })
  expect(await find('Ev1')).toBeUndefined()
  expect(await find('Ev9', thread)).toBeUndefined()
})

test('pages are turned until it is there', async () => {
  const { ts: thread } = await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' })
  await talk(205, thread)
  const ts = await post('Ev1', thread)
  expect(await find('Ev1', thread)).toEqual({ channel: 'C1', ts })
  const root = await post('Ev2')
  await talk(205)
  expect(await find('Ev2')).toEqual({ channel: 'C1', ts: root })
})

test('nothing older than what it answers is looked at', async () => {
  const { ts: thread } = await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' })
  await talk(450, thread)
  const last = at.slack.messages('C1').at(-1)?.ts ?? ''
  const ts = await post('Ev1', thread)
  expect(await find('Ev1', thread, last)).toEqual({ channel: 'C1', ts })
  expect(at.called().filter((method) => method === 'conversations.replies')).toHaveLength(1)
})

test('others’ metadata mean nothing', async () => {
  const metadata = { event_type: 'other', event_payload: { id: 'Ev1' } }
  await at.web.client.chat.postMessage({ channel: 'C1', text: 'x', metadata })
  expect(await find('Ev1')).toBeUndefined()
})
