// Calls to the fake Slack without a bot: the client with its insistence, quick to try again, and what it tells.
import { createLog, type Log } from '../../../src/log.ts'
import { createMetrics, type Metrics } from '../../../src/metrics.ts'
import { openWeb, type Web } from '../../../src/slack/web/web.ts'
import { clientOf, startSlack } from '../fake/bolt.ts'
import type { FakeMessage, FakeOptions, FakeSlack } from '../fake/fake-slack.ts'

export type Calling = {
  readonly slack: FakeSlack
  readonly web: Web
  readonly log: Log
  readonly metrics: Metrics
  /** Lines of the log so far. */
  readonly lines: readonly string[]
  /** What was told when Slack said that the bot may not speak. */
  readonly revoked: readonly string[]
  /** Methods that were called, in order. */
  readonly called: () => readonly string[]
  readonly said: (channel: string) => readonly FakeMessage[]
}

/** Ends with the test. */
export async function calling(options: FakeOptions = {}): Promise<Calling> {
  const slack = await startSlack({ limits: 'none', ...options })
  const lines: string[] = []
  const revoked: string[] = []
  const log = createLog('debug', { write: (line) => void lines.push(line) })
  const metrics = createMetrics()
  const told = (error: string) => void revoked.push(error)
  const web = openWeb({ client: clientOf(slack), log, metrics, revoked: told, spacing: 0, firstWait: 5 })
  const called = () => slack.calls().map(({ method }) => method)
  const said = (channel: string) => slack.messages(channel).filter(({ user }) => user === slack.botUser)
  return { slack, web, log, metrics, lines, revoked, called, said }
}
