// Reasons (主要原因是…) and purposes (主要用于…): where they begin and end, and which figure they belong to.

import type { Draft } from '../draft.ts'
import type { Memory } from '../memory.ts'
import { contextOf } from '../memory.ts'
import { isLabel, mentionsOf } from '../mentions.ts'
import { moneySubjects } from '../subject.ts'
import type { Clause } from '../tokens/clauses.ts'
import type { Token } from '../tokens/token.ts'
import { means } from '../tokens/token.ts'

type Opening = { readonly marker: Token; readonly before: readonly Token[]; readonly last: Token; readonly begins: boolean }

export function openClause(memory: Memory, { marker, before, last, begins }: Opening): void {
  closeClause(memory)
  const kind = means(marker, 'purpose') ? 'purpose' : 'reason'
  const targets = kind === 'purpose' ? purposeTargets(memory, before) : reasonTargets(memory, { before, marker, begins })
  const named = { sure: kind === 'reason' && marker.text.includes('因'), figures: false }
  memory.opened = { kind, targets, start: marker.end, end: last.end, fresh: true, ...named }
}

export function extendClause(memory: Memory, { tokens }: Clause): void {
  const { opened } = memory
  if (opened === null) return
  opened.end = tokens.at(-1)?.end ?? opened.end
  opened.fresh = false
}

/** Ends the open clause, before `next` where that begins inside it, and writes it to the figures it belongs to. */
export function closeClause(memory: Memory, next?: Clause): void {
  const { opened } = memory
  memory.opened = null
  if (opened === null) return
  const end = Math.min(opened.end, next?.tokens[0]?.start ?? opened.end)
  const words = memory.source.text.slice(opened.start, end)
  if (end <= opened.start || /^[:,]?(?:以下|如下)/.test(words)) return
  for (const draft of opened.targets) {
    if (draft.source === memory.source) draft[opened.kind] ??= { start: opened.start, end }
  }
}

function purposeTargets(memory: Memory, before: readonly Token[]): readonly Draft[] {
  const { last, broken } = memory
  const unsure = broken || before.some((token) => token.kind === 'text') || before.some(isLabel)
  return unsure || last === null || last.measure !== 'amount' ? [] : [last]
}

/** 公务用车购置增长的原因: the change of that item; without a label the changes just read, else the figure. */
function reasonTargets(memory: Memory, { before, marker, begins }: Omit<Opening, 'last'>): readonly Draft[] {
  const { changes, last, broken, drafts } = memory
  const label = before.filter((token) => !means(token, 'direction'))
  if (label.some(isLabel)) {
    const [subject] = moneySubjects(mentionsOf(label), contextOf(memory)) ?? []
    const about = drafts.filter((draft) => draft.source.section === memory.source.section && draft.measure === 'change')
    return subject === undefined
      ? []
      : about.filter((draft) => draft.item === subject.item && draft.fund === subject.fund && draft.reason === null)
  }
  const weak = begins && !/[因]/.test(marker.text)
  if (broken || memory.roughly || weak || label.some((token) => token.kind === 'text')) return []
  if (changes.length > 0) return changes
  const isSure = last !== null && last.measure === 'amount' && marker.text.includes('原因')
  return isSure ? [last] : []
}
