// Tokens to clauses: a clause ends at a stop, behind a figure, or at a bracket that holds figures.
import { type Mark, meaning, means, type Token } from './token.ts'

/** What stands before a clause: a stop, a bracket, the beginning of the text, or nothing (it goes on behind a figure). */
export type Border = Mark | '(' | ')' | 'start' | 'none'

export type Clause = {
  /** Without stops, noise, numbering, and brackets that hold no figure. */
  readonly tokens: readonly Token[]
  readonly before: Border
  readonly after: Border
  readonly depth: number
  /** Numbered as an entry of a list: (1) … */
  readonly numbered: boolean
  /** No semicolon stands behind it in its sentence. */
  readonly closing: boolean
}

type Open = Omit<Clause, 'closing'>
type Draft = { tokens: Token[]; before: Border; depth: number; numbered: boolean; hasFigure: boolean }

export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Open[] = []
  let draft: Draft = { tokens: [], before: 'start', depth: 0, numbered: false, hasFigure: false }
  const close = (after: Border, depth: number): void => {
    const { tokens, depth: level, numbered } = draft
    if (tokens.length > 0) clauses.push({ tokens, before: draft.before, after, depth: level, numbered })
    const before = draft.tokens.length === 0 && after === 'none' ? draft.before : after
    draft = { tokens: [], before, depth, numbered: false, hasFigure: false }
  }
  withoutEmptyBrackets(tokens).forEach((token, index, all) => {
    if (token.kind === 'open') close('(', draft.depth + 1)
    else if (token.kind === 'close') close(')', Math.max(0, draft.depth - 1))
    else if (token.kind === 'stop' && (token.mark !== '、' || endsFigure(all[index - 1]))) close(token.mark, draft.depth)
    else if (token.kind === 'number') draft.numbered = true
    else if (token.kind !== 'noise' && (token.kind !== 'stop' || draft.tokens.length > 0)) {
      if (draft.hasFigure && !belongsToFigure(token) && !isManaged(all, index)) close('none', draft.depth)
      draft.tokens.push(token)
      draft.hasFigure ||= isFigure(token)
    }
  })
  close('start', 0)
  return withClosing(clauses)
}

/** In one pass from the end: a paragraph may be long. */
function withClosing(clauses: readonly Open[]): readonly Clause[] {
  let closing = true
  return clauses
    .toReversed()
    .map((clause) => {
      closing = clause.after === '。' || (closing && clause.after !== ';')
      return { ...clause, closing }
    })
    .toReversed()
}

/** Brackets without a figure, and a stroke left alone, say nothing that is read here. */
function withoutEmptyBrackets(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (const token of tokens) {
    const open = token.kind === 'close' ? kept.findLastIndex((candidate) => candidate.kind === 'open') : -1
    const inside = open === -1 ? [] : kept.slice(open + 1)
    if (open === -1 || inside.some(isFigure)) kept.push(token)
    else {
      kept.splice(open)
      const sum = inside.find((each) => meaning(each, 'item')?.code === 'sangong')
      if (sum !== undefined) kept.push(...listedAs(kept, sum))
    }
  }
  return kept
}

/** 因公出国费、公务接待费、公务用车费(“三公”经费): the sum stands for the items that are listed before it, which are taken away; behind one item it is not sure. */
function listedAs(kept: Token[], sum: Token): readonly Token[] {
  const listed: Token[] = []
  while (isListed(kept.at(-1))) listed.unshift(...kept.splice(-1))
  const [first] = listed
  const isSum = listed.filter((token) => means(token, 'item')).length > 1
  if (first?.kind === 'stop') kept.push(first)
  return isSum ? [sum] : [...listed.filter((token) => token !== first || first.kind !== 'stop'), { ...sum, kind: 'text' }]
}

function isListed(token: Token | undefined): boolean {
  return means(token, 'item', 'compare') || (token?.kind === 'stop' && (token.mark === '、' || token.mark === ','))
}

function isFigure(token: Token): boolean {
  return token.kind === 'value' && token.value.sort !== 'bare'
}

function endsFigure(token: Token | undefined): boolean {
  return token?.kind === 'value' || token?.kind === 'close'
}

/** 20个项目实行绩效目标管理: which projects are counted. */
function isManaged(all: readonly Token[], index: number): boolean {
  const at = /^实行了?$/.test(all[index]?.text ?? '') ? index : index - 1
  return (
    /^实行了?$/.test(all[at]?.text ?? '') && means(all[at - 1], 'project') && meaning(all[at + 1], 'item')?.code === 'performance'
  )
}

/** 1个团组: the noun belongs to the count. */
function belongsToFigure(token: Token): boolean {
  return (
    token.kind === 'text' || (token.kind === 'word' && token.meanings.some(({ sort }) => sort === 'groups' || sort === 'project'))
  )
}
