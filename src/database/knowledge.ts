// Reads what the extractors need to know beforehand: accounts.csv and divisions.csv of the data package.
// Throws WenzhangError `bad_knowledge` with file and line where a row does not have its form.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { AccountName, Knowledge } from '../budget/account.ts'
import { accountsOf } from '../budget/account.ts'
import type { Division } from '../budget/organization.ts'
import { divisionsOf, levels } from '../budget/organization.ts'
import { WenzhangError } from '../errors.ts'

const year = z.string().transform((text, context) => {
  if (text === '') return null
  if (/^\d{4}$/.test(text)) return Number(text)
  context.addIssue({ code: 'custom', message: 'not a year' })
  return z.NEVER
})
const accountRow = z.strictObject({
  code: z.string().regex(/^[235]\d{2}(\d{2}){0,2}$/),
  name: z.string().min(1),
  use: z.enum(['name', 'alias']),
  from: year,
  to: year,
})
const divisionRow = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(1),
  short: z.string().min(2),
  parent: z.string().regex(/^(\d{6})?$/),
  level: z.enum(levels),
})

/** Accounts and divisions from the CSV files in `folder`. */
export function readKnowledge(folder: string): Knowledge {
  const accounts: AccountName[] = readRows(join(folder, 'accounts.csv'), accountRow)
  const divisions: Division[] = readRows(join(folder, 'divisions.csv'), divisionRow)
  return { accounts: accountsOf(accounts), divisions: divisionsOf(divisions) }
}

function readRows<Row>(file: string, row: z.ZodType<Row>): Row[] {
  const records: unknown[] = parse(readFileSync(file), { columns: true, bom: true })
  return records.map((record, index) => {
    const result = row.safeParse(record)
    if (result.success) return result.data
    const details = { file, line: index + 2 }
    throw new WenzhangError('bad_knowledge', `${file}:${details.line}: ${result.error.issues[0]?.message}`, details)
  })
}
