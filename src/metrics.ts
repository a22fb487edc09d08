// What the bot counts and times, in Prometheus' words: the only file that knows prom-client.
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  /** A question that ended: as which outcome, from where. */
  question(of: { readonly outcome: string; readonly kind: string; readonly seconds: number }): void
  /** An accepted event, or one that was known already (`repeated`), or not for us (`passed`). */
  event(what: 'accepted' | 'repeated' | 'passed' | 'busy'): void
  /** A call to Slack, with `ok` or its error. */
  call(of: { readonly method: string; readonly result: string }): void
  /** A call that is made again, and why. */
  retry(of: { readonly method: string; readonly why: string }): void
  /** A question that a language model read: how that ended, and what it took. */
  model(of: {
    readonly ended: string
    readonly calls: number
    readonly promptTokens: number
    readonly completionTokens: number
  }): void
  /** Asked for when the metrics are read. */
  queue(read: () => { readonly waiting: number; readonly working: number }): void
  /** Prometheus text and its content type. */
  text(): Promise<{ readonly type: string; readonly text: string }>
}

const seconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

/** A registry of its own: two bots in one process do not add up. */
export function createMetrics(): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  const labels = <Name extends string>(...labelNames: readonly Name[]) => ({ labelNames, registers })
  const questions = new Counter({
    name: 'wenzhang_questions_total',
    help: 'Questions that ended, by outcome and way in.',
    ...labels('outcome', 'kind'),
  })
  const latency = new Histogram({
    name: 'wenzhang_answer_seconds',
    help: 'Seconds from the receipt of a question to its posted answer.',
    buckets: seconds,
    registers,
  })
  const events = new Counter({ name: 'wenzhang_events_total', help: 'Events of Slack.', ...labels('what') })
  const calls = new Counter({
    name: 'wenzhang_slack_calls_total',
    help: 'Calls to Slack by method and result.',
    ...labels('method', 'result'),
  })
  const retries = new Counter({
    name: 'wenzhang_slack_retries_total',
    help: 'Calls to Slack that were made again.',
    ...labels('method', 'why'),
  })
  const read = new Counter({
    name: 'wenzhang_model_questions_total',
    help: 'Questions that went to the language model, by how that ended.',
    ...labels('ended'),
  })
  const requests = new Counter({ name: 'wenzhang_model_requests_total', help: 'Requests to the language model.', registers })
  const tokens = new Counter({
    name: 'wenzhang_model_tokens_total',
    help: 'Tokens to and from the language model.',
    ...labels('direction'),
  })
  return {
    model: ({ ended, calls: made, promptTokens, completionTokens }) => {
      read.inc({ ended })
      requests.inc(made)
      tokens.inc({ direction: 'prompt' }, promptTokens)
      tokens.inc({ direction: 'completion' }, completionTokens)
    },
    question: ({ outcome, kind, seconds: took }) => {
      questions.inc({ outcome, kind })
      latency.observe(took)
    },
    event: (what) => events.inc({ what }),
    call: (of) => calls.inc(of),
    retry: (of) => retries.inc(of),
    queue: (read) => {
      new Gauge({
        name: 'wenzhang_queue',
        help: 'Accepted questions that are not answered yet.',
        ...labels('state'),
        collect() {
          const { waiting, working } = read()
          this.set({ state: 'waiting' }, waiting)
          this.set({ state: 'working' }, working)
        },
      })
    },
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}
