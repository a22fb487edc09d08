// The checked SQL behind an answer, as it ran, with its parameters, its views, the translator and the data version.
import type { KnownBlock, ModalView } from '@slack/types'
import type { Outcome } from '../../../answer/outcome.ts'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { cut, plain, preformatted, rich } from '../text.ts'
import { note, printed, saying } from '../text-blocks.ts'

export type SqlModal = {
  readonly outcome: Pick<Outcome, 'sql' | 'translator' | 'data'>
  readonly language: 'zh' | 'en'
}

export function sqlModal({ outcome, language }: SqlModal): ModalView {
  const words = slackPageWords[language]
  const { title, none, translators } = words.sql
  const end = note(translators[outcome.translator], words.sources.data(outcome.data))
  return {
    type: 'modal',
    title: plain(title, 24),
    close: plain(words.close, 24),
    blocks: outcome.sql === null ? [saying(none), end] : [...statement(outcome.sql, language), end],
  }
}

/** Longer than any that a plan compiles to. */
const longest = 9_000
const longestParameters = 3_000

function statement({ text, parameters }: NonNullable<Outcome['sql']>, language: 'zh' | 'en'): readonly KnownBlock[] {
  const words = slackPageWords[language].sql
  const views = viewsIn(text)
  const given = JSON.stringify(parameters)
  return [
    saying(words.checked),
    rich(preformatted(cut(text, longest))),
    ...cutNote(text, longest, language),
    ...(parameters.length === 0 ? [] : [printed(words.parameters, cut(given, longestParameters))]),
    ...cutNote(given, longestParameters, language),
    ...(views.length === 0 ? [] : [note(words.views(views))]),
  ]
}

function cutNote(text: string, limit: number, language: 'zh' | 'en'): readonly KnownBlock[] {
  return text.length > limit ? [note(slackPageWords[language].sql.cut(limit - 1, text.length))] : []
}

/** The names after `from` and `join`: what is checked knows no other tables. */
function viewsIn(sql: string): readonly string[] {
  const names = [...sql.matchAll(/\b(?:from|join)\s+"?(\w+)"?/gi)].map(([, name = '']) => name)
  return [...new Set(names)].filter((name) => published.has(name.toLowerCase()))
}

const published: ReadonlySet<string> = new Set(['facts', 'organizations', 'items', 'documents', 'evidence', 'findings'])
