// What an extractor gives: facts, findings that show already in one document, and the numbers that it could not read.
import type { Unread } from '../../budget/document.ts'
import type { Fact, Finding } from '../../budget/fact.ts'

export type Extraction = {
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  readonly unread: readonly Unread[]
}

export const nothingExtracted: Extraction = { facts: [], findings: [], unread: [] }
