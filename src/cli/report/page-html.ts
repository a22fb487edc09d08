// The page of a run for a person who checks what was read: one file with no scripts and nothing from elsewhere.

import type { Database } from '../../database/open.ts'
import type { Shown } from '../../ingest/ingest.ts'
import { ingestWords } from '../../wording/ingest.ts'
import { reportWords } from '../../wording/ingest-report-page.ts'
import type { FileError } from '../file-error.ts'
import type { Language } from '../language.ts'
import { element, link, text } from './html.ts'
import { documentHtml, refusedHtml } from './section-html.ts'
import { shownDocument } from './shown-document.ts'
import { style } from './style.ts'

export type Reported = { readonly file: string; readonly shown?: Shown | undefined; readonly error?: FileError | undefined }
export type Page = { readonly db: Database; readonly language: Language; readonly dryRun?: boolean | undefined }

/** Reads what the database knows by now: in a dry run, before that is undone. */
export function pageHtml(files: readonly Reported[], { db, language, dryRun = false }: Page): string {
  const words = reportWords[language]
  const first = new Map(files.toReversed().map((file) => [file.shown?.report.document.id, file]))
  const sections = files.flatMap((file, index) => {
    const section = { anchor: `d${index + 1}`, file: file.file, language }
    if (file.shown === undefined) return [refusedHtml(file.error, section)]
    return first.get(file.shown.report.document.id) === file ? [documentHtml(shownDocument(file.shown, db), section)] : []
  })
  const body = [
    element('h1', text(words.title)),
    ...(dryRun ? [element('p', text(ingestWords[language].dryRun), 'notice')] : []),
    legendHtml(language),
    contentsHtml(files, first, language),
    ...sections,
  ]
  return whole(body.join('\n'), language)
}

/** The policy keeps a browser from running or fetching anything, should a text ever get out of its place. */
function whole(body: string, language: Language): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(reportWords[language].title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}

function legendHtml(language: Language): string {
  const { kinds, legend } = reportWords[language]
  const marks = (['read', 'unread', 'conflict'] as const).map(
    (kind) => `${element('mark', text(kinds[kind]), kind)} ${text(legend[kind])}`,
  )
  return element('ul', [...marks, text(legend.plain)].map((one) => element('li', one)).join('\n'), 'legend')
}

type First = ReadonlyMap<string | undefined, Reported>

/** A line a file; the same content under another name leads to where it is shown. */
function contentsHtml(files: readonly Reported[], first: First, language: Language): string {
  const { colon } = reportWords[language]
  const items = files.map((file, index) => {
    const { shown, error } = file
    const at = shown === undefined ? index : files.indexOf(first.get(shown.report.document.id) ?? file)
    const told = shown === undefined ? (error?.message ?? '') : ingestWords[language].outcomes[shown.report.outcome]
    return element('li', `${link(`d${at + 1}`, file.file)}${text(colon + told)}`)
  })
  return element('ol', items.join('\n'))
}
