// Several figures asked in one question, each answered for itself: one draft of all.

import { absent, missingWarnings } from './absences.ts'
import type { Missing } from './absent.ts'
import { answered, type Draft } from './draft.ts'
import type { Table } from './table.ts'
import { warning } from './warn.ts'

/** Those that are answered, with a warning that names what the others lack; the first lack where none is. */
export function joined(drafts: readonly Draft[], missing: readonly Missing[], table: Table): Draft {
  const told = drafts.filter(({ outcome }) => outcome === 'answer')
  const [first] = told
  if (first === undefined) return drafts[0] ?? absent(missing, table)
  const untold = drafts.filter(({ outcome }) => outcome !== 'answer').flatMap(({ lines }) => lines.slice(0, 1))
  const lacking = untold.map((line) => (typeof line === 'string' ? line : line.text))
  return answered({
    figures: told.flatMap(({ figures }) => figures),
    lines: told.flatMap(({ lines }) => lines),
    assumptions: told.flatMap(({ assumptions }) => assumptions),
    warnings: [
      ...told.flatMap(({ warnings }) => warnings),
      ...(lacking.length === 0 ? [] : [warning('members_missing', table.words.warnings.members_missing(lacking))]),
      ...missingWarnings(missing, table),
    ],
    touched: told.flatMap(({ touched }) => touched),
    suggestions: told.length === 1 ? first.suggestions : [],
  })
}
