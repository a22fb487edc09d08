// breakdown: the parts in the document's order, then the whole.
import { answered, type Draft, unanswered } from '../draft.ts'
import { figureOf, takenFigure } from '../figure.ts'
import { joined } from '../joined.ts'
import { sharedRemarks, shortLabel } from '../members.ts'
import { brokenDown } from '../parts.ts'
import { headline, listedFigures, rowOf } from '../passage.ts'
import { type Found, settle } from '../settle.ts'
import { suggest } from '../suggest.ts'
import { slotsOf, type Table } from '../table.ts'
import { marks } from '../text.ts'
import { unitOf } from '../unit.ts'

export function breakdown(table: Table): Draft {
  const { found, missing } = settle(slotsOf(table), table)
  const drafts = found.map((each) => broken(each, table))
  const isBroken = drafts.some(({ outcome }) => outcome === 'answer')
  const told = drafts.map((draft, index) => (isBroken && draft.outcome !== 'answer' ? whole(found[index], table, draft) : draft))
  return joined(told, missing, table)
}

/** Among several, one that is not broken down stands as it is. */
function whole(found: Found | undefined, table: Table, unbroken: Draft): Draft {
  if (found === undefined) return unbroken
  const { row, same, assumptions } = found.taken
  const figure = takenFigure(found.taken, table, { role: 'asked', unit: unitOf(table.plan, [row]) })
  return answered({ figures: [figure], lines: [headline(figure, table)], assumptions, touched: [row, ...same] })
}

function broken(found: Found, table: Table): Draft {
  const { slot, taken } = found
  const { say } = table.words
  const parts = brokenDown(slot, taken, table)
  const unit = unitOf(table.plan, [taken.row, ...parts])
  const label = table.words.label(taken.row)
  if (parts.length === 0) return unanswered('not_stated', { lines: [say.noParts(label)], suggestions: suggest(found, table) })
  const figures = parts.map((row) => figureOf(row, table, { role: 'part', unit }))
  const whole = takenFigure(taken, table, { role: 'asked', unit })
  const { organization, year, stage } = whole
  const narrowing = table.words.narrowing(sharedRemarks(figures, table.words))
  return answered({
    figures: [...figures, whole],
    lines: [
      listedFigures(
        say.common({ organization, year, stage, label }),
        figures.map((part) => rowOf(part, shortLabel(part, narrowing))),
        table,
      ),
      say.whole({ shown: whole.shown, marks: marks(whole.citations) }),
    ],
    assumptions: taken.assumptions,
    touched: [taken.row, ...taken.same, ...parts],
    suggestions: suggest(found, table),
  })
}
