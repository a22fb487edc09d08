// 导出: the table of an answer as CSV and XLSX, with its citations, into the thread; from a private answer to the person alone.
import { answerTables } from '../export/answer-tables.ts'
import { toCsv } from '../export/csv.ts'
import type { ExportTable } from '../export/table.ts'
import { type Heads, toXlsx } from '../export/xlsx.ts'
import type { AnswerRecord } from '../state/answers.ts'
import type { Entry } from '../state/inbox.ts'
import { exportCells } from '../wording/export-cells.ts'
import { chineseHeads } from '../wording/export-heads.ts'
import { exported } from './blocks/sentences.ts'
import { pressedOf, pressedValue } from './listeners/payloads.ts'
import { below, expired, forbidden, mayLook } from './listeners/pressed.ts'
import { venueOf } from './listeners/venues.ts'
import type { Porch } from './porch.ts'
import { sinceOf } from './replies/since.ts'
import { type File, uploadOnce } from './web/upload.ts'

export async function exportAnswer(entry: Entry, porch: Porch): Promise<string> {
  const record = await porch.state.answers.find(Number(pressedValue(pressedOf(entry))))
  if (record === undefined) return expired(entry, porch)
  if (!mayLook(entry, porch)) return forbidden(entry, porch)
  const target = await targetOf(entry, porch)
  const files = filesOf(record, entry)
  const message = exported({ files: files.map(({ name }) => name), language: record.outcome.language })
  await uploadOnce({ ...target, files, comment: message.text, mayBeThere: entry.attempts > 1, since: sinceOf(entry) }, porch)
  return 'exported'
}

async function targetOf(
  entry: Entry,
  { web }: Porch,
): Promise<{ readonly channel: string; readonly thread: string | undefined }> {
  const found = venueOf(entry)
  const venue = found === undefined ? undefined : below(found)
  if (venue?.kind === 'thread') return venue
  const { channel } = await web.call({
    method: 'conversations.open',
    run: (client) => client.conversations.open({ users: entry.user }),
  })
  return { channel: channel?.id ?? entry.user, thread: undefined }
}

/** Named by the question for people, by the answer and the press so that an upload can be found again. */
function filesOf({ id, outcome, question }: AnswerRecord, entry: Entry): readonly File[] {
  const tables = answerTables(outcome, { question, words: exportCells(outcome.language) })
  const [table] = tables
  const name = `${fileNameOf(question)}-${id}-${entry.id}`
  const heads: Heads = outcome.language === 'zh' ? chineseHeads : {}
  return [
    ...(table === undefined ? [] : [{ name: `${name}.csv`, bytes: Buffer.from(toCsv(headed(table, heads))) }]),
    { name: `${name}.xlsx`, bytes: Buffer.from(toXlsx(tables, heads)) },
  ]
}

const longestName = 40

/** Letters and digits alone: a file name that every system takes, and that nothing is formatted or run by. */
function fileNameOf(question: string): string {
  const words = question.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const [...signs] = words.join('-')
  return signs.slice(0, longestName).join('').replace(/-$/, '') || 'wenzhang'
}

function headed(table: ExportTable, heads: Heads): ExportTable {
  return { ...table, columns: table.columns.map((column) => heads[column] ?? column) }
}
