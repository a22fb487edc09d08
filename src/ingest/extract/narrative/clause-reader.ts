// Reads one clause: decides which kind of statement it is, and lets that statement's file read it.
import { goesOnCounting } from './counted-reasons.ts'
import type { Memory, Opened } from './memory.ts'
import { beginBracket, beginSentence, endBracket, leaveUnread, listedWhole } from './memory.ts'
import { isLabel, mentionsOf } from './mentions.ts'
import type { Shape } from './parse.ts'
import { parseClause, parseGain } from './parse.ts'
import { readChange, readEarlier, readSame } from './statements/change.ts'
import { closeClause, extendClause, openClause } from './statements/clause.ts'
import { isRateOfBudget, readCompletion } from './statements/completion.ts'
import { readFigure } from './statements/figure.ts'
import { addsUp, areOfItsMoney } from './statements/reason-parts.ts'
import { readShare } from './statements/share.ts'
import { readWords } from './statements/words.ts'
import type { Clause } from './tokens/clauses.ts'
import type { Token } from './tokens/token.ts'
import { means } from './tokens/token.ts'

export function readClause(memory: Memory, clause: Clause): void {
  enter(memory, clause)
  memory.clause = clause
  if (clause.tokens.some((token) => means(token, 'supposed'))) memory.lost = true
  const tokens = listParts(memory, clause.tokens)
  memory.elsewhere = isElsewhere(memory, clause)
  if (memory.lost || memory.elsewhere) leave(memory, tokens)
  else if (tokens.length < clause.tokens.length && !tokens.some(saysMore) && mentionsOf(tokens).unknown.length > 0) return
  else readMarked(memory, { ...clause, tokens })
  if (clause.after === ':' && endsInFigure(clause)) Object.assign(memory, { whole: listedWhole(memory), changed: false })
}

/** From a figure of the whole place on, until the body itself is named. */
function isElsewhere({ elsewhere }: Memory, { tokens }: Clause): boolean {
  if (tokens.some((token) => means(token, 'elsewhere')) && tokens.some(isFigure)) return true
  return elsewhere && !tokens.some((token) => means(token, 'self'))
}

function enter(memory: Memory, clause: Clause): void {
  const { before, depth } = clause
  if (memory.opened !== null) memory.opened.fresh = false
  while (memory.outer.length > depth) endBracket(memory)
  if (countsOn(memory, clause)) return
  if (before === '。' || before === 'start') {
    closeClause(memory)
    beginSentence(memory)
  }
  if (memory.outer.length < depth) beginBracket(memory)
  if (before === ';' && memory.opened?.kind === 'reason') closeClause(memory)
}

/** 一是…;二是…: the next reason of those that are counted belongs to the same change. */
function countsOn({ opened, source }: Memory, { before, tokens: [first] }: Clause): boolean {
  if (opened?.kind !== 'reason' || first === undefined || (before !== ';' && before !== '。')) return false
  return goesOnCounting(source.text.slice(opened.start, opened.end), source.text.slice(first.start, first.start + 3))
}

/** 其中 opens a list of the last figure's parts; behind a figure that was not understood, nothing of the list is sure. */
function listParts(memory: Memory, tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token) => means(token, 'among'))
  if (at === -1 || !tokens.slice(0, at).every((token) => means(token, 'filler'))) return tokens
  closeClause(memory)
  if (memory.broken) memory.lost = true
  if (memory.previous !== null) Object.assign(memory, { whole: listedWhole(memory), changed: false })
  return tokens.slice(at + 1)
}

function leave(memory: Memory, tokens: readonly Token[]): void {
  closeClause(memory)
  if (tokens.some((token) => token.kind === 'value')) leaveUnread(memory)
}

/** 包括 may only describe: nothing behind it is listed then. */
function saysMore(token: Token): boolean {
  return token.kind === 'value' || means(token, 'no', 'same', 'reason', 'purpose')
}

function endsInFigure({ tokens }: Clause): boolean {
  return tokens.at(-1)?.kind === 'value'
}

/** A clause may open a reason or a purpose; what stands before the marker says of what. Money that a reason names may have a purpose there. */
function readMarked(memory: Memory, clause: Clause): void {
  const at = clause.tokens.findIndex((token) => means(token, 'reason', 'purpose'))
  const marker = clause.tokens[at]
  if (marker === undefined) readPlain(memory, clause)
  else if (clause.before === 'none' && memory.opened?.figures) extendClause(memory, clause)
  else {
    const before = clause.tokens.slice(0, at)
    readBefore(memory, { ...clause, tokens: before })
    openClause(memory, { marker, before, last: clause.tokens.at(-1) ?? marker, begins: clause.before === '。' })
    const rest = clause.tokens.slice(at + 1)
    if (rest.some(isFigure)) readInside(memory, { ...clause, tokens: rest })
  }
}

/** 公务用车费用增加0.7万元由于…: a figure may stand before the marker without a comma. */
function readBefore(memory: Memory, clause: Clause): void {
  const shape = parseClause(clause)
  if (shape.kind !== 'words' && shape.kind !== 'damaged') readShape(memory, clause, shape)
}

function isFigure(token: Token): boolean {
  return token.kind === 'value' && token.value.sort !== 'bare'
}

function readPlain(memory: Memory, clause: Clause): void {
  if (memory.opened === null) readShape(memory, clause, parseClause(clause))
  else readInside(memory, clause)
}

/** Inside a reason or a purpose: words and counts go on with it; a change without a subject, or a figure with its own label, ends it. */
function readInside(memory: Memory, clause: Clause): void {
  const shape = parseClause(clause)
  const { opened } = memory
  const fresh = opened?.fresh ?? false
  const strange = shape.kind === 'damaged' || ('lead' in shape && mentionsOf(shape.lead).unknown.length > 0)
  const named = !strange && 'lead' in shape && shape.lead.some(isLabel)
  const goesOn = shape.kind === 'words' || (isCount(clause) && (fresh || !named || shape.kind === 'change'))
  if (goesOn) extendClause(memory, clause)
  else if (shape.kind === 'change' && named && opened?.kind === 'reason') readPartReason(memory, clause, shape)
  else if (strange && opened?.sure && (fresh || opened.figures)) readMoneyOfReason(memory, clause, opened)
  else {
    closeClause(memory, clause)
    if (fresh && (shape.kind !== 'change' || !named)) leaveUnread(memory)
    else readShape(memory, clause, shape)
  }
}

/** 主要原因是基本支出增加人员经费5万元,新增看护项目2万元: words of the reason; what it states is read where it all adds up. */
function readMoneyOfReason(memory: Memory, clause: Clause, opened: Opened): void {
  const gain = addsUp(memory, opened) ? parseGain(clause) : undefined
  const count = memory.drafts.length
  const { last, previous, changes, whole, turned, base } = memory
  if (gain !== undefined) readChange(memory, gain)
  if (!areOfItsMoney(memory.drafts.slice(count), opened)) memory.drafts.splice(count)
  extendClause(memory, clause)
  opened.figures = true
  if (memory.drafts.length === count) leaveUnread(memory)
  else Object.assign(memory, { last, previous, changes, whole, turned, base })
}

function isCount({ tokens }: Clause): boolean {
  return tokens.every((token) => token.kind !== 'value' || token.value.sort === 'count' || token.value.sort === 'bare')
}

/** 主要是基本支出增加88.03万元: a change that is given as the reason of another one. */
function readPartReason(memory: Memory, clause: Clause, shape: Extract<Shape, { kind: 'change' }>): void {
  const { last, previous, changes, whole, turned } = memory
  const count = memory.drafts.length
  readChange(memory, shape)
  if (memory.drafts.length === count) closeClause(memory, clause)
  else {
    extendClause(memory, clause)
    Object.assign(memory, { last, previous, changes, whole, turned })
  }
}

function readShape(memory: Memory, clause: Clause, shape: Shape): void {
  if (shape.kind === 'words') readWords(memory, clause)
  else if (means(clause.tokens[0], 'completed') || isRateOfBudget(memory, clause)) readCompletion(memory, shape)
  else if (!clause.tokens.some((token) => means(token, 'unsigned'))) readStated(memory, shape)
}

function readStated(memory: Memory, shape: Exclude<Shape, { kind: 'words' }>): void {
  const count = memory.drafts.length
  if (shape.kind === 'figure') readFigure(memory, shape)
  if (shape.kind === 'change') readChange(memory, shape)
  if (shape.kind === 'same') readSame(memory, shape)
  if (shape.kind === 'earlier') readEarlier(memory, shape)
  if (shape.kind === 'share') readShare(memory, shape)
  if (memory.drafts.length === count && shape.kind !== 'same') leaveUnread(memory)
}
