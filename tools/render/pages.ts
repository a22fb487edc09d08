// The pages, forms and notices that are drawn, from the same invented data.
import type { Outcome } from '../../src/answer/outcome.ts'
import { knownFacts, sourcesOf } from '../../src/query/inspect.ts'
import { correctionMessage } from '../../src/slack/blocks/answer/correction.ts'
import { shareModal } from '../../src/slack/blocks/answer/share-modal.ts'
import { proposalMessage } from '../../src/slack/blocks/documents/proposal.ts'
import { proposalDone } from '../../src/slack/blocks/documents/proposal-end.ts'
import type { Message } from '../../src/slack/blocks/message.ts'
import { helpMessage } from '../../src/slack/blocks/pages/help.ts'
import { homeView } from '../../src/slack/blocks/pages/home-view.ts'
import { statusMessage } from '../../src/slack/blocks/pages/status.ts'
import { feedbackModal } from '../../src/slack/blocks/reviews/feedback-modal.ts'
import { reviewMessage } from '../../src/slack/blocks/reviews/review.ts'
import { failed } from '../../src/slack/blocks/sentences.ts'
import { sourcesModal } from '../../src/slack/blocks/sources/sources-modal.ts'
import { sqlModal } from '../../src/slack/blocks/sources/sql-modal.ts'
import { type Dining, openDining } from '../../tests/answer/invented-answers.ts'
import { report, status } from '../../tests/slack/blocks/pages.ts'
import type { Sheet } from './draw/sheet.ts'
import type { Language, Topic } from './picture.ts'

export function pageTopics(): readonly Topic[] {
  const dining = openDining()
  const topics = drawn.map(({ draw, ...topic }): Topic => {
    const sheet = (language: Language): Sheet => draw({ language, dining })
    return { ...topic, sheets: { zh: sheet('zh'), en: sheet('en') } }
  })
  dining.close()
  return topics
}

type Given = { readonly language: Language; readonly dining: Dining }
type Drawn = Omit<Topic, 'sheets'> & { readonly draw: (given: Given) => Sheet }

const drawn: readonly Drawn[] = [
  {
    name: 'sources',
    title: '来源 · Sources',
    says: 'Every figure of an answer with its origin, its formula, and each place that prints it.',
    draw: ({ language, dining }) => view(sourcesModal(sourcesOfShare({ language, dining }))),
  },
  {
    name: 'sql',
    title: 'SQL',
    says: 'The statement as it ran, with its parameters and views.',
    draw: ({ language, dining }) => view(sqlModal({ outcome: lookup({ language, dining }), language })),
  },
  {
    name: 'share-form',
    title: '分享 · Share',
    says: 'Where the card goes: a channel, or a reply to a message.',
    draw: ({ language }) => view(shareModal({ answer: 7, language })),
  },
  {
    name: 'feedback-form',
    title: '👎',
    says: 'What is wrong, and what was expected; it says who will read it.',
    draw: ({ language }) => view(feedbackModal({ answer: 7, language })),
  },
  {
    name: 'review',
    title: 'For the reviewers',
    says: 'An answer that somebody found wrong, with all that is needed to ask it again, and a golden question to start from.',
    draw: ({ language, dining }) => message(reviewMessage({ ...found, outcome: lookup({ language, dining }), language })),
  },
  {
    name: 'correction',
    title: 'A correction',
    says: 'Below a shared card, when the data changes: both values and both versions.',
    draw: ({ language }) => message(correctionMessage({ changes, dataBefore: 'ab12.3', dataAfter: 'ab12.4', language })),
  },
  {
    name: 'home',
    title: 'The home page',
    says: 'A field to ask in, examples, how to ask, what is promised, what is covered, what is kept.',
    draw: ({ language }) => view(homeView({ status, examples, retentionDays: 90, canIngest: false, language })),
  },
  {
    name: 'help',
    title: 'Help',
    says: 'How to ask, with examples to press.',
    draw: ({ language }) => message(helpMessage({ examples, language })),
  },
  {
    name: 'status',
    title: '`/budget status`',
    says: 'Whether it is connected, what waits, which program and which data.',
    draw: ({ language }) => message(statusMessage({ status, health, language })),
  },
  {
    name: 'proposal',
    title: 'A dropped document',
    says: 'What would change, before anything is written.',
    draw: ({ language }) => message(proposalMessage({ proposal: 5, name: file, tried: report, language })),
  },
  {
    name: 'taken-in',
    title: 'A document taken in',
    says: 'What changed, and who decided.',
    draw: ({ language }) => message(proposalDone({ name: file, by: '林', report, language })),
  },
  {
    name: 'failed',
    title: 'Something broke',
    says: 'A notice of one sentence, with a number that finds the fault in the log.',
    draw: ({ language }) => message(failed({ id: 'a1b2', language })),
  },
]

const file = '水务局（新）.txt'
const examples = ['青禾区水务局2023年三公经费', '白石县教育局2023年支出合计', '收录了哪些单位？']
const health = {
  waiting: 0,
  oldestWaitingSeconds: null,
  connected: true,
  upSince: Date.UTC(2024, 4, 6, 7, 8),
  version: '0.2.0',
  model: null,
}
const changes = [
  { label: '“三公”经费', before: '2.90万元', after: '3.10万元' },
  { label: '公务接待费', before: '1.00万元', after: null },
]
const found = {
  answer: 21,
  question: '青禾区水务局2023年三公经费',
  user: '小周',
  reason: 'figure',
  expected: '应为 3.10 万元',
  at: Date.UTC(2024, 4, 6, 7, 8),
  today: '2024-05-06',
  context: null,
} as const

function message(of: Message): Sheet {
  return { kind: 'message', message: of }
}

function view(of: Extract<Sheet, { kind: 'view' }>['view']): Sheet {
  return { kind: 'view', view: of }
}

function lookup({ language, dining }: Given): Outcome {
  return dining.answer({ ask: 'lookup', items: [{ item: 'sangong' }] }, language)
}

function sourcesOfShare({ language, dining }: Given) {
  const outcome = dining.answer({ ask: 'share', items: [{ item: 'sangong' }], whole: { item: 'total' } }, language)
  const facts = outcome.figures.flatMap((figure) => figure.facts)
  const shown = knownFacts(dining.kitchen.db, facts)
  const sources = sourcesOf(
    dining.kitchen.db,
    shown.map(({ key }) => key),
  )
  return { outcome, answer: 7, sources, shown, data: outcome.data, isReviewer: true, language }
}
