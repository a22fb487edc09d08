// A document's facts: from its prose and from its forms, with the numbers that neither could read.
import type { Knowledge } from '../../budget/account.ts'
import type { Document } from '../read/document.ts'
import type { Extraction } from './extraction.ts'
import { extractForms } from './forms/extract-forms.ts'
import type { Identity } from './identity/identify.ts'
import { extractNarrative } from './narrative/extract-narrative.ts'
import { withPrinted } from './printed-accounts.ts'
import { unreadOf } from './unread.ts'

/** Facts in reading order within each part, the prose first; equal ones are merged later (ingest/merge.ts). */
export function extract(document: Document, identity: Identity, knowledge: Knowledge): Extraction {
  const forms = extractForms(document, identity, knowledge)
  const accounts = withPrinted(knowledge.accounts, forms.facts)
  const prose = extractNarrative(document, identity, { ...knowledge, accounts })
  const facts = [...prose.facts, ...forms.facts]
  return {
    facts,
    findings: [...prose.findings, ...forms.findings],
    unread: [...unreadOf(document, facts), ...forms.unread],
  }
}
