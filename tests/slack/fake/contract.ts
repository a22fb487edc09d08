// What a test can ask of the fake Slack: what people do, what is to be seen, what goes wrong.
import type { Loose } from './loose.ts'
import type { Look } from './until.ts'

export type FakeOptions = {
  /** Rate limits. `slack` (default): a token bucket of 3, one more a second, for posts and for updates of a channel; the tiers of the other methods. */
  readonly limits?: 'slack' | 'none'
  readonly triggerLifeMs?: number
  /** How long the bot has to acknowledge a command or a press, and to answer a request by HTTP. */
  readonly answerWithinMs?: number
  /** An event that was not acknowledged is sent again after this, at most three times. */
  readonly redeliverAfterMs?: number
  /** Share of Web API calls that fail in one of `failWays`, the same by the same seed. */
  readonly failRate?: number
  readonly seed?: number
  readonly failWays?: readonly Fault[]
  readonly mode?: 'socket' | 'http'
  readonly eventsUrl?: string
  readonly responseUrlLifeMs?: number
  readonly streamLifeMs?: number
  /** For a mention Slack sends `app_mention` and `message` in any order. */
  readonly mentionFirst?: boolean
  /** Instead of the scopes, events, commands and shortcuts of manifest.json. */
  readonly manifest?: Loose
}

export type Fault =
  | { readonly error: string; readonly data?: object }
  | { readonly status: number; readonly retryAfter?: number }
  /** Cut before anything is done. */
  | 'reset'
  /** Done, then cut: the caller cannot know. */
  | 'reset_after'
  /** No response at all. */
  | 'hang'

export type FakeFile = {
  readonly id: string
  readonly name: string
  readonly mimetype: string
  readonly filetype: string
  readonly mode: 'hosted'
  readonly size: number
  readonly url_private: string
  readonly url_private_download: string
}
export type FakeMessage = {
  readonly ts: string
  readonly channel: string
  readonly user: string
  readonly text: string
  readonly blocks: readonly Loose[]
  readonly bot_id?: string
  readonly subtype?: string
  readonly thread_ts?: string
  readonly metadata?: Loose
  readonly edited?: { readonly user: string; readonly ts: string }
  readonly files?: readonly FakeFile[]
}
export type FakeView = Loose & { readonly id: string; readonly hash: string; readonly blocks: readonly Loose[] }

export type Acknowledgement = { readonly payload: Loose | undefined; readonly afterMs: number }
export type Interaction = {
  readonly triggerId: string
  readonly responseUrl: string | undefined
  /** What the bot acknowledged with; undefined: it did not within three seconds, and the person sees an error. */
  readonly acknowledged: () => Promise<Acknowledgement | undefined>
}

type Place =
  | { readonly channel: string; readonly ts: string; readonly thread?: string }
  | { readonly home: true }
  | { readonly viewId: string }
  /** Something only this person sees. */
  | { readonly responseOf: FakeMessage }
export type Press = Place & {
  readonly user: string
  readonly actionId: string
  /** Of a button: must be its value. Of feedback buttons: the value of the one that is pressed. */
  readonly value?: string
  /** Of a select: the value that is chosen. */
  readonly option?: string
  /** Of a text field. */
  readonly text?: string
}
export type Say = {
  readonly channel: string
  readonly user: string
  /** As it goes over the wire: `<@BOT>` for a mention. */
  readonly text: string
  readonly thread?: string
  readonly subtype?: string
  readonly files?: readonly FakeFile[]
  readonly mentionFirst?: boolean
}
export type Drop = {
  readonly user: string
  readonly channel: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly text?: string
  readonly mimetype?: string
  readonly thread?: string
}
export type Said = { readonly ts: string; readonly eventIds: readonly string[] }
export type At = { readonly channel: string; readonly ts: string }

/** What people do. Each throws where a person could not do it, and returns when the envelope is on its way. */
export type People = {
  say(of: Say): Promise<Said>
  direct(of: {
    readonly user: string
    readonly text: string
    readonly thread?: string
  }): Promise<Said & { readonly channel: string }>
  command(of: {
    readonly user: string
    readonly channel: string
    readonly command: string
    readonly text: string
  }): Promise<Interaction>
  shortcut(of: { readonly user: string; readonly callbackId: string } & At): Promise<Interaction>
  press(of: Press): Promise<Interaction>
  submit(of: {
    readonly user: string
    readonly viewId: string
    readonly values: Readonly<Record<string, string>>
  }): Promise<Interaction & { readonly response?: Loose }>
  openHome(of: { readonly user: string; readonly tab: 'home' | 'messages' }): Promise<void>
  drop(of: Drop): Promise<{ readonly ts: string; readonly file: string; readonly eventIds: readonly string[] }>
  edit(of: At & { readonly text: string }): Promise<void>
  delete(of: At): Promise<void>
  /** Slack sends an event that it sent before once more. */
  resend(eventId: string): Promise<void>
}

export type Call = { readonly method: string; readonly args: Loose; readonly at: number; readonly result: string }
export type Ping = {
  readonly channel: string
  readonly ts: string
  readonly what: string
  readonly where: 'text' | 'mrkdwn' | 'rich_text'
}

export type FakeSlack = People & {
  readonly apiUrl: string
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly botUser: string
  readonly botId: string
  readonly team: string

  addUser(id: string, of?: { readonly name?: string; readonly isBot?: boolean }): void
  /** Without `members` everybody is in it. */
  addChannel(id: string, of?: ChannelOptions): void

  messages(channel: string): readonly FakeMessage[]
  /** What only this person sees now. */
  ephemerals(user: string): readonly FakeMessage[]
  home(user: string): FakeView | undefined
  /** Open modals, the topmost last. */
  views(user: string): readonly FakeView[]
  statuses(): readonly { readonly channel: string; readonly thread: string; readonly status: string; readonly at: number }[]
  uploads(): readonly Upload[]
  calls(): readonly Call[]
  acks(): readonly Ack[]
  /** Every mention and link in what the bot posted, and every word that Slack would make one of. */
  pings(): readonly Ping[]
  /** Suggested prompts by channel. */
  prompts(channel: string): readonly Loose[]
  connections(): number
  /** Events without acknowledgement so far. */
  unacknowledged(): number
  until<T>(look: () => Look<T> | Promise<Look<T>>, ms?: number): Promise<T>

  /** The next calls of the method fail, in order. `response_url`, `upload` and `download` are methods here, too. */
  fail(method: string, ...faults: readonly Fault[]): void
  failWhere(when: (call: { readonly method: string; readonly args: Loose }) => Fault | undefined): () => void
  /** `disconnect` (default) asks the bot to come back, `abrupt` cuts. */
  dropSocket(how?: 'disconnect' | 'abrupt'): void
  /** Connections are refused for so long; those that are open stay. */
  refuseSocket(ms: number): void
  /** From now on every call is `token_revoked`. */
  revoke(): void
  /** Asks the events URL as Slack does when it is set up; gives whether the challenge came back. */
  verifyUrl(): Promise<boolean>
  /** Where events go by HTTP, once the bot listens. */
  setEventsUrl(url: string): void
  stop(): Promise<void>
}
export type ChannelOptions = {
  readonly members?: readonly string[]
  readonly isPrivate?: boolean
  readonly botIsMember?: boolean
  readonly isArchived?: boolean
  readonly name?: string
}
export type Upload = {
  readonly channel: string
  readonly thread: string | undefined
  readonly name: string
  readonly bytes: Uint8Array
  readonly ts: string
}
export type Ack = {
  readonly envelopeId: string
  readonly eventId: string | undefined
  readonly type: string
  readonly sentAt: number
  readonly at: number
}
