import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { account } from '../../../bench/reliability/accounts.ts'
import type { Asked } from '../../../bench/reliability/asked.ts'
import { type FakeSlack, startFakeSlack } from '../../slack/fake/fake-slack.ts'

let slack: FakeSlack
let client: WebClient
beforeEach(async () => {
  slack = await startFakeSlack({ limits: 'none' })
  slack.addUser('U1')
  slack.addChannel('C1')
  client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl })
})
afterEach(() => slack.stop())

const ask = async (key: string, thread?: string): Promise<Asked> => {
  const place = thread === undefined ? {} : { thread }
  const { ts } = await slack.say({ channel: 'C1', user: 'U1', text: key, ...place })
  return {
    kind: 'thread',
    channel: 'C1',
    user: 'U1',
    text: key,
    eventIds: [key],
    thread: thread ?? ts,
    at: 0,
    accepted: () => true,
  }
}
const answer = ({ thread, eventIds: [key = ''] }: Asked) =>
  client.chat.postMessage({
    channel: 'C1',
    thread_ts: thread,
    text: 'here',
    metadata: { event_type: 'a', event_payload: { key } },
  })

test('what is missing, said twice or out of order is seen', async () => {
  const [one, two] = [await ask('one'), await ask('two')]
  const three = await ask('three', one.thread)
  for (const done of [three, one, two, two]) await answer(done)
  const four = await ask('four')
  expect(account([one, two, three, four], slack)).toMatchObject({
    ...{ asked: 4, answered: 3, missing: [four], twice: [two] },
    disordered: [`C1:${one.thread}`],
  })
})
