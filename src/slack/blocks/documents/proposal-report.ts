// What taking a document in comes to, as lines and as blocks: whose it is, how much it holds, what would change, what looks wrong.
import type { Stage } from '../../../budget/fact.ts'
import type { IngestOutcome } from '../../../budget/ingest-report.ts'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { wordsOf } from '../../../wording/words.ts'
import type { AppBlock } from '../message.ts'
import { cut } from '../text.ts'
import { listed, note, saying } from '../text-blocks.ts'

export type ProposalReport = {
  readonly outcome: IngestOutcome
  /** As shown. */
  readonly organization: string
  readonly year: number
  readonly stage: Stage
  readonly title: string
  readonly facts: number
  /** As sentences. */
  readonly findings: readonly string[]
  readonly unread: number
  /** As shown, both sides in words where there is no figure. */
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[]
  /** File names. */
  readonly replaced: readonly string[]
}

type Language = 'zh' | 'en'

export function reportLines(report: ProposalReport, language: Language): readonly string[] {
  return [
    subject(report, language),
    counts(report, language),
    ...replacedLine(report, language),
    ...changeLines(report, language).slice(0, most),
  ]
}

export function reportBlocks(report: ProposalReport, language: Language): readonly AppBlock[] {
  const words = slackPageWords[language].proposal
  const facts = [subject(report, language), counts(report, language), ...replacedLine(report, language)]
  return [
    saying(facts.join('\n')),
    ...firstOf(words.changes, changeLines(report, language), language),
    ...firstOf(words.findings, report.findings, language),
  ]
}

export function namedFile(name: string, language: Language): string {
  return slackPageWords[language].titled(cut(name, 150))
}

/** Of changes and of findings each; a message holds 12,000 characters. */
const most = 12

function subject({ organization, year, stage, title }: ProposalReport, language: Language): string {
  const words = slackPageWords[language]
  const gap = language === 'zh' ? '' : ' '
  const which = `${words.year(year)}${gap}${wordsOf(language).stages[stage]}`
  return `${words.titled(cut(title, 300))}\n${cut(organization, 200)}${words.comma}${which}`
}

function counts({ facts, findings, unread }: ProposalReport, language: Language): string {
  return slackPageWords[language].proposal.counts({ facts, findings: findings.length, unread })
}

function replacedLine({ replaced }: ProposalReport, language: Language): readonly string[] {
  const { colon, comma, proposal } = slackPageWords[language]
  return replaced.length === 0 ? [] : [cut(`${proposal.replaced}${colon}${replaced.join(comma)}`, 1_000)]
}

function changeLines({ changes }: ProposalReport, language: Language): readonly string[] {
  const { change } = slackPageWords[language].correction
  return changes.map(({ label, before, after }) =>
    change({ label: cut(label, 120), before: cut(before, 60), after: cut(after, 60) }),
  )
}

function firstOf(title: string, lines: readonly string[], language: Language): readonly AppBlock[] {
  if (lines.length === 0) return []
  const more = lines.length - most
  return [listed(title, lines.slice(0, most)), ...(more > 0 ? [note(slackPageWords[language].proposal.more(more))] : [])]
}
