// A share: 占预算总额的0.28%, or 占88.86% of the whole whose parts are being listed.
import type { Base } from '../../../../budget/fact.ts'
import type { Subject } from '../context.ts'
import { holds } from '../deepest.ts'
import type { Draft } from '../draft.ts'
import { draft } from '../draft.ts'
import type { Memory } from '../memory.ts'
import { isUnlabelled, mentionsOf } from '../mentions.ts'
import type { Shape } from '../parse.ts'
import { moneySubjects } from '../subject.ts'
import type { Token } from '../tokens/token.ts'
import { means } from '../tokens/token.ts'
import { noTopic } from '../topic.ts'
import type { About } from './change.ts'
import { aboutsOf } from './change.ts'
import { trailingOwner } from './trailing.ts'

export function readShare(memory: Memory, { lead, whole, share, value }: Extract<Shape, { kind: 'share' }>): void {
  const [about, ...others] = aboutsOf(memory, lead, isParts(memory, whole) ? 'last' : trailingOwner(memory, 'share'))
  const base = about === undefined || value.value.sort !== 'rate' ? undefined : wholeOf(memory, { about, tokens: whole })
  if (about === undefined || others.length > 0 || base === undefined) return
  const { subject, label } = about
  memory.drafts.push(
    draft({
      ...{ flow: subject.flow, item: subject.item, fund: subject.fund, nature: subject.nature, name: subject.name },
      ...{ year: about.year, stage: about.stage, measure: 'share', value: value.value, number: Number(value.value.printed) },
      ...{ base: relative(base, about), source: memory.source, label, printedYear: about.figure?.printedYear ?? null },
      shown: [...(label === null ? [] : [label]), { start: share.start, end: value.end }],
      rests: [about.figure, memory.whole, ...currentOf(memory, whole, subject)].filter((figure) => figure !== null),
    }),
  )
}

/** 占25%, or 占“三公”经费的25%, can only be a part's. */
function isParts({ last }: Memory, whole: readonly Token[]): boolean {
  const { items } = mentionsOf(whole)
  return (
    whole.every((token) => means(token, 'filler')) ||
    (last !== null && items.some((item) => item !== last.item && holds(item, last.item)))
  )
}

/** 占本年支出合计的93%: the sum of the year's own money, where the document states it. */
function currentOf({ drafts }: Memory, whole: readonly Token[], { flow }: Subject): readonly Draft[] {
  const sums = drafts.filter((each) => each.current && each.item === 'total' && each.fund === 'all' && each.flow === flow)
  return mentionsOf(whole).current ? sums : []
}

type Whole = Pick<Subject, 'item' | 'fund' | 'nature'>

function wholeOf(memory: Memory, { about, tokens }: { about: About; tokens: readonly Token[] }): Whole | undefined {
  const mentions = mentionsOf(tokens)
  if (mentions.unknown.length > 0) return undefined
  if (isUnlabelled(mentions) && mentions.stages.length === 0)
    return tokens.every((token) => means(token, 'filler')) ? listedWhole(memory, about) : undefined
  if (isUnlabelled(mentions)) return { item: 'total', fund: 'all', nature: 'all' }
  const context = { owner: memory.owner, whole: null, last: null, near: null, first: null, topic: noTopic }
  return moneySubjects(mentions, context)?.[0]
}

function listedWhole({ whole }: Memory, { subject }: About): Whole | undefined {
  return whole !== null && whole !== subject && whole.measure === 'amount' && whole.flow === subject.flow ? whole : undefined
}

/** Fields that equal the fact's own are null. */
function relative({ item, fund, nature }: Whole, { subject, year, stage }: About): Base {
  return {
    year,
    stage,
    item: item === subject.item ? null : item,
    fund: fund === subject.fund ? null : fund,
    nature: nature === subject.nature ? null : nature,
  }
}
