// What the pages, forms and notices of the Slack bot say beside answers; one file a language, complete by this type.
import type { IngestOutcome } from '../budget/ingest-report.ts'
import { slackPagesEn } from './slack-pages-en.ts'
import { slackPagesZh } from './slack-pages-zh.ts'

/** What may be wrong with an answer, in the order of the form. */
export const feedbackReasons = ['figure', 'subject', 'source', 'misunderstood', 'missing', 'other'] as const
export type FeedbackReason = (typeof feedbackReasons)[number]

export const notSharedReasons = [
  'you_not_in_channel',
  'bot_not_in_channel',
  'thread_not_found',
  'channel_not_allowed',
  'is_archived',
  'failed',
] as const
export type NotSharedReason = (typeof notSharedReasons)[number]

export type SlackPageWords = {
  readonly colon: string
  readonly comma: string
  readonly close: string
  /** Title of a document, in its marks. */
  readonly titled: (title: string) => string
  readonly year: (year: number) => string
  readonly sources: SourcesWords
  readonly sql: SqlPageWords
  readonly share: ShareWords
  readonly feedback: FeedbackWords
  readonly home: HomeWords
  readonly help: HelpWords
  readonly status: StatusWords
  readonly sentences: NoticeWords
  readonly review: ReviewWords
  readonly correction: CorrectionWords
  readonly proposal: ProposalWords
}

export type SourcesWords = {
  readonly title: string
  readonly none: string
  readonly origins: Record<'stated' | 'derived' | 'computed', string>
  /** Of a figure that no number is printed for. */
  readonly inWords: Record<'none' | 'not_applicable', string>
  readonly formula: string
  /** Above the places of the figures that a formula uses. */
  readonly inputs: string
  readonly places: (count: number) => string
  /** Above what is quoted beside the figures: reasons, purposes. */
  readonly cited: string
  readonly morePlaces: (count: number) => string
  readonly moreFigures: (count: number) => string
  /** The figure is another one now than the one that was shown. */
  readonly changed: (said: { readonly before: string; readonly after: string }) => string
  readonly gone: (before: string) => string
  /** Of both data versions, under such a figure. */
  readonly versions: (said: { readonly before: string; readonly after: string }) => string
  readonly anyChanged: (count: number) => string
  readonly data: (version: string) => string
  /** Before the name of the reviewer and the day. */
  readonly verifiedBy: string
  readonly notVerified: string
  readonly verify: string
  readonly unverify: string
}

export type SqlPageWords = {
  readonly title: string
  readonly none: string
  readonly checked: string
  readonly cut: (shown: number, all: number) => string
  readonly parameters: string
  readonly views: (names: readonly string[]) => string
  readonly translators: Record<'rules' | 'model' | 'verified', string>
}

export type ShareWords = {
  readonly title: string
  readonly submit: string
  readonly explain: string
  readonly target: string
  readonly choose: string
  readonly thread: string
  readonly threadHint: string
}

export type FeedbackWords = {
  readonly title: string
  readonly submit: string
  readonly reason: string
  readonly reasons: Record<FeedbackReason, string>
  readonly expected: string
  readonly expectedHint: string
  readonly whoReads: string
}

export type HomeWords = {
  readonly heading: string
  readonly intro: string
  readonly field: string
  readonly placeholder: string
  readonly examples: string
  readonly howTitle: string
  readonly how: readonly string[]
  readonly ingest: string
  readonly promisesTitle: string
  readonly promises: readonly string[]
  readonly coverageTitle: string
  readonly counts: (said: { readonly organizations: number; readonly documents: number; readonly facts: number }) => string
  readonly moreOrganizations: (count: number) => string
  readonly askCoverage: string
  readonly data: (version: string) => string
  readonly privacy: (days: number) => string
  readonly automated: string
}

export type HelpWords = {
  readonly first: string
  readonly waysTitle: string
  readonly ways: readonly string[]
  readonly limits: string
  /** A question that a newcomer may begin with. */
  /** Of several kinds, the commonest first. */
  readonly examples: readonly ((organization: string, year: number) => string)[]
  readonly coverageQuestion: string
}

export type StatusWords = {
  readonly heading: string
  readonly connected: Record<'yes' | 'no', string>
  readonly waiting: (waiting: number, oldestSeconds: number | null) => string
  readonly version: string
  readonly upSince: string
  readonly data: string
  readonly covered: (said: { readonly organizations: number; readonly documents: number; readonly years: string }) => string
  readonly known: (said: { readonly facts: number; readonly findings: number; readonly unread: number }) => string
  readonly lastIngest: string
  readonly noModel: string
  readonly model: (said: { readonly model: string; readonly tokensToday: number; readonly isResting: boolean }) => string
}

export type NoticeWords = {
  readonly failed: (id: string) => string
  readonly notAllowed: string
  readonly lookingUp: string
  /** What a language model is doing. */
  readonly stages: Readonly<Record<'reading' | 'checking' | 'mending' | 'confirming', string>>
  readonly busy: string
  readonly thanks: Record<'up' | 'down', string>
  readonly pressAgain: string
  readonly expiredAnswer: string
  readonly exported: (files: readonly string[]) => string
  readonly shared: string
  readonly open: string
  readonly notShared: Record<NotSharedReason, string>
}

export type ReviewWords = {
  readonly heading: string
  readonly from: string
  readonly question: string
  readonly reason: string
  readonly expected: string
  readonly none: string
  readonly shown: string
  readonly noFigures: (outcome: string) => string
  readonly moreFigures: (count: number) => string
  readonly plan: string
  readonly before: string
  readonly today: string
  readonly data: string
  readonly answer: string
  readonly golden: string
  readonly cut: string
}

export type CorrectionWords = {
  readonly heading: string
  readonly explain: string
  readonly change: (said: { readonly label: string; readonly before: string; readonly after: string }) => string
  readonly gone: string
  readonly more: (count: number) => string
  readonly versions: (said: { readonly before: string; readonly after: string }) => string
}

export type ProposalWords = {
  readonly wouldBe: Record<IngestOutcome, string>
  readonly was: Record<IngestOutcome, string>
  readonly counts: (said: { readonly facts: number; readonly findings: number; readonly unread: number }) => string
  readonly replaced: string
  readonly changes: string
  readonly findings: string
  readonly more: (count: number) => string
  readonly nothingYet: string
  readonly doubtfulTitle: string
  readonly doubtful: string
  readonly notTaken: string
  /** Under the reason, where a document does not say whose it is. */
  readonly titleHint: string
  readonly ingest: string
  readonly replacing: string
  readonly beside: string
  readonly dismiss: string
  readonly takenBy: string
  readonly dismissedBy: string
  readonly nothingChanged: string
  /** The file is not what was looked at. */
  readonly changed: string
  readonly refused: Record<'person' | 'channel', string>
  readonly channels: string
}

export const slackPageWords: Readonly<Record<'zh' | 'en', SlackPageWords>> = { zh: slackPagesZh, en: slackPagesEn }
