// Notices of one sentence: what was done, what could not be done, and what to do next.
import type { RichTextElement } from '@slack/types'
import { type NotSharedReason, slackPageWords } from '../../wording/slack-pages.ts'
import type { Message } from './message.ts'
import { bold, literal, paragraph, rich, spoken } from './text.ts'
import { saying } from './text-blocks.ts'

type Spoken = { readonly language: 'zh' | 'en' }

/** A message of one literal sentence. */
export function plainSentence(text: string): Message {
  return { text: spoken(text), blocks: [saying(text)] }
}

/** `id` finds the fault in the log. */
export function failed({ id, language }: Spoken & { readonly id: string }): Message {
  return plainSentence(slackPageWords[language].sentences.failed(id))
}

/** The channel or the person may not ask. */
export function notAllowed({ language }: Spoken): Message {
  return plainSentence(slackPageWords[language].sentences.notAllowed)
}

/** The status while an answer is made: a text, no message. */
export function lookingUp({ language }: Spoken): string {
  return slackPageWords[language].sentences.lookingUp
}

/** Too many questions of this person wait. */
export function busy({ language }: Spoken): Message {
  return plainSentence(slackPageWords[language].sentences.busy)
}

export function thanks({ verdict, language }: Spoken & { readonly verdict: 'up' | 'down' }): Message {
  return plainSentence(slackPageWords[language].sentences.thanks[verdict])
}

/** A form could not be opened: what asked for it is older than this run of the program. */
export function pressAgain({ language }: Spoken): Message {
  return plainSentence(slackPageWords[language].sentences.pressAgain)
}

export function expiredAnswer({ language }: Spoken): Message {
  return plainSentence(slackPageWords[language].sentences.expiredAnswer)
}

export function exported({ files, language }: Spoken & { readonly files: readonly string[] }): Message {
  return plainSentence(slackPageWords[language].sentences.exported(files))
}

/** Where it stands now: the channel by its id, the card by its link (Slack's own). */
export function shared({ channel, link, language }: Shared): Message {
  const words = slackPageWords[language]
  const place: readonly RichTextElement[] = [
    ...(channel === undefined ? [] : [literal(words.colon), { type: 'channel', channel_id: channel } as const]),
    ...(link === undefined ? [] : [literal(' '), { type: 'link', url: link, text: words.sentences.open } as const]),
  ]
  return { text: words.sentences.shared, blocks: [rich(paragraph(bold(words.sentences.shared), ...place))] }
}

export type Shared = Spoken & { readonly channel?: string | undefined; readonly link?: string | undefined }

/** The reason as a text too, for an error below the field of the form. */
export function notSharedText({ reason, language }: Spoken & { readonly reason: NotSharedReason }): string {
  return slackPageWords[language].sentences.notShared[reason]
}

export function notShared(given: Spoken & { readonly reason: NotSharedReason }): Message {
  return plainSentence(notSharedText(given))
}
