// The visible correction below a shared card, when the documents no longer say what it shows.
import { slackPageWords } from '../../../wording/slack-pages.ts'
import type { Message } from '../message.ts'
import { cut, spoken } from '../text.ts'
import { heading, listed, note } from '../text-blocks.ts'

/** `after` is null where the documents no longer state the figure. */
export type Corrected = { readonly label: string; readonly before: string; readonly after: string | null }
export type Correction = {
  readonly changes: readonly Corrected[]
  readonly dataBefore: string
  readonly dataAfter: string
  readonly language: 'zh' | 'en'
}

const most = 20

export function correctionMessage({ changes, dataBefore, dataAfter, language }: Correction): Message {
  const words = slackPageWords[language].correction
  const lines = changes
    .slice(0, most)
    .map(({ label, before, after }) =>
      words.change({ label: cut(label, 120), before: cut(before, 60), after: after === null ? words.gone : cut(after, 60) }),
    )
  const more = changes.length > most ? [words.more(changes.length - most)] : []
  const versions = words.versions({ before: dataBefore, after: dataAfter })
  return {
    text: spoken(words.heading, words.explain, ...lines, ...more, versions),
    blocks: [heading(words.heading), listed(words.explain, lines), ...more.map((text) => note(text)), note(versions)],
  }
}
