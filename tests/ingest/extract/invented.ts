// Invented places and documents: a small country of its own, so that no test leans on a real name.
import type { Knowledge } from '../../../src/budget/account.ts'
import { accountsOf } from '../../../src/budget/account.ts'
import type { Division, Level } from '../../../src/budget/organization.ts'
import { divisionsOf } from '../../../src/budget/organization.ts'
import { readKnowledge } from '../../../src/database/knowledge.ts'
import type { Document } from '../../../src/ingest/read/document.ts'
import { readText } from '../../../src/ingest/read/read-text.ts'

const division = (code: string, name: string, level: Level, parent = ''): Division => ({
  code,
  name,
  short: name.slice(0, -1),
  parent,
  level,
})

export const divisions = divisionsOf([
  division('910000', '云海市', 'province'),
  division('910101', '青岚区', 'county', '910000'),
  division('910102', '白鹭区', 'county', '910000'),
  division('920000', '沧原省', 'province'),
  division('920100', '石桥市', 'city', '920000'),
  division('920101', '青岚区', 'county', '920100'),
  division('920121', '柳溪县', 'county', '920100'),
  division('920200', '枫口市', 'city', '920000'),
])

export const knowledge: Knowledge = { accounts: accountsOf(readKnowledge('data').accounts.names), divisions }

/** A document as the reader gives it; its file name says nothing. */
export function document(text: string): Document {
  return readText(new TextEncoder().encode(text), 'document.txt')
}
