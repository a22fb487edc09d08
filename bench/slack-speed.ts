// Event → posted answer, beside a bare Bolt app that posts the same message without thinking: both over the fake Slack, in this process, by turns.
import { App, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { endQuietly } from '../src/slack/quiet-ending.ts'
import { startWork, type Work } from '../tests/slack/bot-at-work.ts'
import { type FakeSlack, startFakeSlack } from '../tests/slack/fake/fake-slack.ts'
import { type Times, timesOf } from './quantiles.ts'

export type SlackSpeed = { readonly bot: Times; readonly bare: Times }

/** `times` mentions each, after ten that do not count. */
export async function slackSpeed(question: string, times: number): Promise<SlackSpeed> {
  const work = await startWork()
  const bare = await startBare()
  try {
    for (let n = 0; n < warmUp; n += 1) await pair(question, work.slack, bare.slack)
    const pairs: { readonly bot: number; readonly bare: number }[] = []
    for (let n = 0; n < times; n += 1) pairs.push(await pair(question, work.slack, bare.slack))
    return { bot: timesOf(pairs.map(({ bot }) => bot)), bare: timesOf(pairs.map((one) => one.bare)) }
  } finally {
    await stop(work, bare)
  }
}

const warmUp = 10

async function pair(
  question: string,
  slack: FakeSlack,
  bare: FakeSlack,
): Promise<{ readonly bot: number; readonly bare: number }> {
  return { bot: await once(question, slack), bare: await once(question, bare) }
}

/** Milliseconds from the event to the moment that Slack takes the answer. */
async function once(question: string, slack: FakeSlack): Promise<number> {
  const before = posts(slack).length
  const start = Date.now()
  await slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `<@${slack.botUser}> ${question}` })
  const post = await slack.until(() => posts(slack)[before])
  return post.at - start
}

function posts(slack: FakeSlack) {
  return slack.calls().filter(({ method }) => method === 'chat.postMessage')
}

type Bare = { readonly slack: FakeSlack; readonly app: App }

async function startBare(): Promise<Bare> {
  const slack = await startFakeSlack({ limits: 'none' })
  slack.addUser('UASKER')
  slack.addChannel('CBUDGET')
  const clientOptions = { slackApiUrl: slack.apiUrl }
  const receiver = new SocketModeReceiver({ appToken: slack.appToken, logger: silent, installerOptions: { clientOptions } })
  endQuietly(receiver.client)
  const app = new App({ token: slack.botToken, receiver, clientOptions, logger: silent })
  app.event('app_mention', async ({ event, say }) => void (await say({ text: 'here', thread_ts: event.ts })))
  await app.start()
  return { slack, app }
}

async function stop(work: Work, { slack, app }: Bare): Promise<void> {
  await work.stop()
  await app.stop()
  await slack.stop()
}

const quiet = (): void => undefined
const silent: Logger = {
  ...{ debug: quiet, info: quiet, warn: quiet, error: quiet, setLevel: quiet, setName: quiet },
  getLevel: () => LogLevel.ERROR,
}
