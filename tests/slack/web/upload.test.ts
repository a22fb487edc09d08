import { beforeEach, expect, test } from 'vitest'
import { type Upload, uploadOnce } from '../../../src/slack/web/upload.ts'
import { type Calling, calling } from './calling.ts'

let at: Calling
let thread: string
beforeEach(async () => {
  at = await calling()
  thread = (await at.slack.say({ channel: 'C1', user: 'U1', text: '三公？' })).ts
})

const files = [
  { name: 'wenzhang-1-2.csv', bytes: Buffer.from('年份,金额\n') },
  { name: 'wenzhang-1-2.xlsx', bytes: Buffer.from([80, 75, 3, 4]) },
]
const upload = (of: Partial<Upload> = {}): Upload => ({
  ...{ channel: 'C1', thread, files, comment: '已导出', mayBeThere: false, since: '0' },
  ...of,
})
const uploaded = () => at.slack.uploads().map(({ name }) => name)
const both = ['wenzhang-1-2.csv', 'wenzhang-1-2.xlsx']

test('files come into their thread in one message, byte for byte', async () => {
  await uploadOnce(upload(), at)
  expect(at.slack.uploads().map(({ bytes }) => Buffer.from(bytes))).toEqual(files.map(({ bytes }) => bytes))
  expect(at.said('C1')).toMatchObject([{ thread_ts: thread, text: '已导出', files: [{ name: both[0] }, { name: both[1] }] }])
})

test('files come into a conversation outside of threads', async () => {
  await uploadOnce(upload({ thread: undefined }), at)
  expect(at.slack.uploads()).toMatchObject([{ thread: undefined }, { thread: undefined }])
})

test.each([true, false])('files are there once, although nobody heard that they were (in a thread: %s)', async (isInThread) => {
  at.slack.fail('files.completeUploadExternal', 'reset_after')
  await uploadOnce(upload(isInThread ? {} : { thread: undefined }), at)
  expect(uploaded()).toEqual(both)
})

test.each(['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal'])(
  'files come although %s failed',
  async (method) => {
    at.slack.fail(method, { status: 503 })
    await uploadOnce(upload(), at)
    expect(uploaded()).toEqual(both)
  },
)

test('files that may be there are looked for first', async () => {
  await uploadOnce(upload(), at)
  await uploadOnce(upload({ mayBeThere: true }), at)
  expect(uploaded()).toEqual(both)
  await uploadOnce(upload({ mayBeThere: true, files: [{ name: 'wenzhang-1-3.csv', bytes: Buffer.from('x') }] }), at)
  expect(uploaded()).toEqual([...both, 'wenzhang-1-3.csv'])
})

test.each([true, false])('files that may be there are looked for on every page (in a thread: %s)', async (isInThread) => {
  const more = isInThread ? {} : { thread: undefined }
  const talk = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1)
      await at.slack.say({ channel: 'C1', user: 'U1', text: '…', ...(isInThread ? { thread } : {}) })
  }
  // Threads come oldest first, channels newest first: there are many before and behind.
  await talk(250)
  await uploadOnce(upload(more), at)
  await talk(250)
  await uploadOnce(upload({ ...more, mayBeThere: true }), at)
  expect(uploaded()).toEqual(both)
})

test('Slack’s no is an error', async () => {
  const refused = { code: 'slack_refused', details: { method: 'files.uploadV2', error: 'channel_not_found' } }
  await expect(uploadOnce(upload({ channel: 'CGONE', thread: undefined }), at)).rejects.toMatchObject(refused)
})
