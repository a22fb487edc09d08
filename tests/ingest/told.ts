// Invented facts as an organization's documents tell them, for tests of merging and reconciling.
import type { Told } from '../../src/ingest/settle.ts'
import { type InventedDisclosure, type InventedFact, invent } from '../database/invented.ts'

const organization = '云岭省云川市青禾区教育局'

/** One document's facts, of the budget of 2031. */
export function told(facts: readonly InventedFact[], more: Partial<InventedDisclosure> = {}): Told {
  const { document, ...rest } = invent({ organization, year: 2031, facts, ...more })
  return { ...rest, documents: [document] }
}

/** The facts of several documents of the same organization. */
export function together(...all: readonly Told[]): Told {
  return {
    facts: all.flatMap(({ facts }) => facts),
    findings: all.flatMap(({ findings }) => findings),
    documents: all.flatMap(({ documents }) => documents),
  }
}
