// `/budget status`: whether the bot is connected, what waits, which program and which data it answers from.
import type { RichTextElement, RichTextSection } from '@slack/types'
import type { DataStatus } from '../../../budget/data-status.ts'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import type { Message } from '../message.ts'
import { literal, paragraph, rich, spoken } from '../text.ts'
import { heading } from '../text-blocks.ts'

export type Health = {
  /** Questions that wait for their answer, and since when the oldest does. */
  readonly waiting: number
  readonly oldestWaitingSeconds: number | null
  readonly connected: boolean
  /** ms */
  readonly upSince: number
  /** Of the program. */
  readonly version: string
  /** The language model; null where none is set. */
  readonly model: ModelHealth | null
}
/** `isResting`: it is left alone for a while after failures. */
export type ModelHealth = { readonly model: string; readonly tokensToday: number; readonly isResting: boolean }
export type Status = { readonly status: DataStatus; readonly health: Health; readonly language: 'zh' | 'en' }

export function statusMessage(given: Status): Message {
  const words = slackPageWords[given.language]
  const lines = statusLines(given)
  const texts = lines.map((pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : momentText(piece))).join(''))
  return {
    text: spoken(words.status.heading, ...texts),
    blocks: [
      heading(words.status.heading),
      rich({ type: 'rich_text_list', style: 'bullet', elements: lines.map((pieces) => asLine(pieces)) }),
    ],
  }
}

type Pieces = readonly (string | Date)[]

function statusLines({ status, health, language }: Status): readonly Pieces[] {
  const { colon, status: words } = slackPageWords[language]
  return [
    [words.connected[health.connected ? 'yes' : 'no']],
    [words.waiting(health.waiting, health.oldestWaitingSeconds)],
    [words.covered({ ...status, years: years(status) })],
    [words.known(status)],
    [`${words.data}${colon}${status.version}`],
    ...(status.lastIngestAt === null ? [] : [[`${words.lastIngest}${colon}`, new Date(status.lastIngestAt)]]),
    [health.model === null ? words.noModel : words.model(health.model)],
    [`${words.version}${colon}${health.version}`],
    [`${words.upSince}${colon}`, new Date(health.upSince)],
  ]
}

/** “2021–2024”, or with gaps “2019, 2021”. */
function years({ years: of }: DataStatus): string {
  const [first, last] = [of[0], of.at(-1)]
  if (first === undefined || last === undefined) return '–'
  return last - first === of.length - 1 && first !== last ? `${first}–${last}` : of.join(', ')
}

function asLine(pieces: Pieces): RichTextSection {
  return paragraph(...pieces.map((piece) => (typeof piece === 'string' ? literal(piece) : moment(piece))))
}

/** In the time zone of who reads it. */
export function moment(at: Date): RichTextElement {
  return { type: 'date', timestamp: Math.floor(at.getTime() / 1_000), format: '{date_num} {time}', fallback: momentText(at) }
}

export function momentText(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
