// The part of the page that one file has: what it is, what was made of it, and its text; or why it was not taken in.

import { ingestWords } from '../../wording/ingest.ts'
import { reportWords } from '../../wording/ingest-report-page.ts'
import { wordsOf } from '../../wording/words.ts'
import type { FileError } from '../file-error.ts'
import type { Language } from '../language.ts'
import { blocksHtml } from './block-html.ts'
import { claimsOf } from './claims.ts'
import { attribute, element, text } from './html.ts'
import { findingsHtml, type Listed, unplacedHtml, unreadHtml } from './list-html.ts'
import { marksOf } from './marks.ts'
import type { ShownDocument } from './shown-document.ts'
import { understood } from './understood.ts'

export type Section = { readonly anchor: string; readonly file: string; readonly language: Language }

export function refusedHtml(error: FileError | undefined, { anchor, file }: Section): string {
  const told = element('p', text(error?.message ?? ''), 'error')
  return sectionHtml(anchor, `${element('h2', text(file))}\n${told}`)
}

export function documentHtml(shown: ShownDocument, { anchor, file, language }: Section): string {
  const claims = claimsOf(shown.told)
  const byText = marksOf(shown.blocks, claims, anchor)
  const marks = [...byText.values()].flat()
  const listed: Listed = { shown, marks, language }
  const placed = new Set(marks.flatMap((mark) => mark.claims))
  const body = blocksHtml(shown.blocks, {
    marks: byText,
    say: (mark) => understood(mark.claims, shown, language),
    page: reportWords[language].page,
  })
  return sectionHtml(
    anchor,
    [
      element('h2', text(shown.report.document.title)),
      factsHtml(listed, file),
      noticeHtml(listed),
      findingsHtml(listed),
      unreadHtml(listed),
      unplacedHtml(
        listed,
        claims.filter((claim) => claim.unread === undefined && !placed.has(claim)),
      ),
      element('article', body),
    ].join('\n'),
  )
}

function sectionHtml(anchor: string, inner: string): string {
  return `<section id=${attribute(anchor)}>\n${inner}\n</section>`
}

function factsHtml({ shown, marks, language }: Listed, file: string): string {
  const { heads, share } = reportWords[language]
  const { report, told } = shown
  const { scopes, stages } = wordsOf(language)
  const { scope, year, stage } = report.document
  const read = marks.filter(({ kind }) => kind !== 'unread').length
  const rows: readonly (readonly [string, string])[] = [
    [heads.file, file],
    [heads.organization, report.organization],
    [heads.scope, scopes[scope]],
    [heads.year, `${year} ${stages[stage]}`],
    [heads.outcome, ingestWords[language].outcomes[report.outcome]],
    [heads.facts, String(told.facts.length)],
    [heads.unread, String(told.unread.length)],
    [heads.findings, String(told.findings.length)],
    [heads.share, share(read, read + told.unread.length)],
  ]
  return element('dl', rows.map(([head, value]) => element('dt', text(head)) + element('dd', text(value))).join('\n'))
}

function noticeHtml({ shown: { report, isGone }, language }: Listed): string {
  const { notices } = reportWords[language]
  const said = [
    ...(report.outcome === 'unchanged' ? [notices.unchanged] : []),
    ...(isGone ? [notices.gone] : []),
    ...(report.replaced.length === 0 ? [] : [ingestWords[language].replaced(report.replaced)]),
  ]
  return said.map((notice) => element('p', text(notice), 'notice')).join('\n')
}
