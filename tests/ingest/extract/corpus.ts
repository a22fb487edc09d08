// The real documents: read where WENZHANG_CORPUS names their folder. Pages that print no issuer get an identity by hand.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stage } from '../../../src/budget/fact.ts'
import { readKnowledge } from '../../../src/database/knowledge.ts'
import type { Identity } from '../../../src/ingest/extract/identity/identify.ts'
import { identify } from '../../../src/ingest/extract/identity/identify.ts'
import type { Document } from '../../../src/ingest/read/document.ts'
import { readText } from '../../../src/ingest/read/read-text.ts'

export const corpus = process.env.WENZHANG_CORPUS ?? ''
export const knowledge = readKnowledge(join(import.meta.dirname, '../../../data'))

export type Source = {
  readonly folder: 'original' | 'published/pages'
  readonly name: string
  readonly text: string
  readonly document: Document
}

export const sources: readonly Source[] = (corpus === '' ? [] : (['original', 'published/pages'] as const)).flatMap((folder) =>
  readdirSync(join(corpus, folder))
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(join(corpus, folder, name))
      return { folder, name, text: new TextDecoder().decode(bytes), document: readText(bytes, name) }
    }),
)

const unnamed: Readonly<Record<string, readonly [number, Stage]>> = {
  'cq-fuling-2023-sangong-budget.txt': [2023, 'budget'],
  'cq-fuling-qxz-2024-sangong-budget.txt': [2024, 'budget'],
  'cq-jiangbei-2021-sangong-budget.txt': [2021, 'budget'],
  'he-wanquan-court-2014-sangong-final.txt': [2014, 'final'],
  'hn-taojiang-2019-sangong-final.txt': [2019, 'final'],
  'sx-hlx-dept-2018-sangong-final.txt': [2018, 'final'],
}

export function identityOf({ name, document }: Pick<Source, 'name' | 'document'>): Identity {
  const byHand = unnamed[name]
  if (byHand === undefined) return identify(document, knowledge)
  const [year, stage] = byHand
  const organization = { code: '无名@summary', name: '', scope: 'summary' as const, division: '', names: [] }
  return { organization, title: '', titleComposed: true, year, stage, hasContact: false }
}
