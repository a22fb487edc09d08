// What became of a dropped document: taken in, left, or not even tried.
import type { RichTextElement } from '@slack/types'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import type { Message } from '../message.ts'
import { bold, literal, paragraph, rich, spoken } from '../text.ts'
import { heading, note, saying } from '../text-blocks.ts'
import { namedFile, type ProposalReport, reportBlocks, reportLines } from './proposal-report.ts'

type Ended = { readonly name: string; readonly by: string; readonly language: 'zh' | 'en' }

export function proposalDone({ name, by, report, language }: Ended & { readonly report: ProposalReport }): Message {
  const words = slackPageWords[language]
  const head = words.proposal.was[report.outcome]
  return {
    text: spoken(head, namedFile(name, language), ...reportLines(report, language)),
    blocks: [
      heading(head),
      note(namedFile(name, language)),
      ...reportBlocks(report, language),
      rich(paragraph(`${words.proposal.takenBy}${words.colon}`, literal(by))),
    ],
  }
}

export function proposalDismissed({ name, by, language }: Ended): Message {
  const { colon, proposal } = slackPageWords[language]
  const file = namedFile(name, language)
  return {
    text: spoken(proposal.notTaken, file, proposal.nothingChanged),
    blocks: [
      rich(paragraph(bold(file))),
      rich(paragraph(`${proposal.dismissedBy}${colon}`, literal(by))),
      note(proposal.nothingChanged),
    ],
  }
}

export type IngestRefused = {
  /** Who dropped it may not, or may not there. */
  readonly why: 'person' | 'channel'
  /** Where documents may be dropped; ids. */
  readonly channels: readonly string[]
  readonly language: 'zh' | 'en'
}

export function ingestRefused({ why, channels, language }: IngestRefused): Message {
  const { colon, proposal } = slackPageWords[language]
  const places = why === 'channel' ? channels.slice(0, 20) : []
  const named: readonly RichTextElement[] = places.flatMap((id) => [{ type: 'channel', channel_id: id } as const, literal(' ')])
  return {
    text: proposal.refused[why],
    blocks: [
      saying(proposal.refused[why]),
      ...(named.length === 0 ? [] : [rich(paragraph(`${proposal.channels}${colon}`, ...named))]),
    ],
  }
}
