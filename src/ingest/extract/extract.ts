// A disclosure's statements: what its prose and its forms say, and the printed figures that no rule read.
import type { Knowledge } from '../../budget/account.ts'
import type { Document } from '../read/document.ts'
import type { Extraction } from './extraction.ts'
import { extractForms } from './forms/extract-forms.ts'
import type { Identity } from './identity/identify.ts'
import { extractNarrative } from './narrative/extract-narrative.ts'

/** Everything that the document states about its organization, with findings of its own and what stayed unread. */
export function extract(document: Document, identity: Identity, knowledge: Knowledge): Extraction {
  const narrative = extractNarrative(document, identity, knowledge)
  const forms = extractForms(document, identity, knowledge)
  return {
    facts: [...narrative.facts, ...forms.facts],
    findings: [...narrative.findings, ...forms.findings],
    unread: [...narrative.unread, ...forms.unread],
  }
}
