// The home page: what it is, a field to ask in, examples, how to ask, what it promises, what is covered, what is kept.
import type { HomeView, KnownBlock } from '@slack/types'
import type { DataStatus } from '../../../budget/data-status.ts'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { actions } from '../action-ids.ts'
import { plain } from '../text.ts'
import { heading, listed, note, saying } from '../text-blocks.ts'
import { coverageLines } from './coverage.ts'
import { exampleButtons } from './help.ts'

export type HomePage = {
  readonly status: DataStatus
  /** Questions about what is covered. */
  readonly examples: readonly string[]
  readonly retentionDays: number
  /** The person may take documents in. */
  readonly canIngest: boolean
  readonly language: 'zh' | 'en'
}

export function homeView(page: HomePage): HomeView {
  const words = slackPageWords[page.language].home
  return {
    type: 'home',
    blocks: [
      heading(words.heading),
      saying(words.intro),
      field(page.language),
      ...exampleButtons(page.examples).flatMap((row) => [note(words.examples), row]),
      { type: 'divider' },
      listed(words.howTitle, [...words.how, ...(page.canIngest ? [words.ingest] : [])]),
      listed(words.promisesTitle, words.promises),
      ...coverage(page),
      { type: 'divider' },
      note(words.automated, words.privacy(page.retentionDays), words.data(page.status.version)),
    ],
  }
}

function field(language: 'zh' | 'en'): KnownBlock {
  const words = slackPageWords[language].home
  return {
    type: 'input',
    block_id: actions.askHome,
    dispatch_action: true,
    label: plain(words.field),
    element: {
      type: 'plain_text_input',
      action_id: actions.askHome,
      placeholder: plain(words.placeholder, 150),
      max_length: 500,
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  }
}

function coverage({ status, language }: HomePage): readonly KnownBlock[] {
  const words = slackPageWords[language].home
  const { lines, more } = coverageLines(status, language)
  return [
    listed(words.coverageTitle, [words.counts(status), ...lines]),
    ...(more > 0 ? [note(words.moreOrganizations(more))] : []),
    ...(status.moreDisclosures > 0 || more > 0 ? [note(words.askCoverage)] : []),
  ]
}
