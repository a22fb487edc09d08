// Reads invented prose as a disclosure of an invented body, and shows its facts in short.
import { join } from 'node:path'
import type { Fact } from '../../../../src/budget/fact.ts'
import { readKnowledge } from '../../../../src/database/knowledge.ts'
import type { Extraction } from '../../../../src/ingest/extract/extraction.ts'
import type { Identity } from '../../../../src/ingest/extract/identity/identify.ts'
import { extractNarrative } from '../../../../src/ingest/extract/narrative/extract-narrative.ts'
import { unreadOf } from '../../../../src/ingest/extract/unread.ts'
import { readText } from '../../../../src/ingest/read/read-text.ts'

export const knowledge = readKnowledge(join(import.meta.dirname, '../../../../data'))

export const identity: Identity = {
  organization: {
    code: '青云县水利局@department',
    name: '青云县水利局',
    scope: 'department',
    division: '',
    names: ['青云县水利局', '县水利局'].map((name) => ({ name, kind: 'full' as const, from: null, to: null })),
  },
  title: '青云县水利局2023年部门预算情况说明',
  titleComposed: false,
  year: 2023,
  stage: 'budget',
  hasContact: false,
}
export const finalAccounts: Identity = { ...identity, stage: 'final' }

/** The extraction of a document of these lines, with what stays unread in it. */
export function read(lines: readonly string[], who: Identity = identity): Extraction {
  const document = readText(new TextEncoder().encode(`青云县水利局2023年部门预算情况说明\n${lines.join('\n')}\n`), 'invented.txt')
  const extraction = extractNarrative(document, who, knowledge)
  return { ...extraction, unread: unreadOf(document, extraction.facts) }
}

/** item, what differs from the usual (2023 budget, expenditure of general money, all natures, amount), and the figure. */
export function short(fact: Fact): string {
  const usual = { year: 2023, stage: 'budget', flow: 'expenditure', fund: 'general', nature: 'all', measure: 'amount' } as const
  const fields = ['year', 'stage', 'flow', 'fund', 'nature', 'measure'] as const
  const special = fields
    .filter((field) => fact[field] !== usual[field] && !(fact.flow === 'none' && field === 'fund'))
    .map((field) => fact[field])
  const base =
    fact.base === null
      ? []
      : [
          `/${[fact.base.year, fact.base.stage, fact.base.item, fact.base.fund, fact.base.nature].filter((part) => part !== null).join(' ')}`,
        ]
  const value = fact.number === null ? (fact.words ?? fact.statement) : `${fact.comparator ?? ''}${fact.number}${fact.unit}`
  return [fact.item, ...special, ...base, value, ...(fact.statement === 'none' ? ['(none)'] : [])].join(' ')
}
