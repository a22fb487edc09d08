// What the tests of pages and notices share: invented data, hostile texts, and what holds for whatever is sent.
import { join } from 'node:path'
import type { HomeView, ModalView } from '@slack/types'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Figure, Outcome } from '../../../src/answer/outcome.ts'
import type { DataStatus } from '../../../src/budget/data-status.ts'
import type { ProposalReport } from '../../../src/slack/blocks/documents/proposal-report.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'
import { checkView, messageFault } from '../fake/blocks.ts'

export const languages = ['zh', 'en'] as const

/** Compares with a file of `snapshots/`: what is sent, whole. */
export async function expectAsStored(sent: unknown, name: string): Promise<void> {
  await expect(`${JSON.stringify(sent, null, 2)}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'snapshots', `${name}.txt`))
}

/** Slack takes the view, and nothing of it is read as formatting or as a mention. */
export function expectTaken(view: ModalView | HomeView): void {
  expect(checkView(view)).toEqual([])
  expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(200_000)
  expect(mrkdwnIn(view).filter((text) => /[<>]/.test(text))).toEqual([])
  expect(invisibleIn(view)).toEqual([])
}

/** The same for a message; its text says what the blocks say, for where they are not shown. */
export function expectPosted(message: Message): void {
  expect(messageFault(message)).toBeUndefined()
  expect(message.text.length).toBeLessThan(4_000)
  expect([message.text, ...mrkdwnIn(message.blocks)].filter((text) => /[<>]/.test(text))).toEqual([])
  expect(invisibleIn(message)).toEqual([])
}

/** Every literal text in it, in order. */
export function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (key === 'text' && typeof each === 'string' ? [each] : textsIn(each)))
}

export function saidIn(value: unknown): string {
  return textsIn(value).join('\n')
}

function mrkdwnIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(mrkdwnIn)
  return 'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text), ...below] : below
}

function invisibleIn(value: unknown): readonly string[] {
  return textsIn(value).filter((text) => /[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u001b]/.test(text))
}

/** Texts that would mention, link, format or break, short and long. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '<!channel> <@U1> <#C1|x> <https://evil.example|ok>',
    '*粗* _斜_ ~删~ `码` :tada:',
    '](http://evil.example)',
  ),
  fc.constantFrom(
    '\u202e反\u2066',
    '\u001b[31m',
    '一'.repeat(5_000),
    '9'.repeat(4_000),
    '&lt;!here&gt;',
    '<!date^1^{date}|x>',
    '\ud83d\ude00'.repeat(2_000),
  ),
)

export const figure: Figure = {
  label: '“三公”经费',
  role: 'asked',
  organization: '云川市青禾区水务局',
  scope: 'unit',
  year: 2023,
  stage: 'budget',
  flow: 'expenditure',
  item: 'sangong',
  fund: 'general',
  nature: 'all',
  measure: 'amount',
  value: 2.9,
  unit: '万元',
  shown: '2.90 万元',
  origin: 'stated',
  formula: null,
  facts: [1],
  citations: [1],
}

export const outcome: Outcome = {
  outcome: 'answer',
  reason: null,
  text: '“三公”经费：2.90 万元 [1]',
  kind: 'lookup',
  figures: [figure],
  choices: [],
  suggestions: [],
  assumptions: [],
  warnings: [],
  citations: [
    {
      number: 1,
      document: '云川市青禾区水务局2023年单位预算',
      file: '水务局.txt',
      section: '“三公”经费说明',
      locator: { line: 11, column: 1 },
      row: null,
      column: null,
      quote: '“三公”经费预算2.90万元',
    },
  ],
  understood: null,
  plan: {
    ask: 'lookup',
    organizations: ['云川市青禾区水务局@unit'],
    years: [2023],
    stages: [],
    items: [{ item: 'sangong' }],
    assumptions: [],
  },
  language: 'zh',
  sql: { text: 'select "fact_id" from "facts" where "fiscal_year" in (?) limit ?', parameters: [2023, 5001] },
  translator: 'rules',
  data: 'ab12.0',
}

export const status: DataStatus = {
  version: 'ab12.3',
  documents: 3,
  organizations: 2,
  facts: 120,
  findings: 4,
  unread: 5,
  years: [2022, 2023],
  lastIngestAt: '2024-05-06T07:08:09.000Z',
  disclosures: [
    { organization: '云川市青禾区水务局', year: 2023, stage: 'budget', documents: 1, findings: 1 },
    { organization: '云川市白石县教育局', year: 2023, stage: 'budget', documents: 1, findings: 0 },
    { organization: '云川市青禾区水务局', year: 2022, stage: 'final', documents: 1, findings: 3 },
  ],
  moreDisclosures: 0,
}

export const report: ProposalReport = {
  outcome: 'replaced',
  organization: '云川市青禾区水务局',
  year: 2023,
  stage: 'budget',
  title: '云川市青禾区水务局2023年单位预算',
  facts: 40,
  findings: ['“三公”经费印的占比是 2.50%，按印出的数计算是 2.41%'],
  unread: 2,
  changes: [{ label: '“三公”经费', before: '2.90万元', after: '3.10万元' }],
  replaced: ['水务局.txt'],
}
