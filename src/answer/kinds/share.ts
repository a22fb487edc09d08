// share: the stated share where the document prints one, and the computed one; then part and whole.
import { parentItem } from '../../budget/item.ts'
import type { Selection } from '../../plan/plan.ts'
import type { Row } from '../../query/rows.ts'
import { absent } from '../absences.ts'
import * as compute from '../compute.ts'
import { answered, type Draft } from '../draft.ts'
import { computedFigure, figureOf, takenFigure } from '../figure.ts'
import { isItself, ofItself } from '../itself.ts'
import { joined } from '../joined.ts'
import { memberLines } from '../members.ts'
import { headline } from '../passage.ts'
import { type Found, settle } from '../settle.ts'
import { type Slot, slotsOf, type Table } from '../table.ts'
import { candidates, take } from '../take.ts'
import { unitOf } from '../unit.ts'
import { mixtureWarnings, type Warning, warning } from '../warn.ts'
import { zeroBase } from './combine.ts'

export function share(table: Table): Draft {
  const { found, missing } = settle(slotsOf(table), table)
  const drafts = found.map((part) => {
    const [whole] = settle([wholeSlot(part.slot, part.taken.row, table)], table).found
    if (whole === undefined) return wholeMissing(part, table)
    return isItself(part, whole) ? ofItself(part, table) : shared(part, whole, table)
  })
  return joined(drafts, missing, table)
}

function wholeMissing({ slot, taken }: Found, table: Table): Draft {
  return absent(settle([wholeSlot(slot, taken.row, table)], table).missing, table)
}

/** The named whole; else the nearest stated parent, the same item in every nature, or the total. */
function wholeSlot(slot: Slot, part: Row, table: Table): Slot {
  const within = { ...slot, stage: part.stage }
  if (table.plan.whole !== undefined) return { ...within, selection: table.plan.whole }
  const options: readonly Selection[] = [
    ...(part.nature === 'all' ? [] : [{ item: part.item, fund: part.fund, flow: part.flow, nature: 'all' as const }]),
    ...ancestors(part.item).map((item) => ({ item })),
    { item: 'total', flow: part.flow === 'income' ? ('income' as const) : ('expenditure' as const), nature: 'all' as const },
  ]
  const stated = options.find((selection) => take({ ...within, selection }, table) !== undefined)
  return { ...within, selection: stated ?? { item: 'total' } }
}

function ancestors(code: string): readonly string[] {
  const parent = parentItem(code)
  return parent === undefined ? [] : [parent, ...ancestors(parent)]
}

function shared(part: Found, whole: Found, table: Table): Draft {
  const { label, say } = table.words
  const name = say.share(label(part.taken.row), label(whole.taken.row))
  const printed = statedShare(part, whole, table)
  const draft = sharedIn({ part, whole, printed, name }, table)
  if (draft.outcome !== 'answer') return draft
  return answered({
    ...draft,
    assumptions: [...draft.assumptions, ...wholeTaken(whole, table)],
    warnings: [...mixed(part, whole, table), ...draft.warnings],
  })
}

export type Sharing = {
  readonly part: Found
  readonly whole: Found
  /** The share as the document prints it. */
  readonly printed: Row | undefined
  /** What the share is called. */
  readonly name: string
}

/** Part ÷ whole, the printed share first; then the two. */
export function sharedIn({ part, whole, printed, name }: Sharing, table: Table): Draft {
  const { say } = table.words
  const pair = [part.taken.row, whole.taken.row] as const
  const unit = unitOf(table.plan, pair)
  const result = compute.share(pair, unit)
  if (result === undefined) return zeroBase(whole, table)
  const stated = printed === undefined ? [] : [figureOf(printed, table, { role: 'asked', unit, label: name })]
  const inputs = [part, whole].map(({ taken }) => takenFigure(taken, table, { role: 'base', unit }))
  const computed = computedFigure({ label: name, result, inputs })
  const agree = printed?.number?.toFixed(printed.decimals) === result.value.toFixed(printed?.decimals ?? 0)
  const results = agree ? stated : [...stated, computed]
  return answered({
    figures: [...results, ...inputs],
    lines: [
      ...stated.flatMap((figure) => [headline(figure, table), ...(agree ? [] : [say.asPrinted])]),
      ...(agree ? [] : [headline(computed, table), say.formula(result.formula)]),
      ...memberLines(inputs, table),
    ],
    assumptions: [...part.taken.assumptions, ...whole.taken.assumptions],
    warnings: twoShares({ printed, agree, result, table }),
    touched: [...(printed === undefined ? [] : [printed]), ...pair],
  })
}

function wholeTaken({ taken }: Found, { plan, words }: Table): Draft['assumptions'] {
  const said = plan.whole !== undefined || plan.assumptions.some(({ code }) => code === 'whole_taken')
  return said ? [] : [{ code: 'whole_taken', from: '', to: words.label(taken.row) }]
}

/** A share that the document prints of this whole. */
function statedShare({ slot, taken }: Found, whole: Found, table: Table): Row | undefined {
  const { item } = whole.taken.row
  return candidates(slot, table).find(
    (row) =>
      row.measure === 'share' &&
      row.stage === taken.row.stage &&
      row.nature === taken.row.nature &&
      (row.base?.item ?? 'total') === item &&
      (row.base?.nature ?? 'all') === whole.taken.row.nature,
  )
}

/** A whole that states the same value in the part's fund is no mixture. */
function mixed(part: Found, whole: Found, table: Table): readonly Warning[] {
  const shares = [whole.taken.row, ...whole.taken.same].some(({ fund }) => fund === part.taken.row.fund)
  const warnings = mixtureWarnings([part.taken.row, whole.taken.row], table)
  if (shares) return warnings.filter(({ code }) => code !== 'mixed_funds')
  const funds = [part, whole].flatMap(({ taken }) => [table.words.label(taken.row), table.words.fund(taken.row.fund)])
  return [...warnings.filter(({ code }) => code !== 'mixed_funds'), warning('mixed_funds', table.words.say.fundsOf(funds))]
}

type TwoShares = {
  readonly printed: Row | undefined
  readonly agree: boolean
  readonly result: compute.Result
  readonly table: Table
}

/** That the printed share is not what the figures come to, unless a finding says so already. */
function twoShares({ printed, agree, result, table }: TwoShares): readonly Warning[] {
  const isFound = printed?.findings.some(({ code }) => code === 'share_does_not_compute') === true
  if (printed === undefined || agree || isFound) return []
  const shownPrinted = `${printed.number?.toFixed(printed.decimals)}%`
  return [warning('stated_share', table.words.warnings.stated_share([shownPrinted, result.shown]))]
}
