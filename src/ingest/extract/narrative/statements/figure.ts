// A figure in money or a count: 公务接待费1.2万元, 共有车辆1辆, 2020年预算为1万元.
import type { Subject } from '../context.ts'
import type { Draft } from '../draft.ts'
import { draft } from '../draft.ts'
import type { Memory } from '../memory.ts'
import { contextOf } from '../memory.ts'
import type { Mentions } from '../mentions.ts'
import { isLabel, isUnlabelled, mentionsOf } from '../mentions.ts'
import { countSubject } from '../named-item.ts'
import { economicPart, printedSource, projectPart } from '../named-part.ts'
import type { Shape } from '../parse.ts'
import { moneySubjects } from '../subject.ts'
import type { Place, Token, Value } from '../tokens/token.ts'
import { means } from '../tokens/token.ts'
import { isSangong, leansOnWords, placeOf, saysWhat, shownOf, withoutFund } from './label.ts'
import { trailingOwner } from './trailing.ts'
import type { Dated } from './year.ts'
import { dateOf, sameSubject } from './year.ts'

type FigureShape = Extract<Shape, { kind: 'figure' }>

/** Adds the facts that the clause states; none where a word of it is not understood. */
export function readFigure(memory: Memory, { lead, value }: FigureShape): void {
  const mentions = mentionsOf(lead)
  const printed = money(value.value, mentions)
  const read = printed === undefined ? undefined : subjectsOf(memory, { lead, mentions, value: printed })
  if (printed === undefined || read === undefined) return
  const made: Made[] = []
  for (const subject of read.subjects) {
    const twin = made.at(-1)?.draft ?? null
    const each = draftOf(memory, { subject, mentions, value: printed, label: read.label, places: [...lead, value], twin })
    if (each !== undefined) made.push(each)
  }
  if (made.length === read.subjects.length) keep(memory, made)
}

type Made = { readonly draft: Draft; readonly dated: Dated }
type Given = { readonly lead: readonly Token[]; readonly mentions: Mentions; readonly value: Value }

/** A bare 0 beside its item is as much in any unit; other figures need theirs. Rates are no figures of their own. */
function money(value: Value, { items, parts }: Mentions): Value | undefined {
  if (value.sort !== 'bare') return value.sort === 'rate' ? undefined : value
  const isZero = /^0+(?:\.0+)?$/.test(value.printed) && items.length + parts.length > 0
  return isZero ? { ...value, unit: '万元', sort: 'money' } : undefined
}

type Read = { readonly subjects: readonly Subject[]; readonly label: Place | null }

function subjectsOf(memory: Memory, { lead, mentions, value }: Given): Read | undefined {
  const named = lead.filter(isLabel)
  const label = placeOf(value.sort === 'count' || isSangong(mentions) ? withoutFund(named) : named)
  const part = partOf(memory, { lead, mentions, value })
  if (part !== undefined) return part
  if (mentions.unknown.length > 0) return undefined
  if (value.sort === 'count') return asRead([countOf(memory, mentions, value.unit)], label)
  if (memory.dated || mentions.dates.length > 0) return undefined
  if (leansOnWords(mentions) && !isTrusted(memory)) return undefined
  if (isUnlabelled(mentions) && (!saysWhat(lead, mentions) || trailingOwner(memory, 'change') !== 'last')) return undefined
  const subjects = moneySubjects(mentions, contextOf(memory))
  return isUnlabelled(mentions) && !isHeadings(memory, subjects) ? undefined : asRead(subjects, label)
}

/** A figure that takes its item from the heading: whatever stands between the two is about the same, and all of it is understood. */
function isHeadings(memory: Memory, subjects: readonly Subject[] = []): boolean {
  const { previous, whole, sentenceTopic, topicLabel, spoiled, drafts, source } = memory
  if (previous !== null || whole !== null || sentenceTopic !== null || topicLabel !== null) return true
  const before = drafts.findLast((draft) => draft.measure === 'amount' && draft.source.section === source.section)
  return !spoiled && (before === undefined || subjects.some((subject) => sameSubject(subject, before)))
}

/** 行政编制12人 may go on with the posts or with the people in post, 其他用车1辆 with those there or those to be bought; 接待人次 with what was not understood. */
function countOf(memory: Memory, mentions: Mentions, unit: string): Subject | undefined {
  const subject = countSubject(mentions, unit, contextOf(memory))
  const isPart = /^(?:post|staff|vehicle)\./.test(subject?.item ?? '')
  if (isPart && memory.torn && memory.whole === null) return undefined
  return memory.broken && subject?.item.endsWith('.people') === true ? undefined : subject
}

/** Nothing before the clause that a figure without a label could be about, but that is not understood. */
function isTrusted({ poisoned, broken, damaged, turned }: Memory): boolean {
  return !poisoned && !broken && !damaged && turned.length === 0
}

function asRead(subjects: readonly (Subject | undefined)[] | undefined, label: Place | null): Read | undefined {
  const known = subjects?.filter((subject) => subject !== undefined) ?? []
  return known.length > 0 && known.length === subjects?.length ? { subjects: known, label } : undefined
}

/** A part whose printed name is all there is: an economic account, a source, a project. */
function partOf(memory: Memory, { lead, mentions, value }: Given): Read | undefined {
  const name = lead.filter((token) => !means(token, 'sum', 'level') && !/^[为共计]$/.test(token.text))
  const place = placeOf(name)
  if (value.sort !== 'money' || place === null) return undefined
  const level = lead.find((token) => means(token, 'level'))
  const text = memory.source.text.slice(place.start, level?.start ?? place.end)
  if (memory.whole === null && goesOn(memory, text)) memory.whole = memory.listed
  const subject =
    economicPart(text, contextOf(memory), level !== undefined) ??
    (mentions.unknown.length > 0 ? namedPart(memory, { lead, mentions, text }) : undefined)
  return subject === undefined
    ? undefined
    : { subjects: [subject], label: placeOf(subject.name === null ? name : name.slice(0, countName(name))) }
}

/** 其他商品和服务支出15.56万元 behind a full stop: the list of the operating expenses' parts goes on; 项目支出 goes on behind 基本支出. */
function goesOn({ listed }: Memory, name: string): boolean {
  if (listed?.item === 'total') return /^(?:基本|项目)支出$/.test(name)
  return listed?.item === 'operating' && /^[一-龥()]{2,16}(?:费|费用|支出)$/.test(name) && !/运行经费|三公|采购/.test(name)
}

function namedPart(
  memory: Memory,
  { lead, mentions, text }: { lead: readonly Token[]; mentions: Mentions; text: string },
): Subject | undefined {
  const context = contextOf(memory)
  const at = lead.findIndex(({ text: word }) => word.startsWith('涉及'))
  const project = at > 0 ? placeOf(lead.slice(0, at)) : null
  if (project !== null)
    return projectPart(memory.source.text.slice(project.start, project.end), context, mentions.funds[0] ?? null)
  return printedSource(text, context)
}

function countName(name: readonly Token[]): number {
  const at = name.findIndex(({ text }) => text.startsWith('涉及'))
  return at === -1 ? name.length : at
}

type Drafted = {
  readonly subject: Subject
  readonly mentions: Mentions
  readonly value: Value
  readonly label: Place | null
  readonly places: readonly Token[]
  readonly twin: Draft | null
}

function draftOf(memory: Memory, { subject, mentions, value, label, places, twin }: Drafted): Made | undefined {
  const dated = dateOf(memory, mentions, subject)
  if (dated === undefined) return undefined
  const { year, stage, printedYear } = dated
  if (label === null && repeats(memory, { subject, dated, value })) return undefined
  const made = draft({
    ...{ flow: subject.flow, item: subject.item, fund: subject.fund, nature: subject.nature, name: subject.name },
    ...{ year, stage, printedYear, measure: value.sort === 'count' ? 'count' : 'amount', value, number: Number(value.printed) },
    ...{ source: memory.source, ...shownOf(memory, { subject, mentions, label, places }) },
    asOf: isStock(subject.item) ? (mentions.dates[0] ?? memory.asOf) : null,
    current: mentions.current,
    twin,
  })
  return { draft: made, dated }
}

/** A figure without a label may not say again what a figure of its section said, with another value. */
function repeats(
  { drafts, source }: Memory,
  { subject, dated, value }: { subject: Subject; dated: Dated; value: Value },
): boolean {
  return drafts.some(
    (said) =>
      said.source.section === source.section &&
      said.measure === 'amount' &&
      said.year === dated.year &&
      said.stage === dated.stage &&
      sameSubject(said, subject) &&
      said.number !== Number(value.printed),
  )
}

function isStock(item: string): boolean {
  return /^(?:vehicle|equipment|post|staff)/.test(item) && !item.startsWith('vehicle.purchase')
}

function keep(memory: Memory, made: readonly Made[]): void {
  memory.drafts.push(...made.map((each) => each.draft))
  const last = made.at(-1)
  if (last === undefined) return
  Object.assign(memory, { previous: last.draft, near: last.draft })
  Object.assign(memory, { lastBorder: memory.clause?.before ?? null, lastTorn: memory.torn || memory.damaged })
  Object.assign(memory, { broken: false, turned: [], roughly: false })
  const aside =
    last.dated.compared ||
    (last.draft.stage !== memory.owner.stage && memory.last !== null && sameSubject(memory.last, last.draft))
  if (!aside) Object.assign(memory, { last: last.draft, changes: [] })
  if (memory.first === null && last.draft.item === 'total' && last.draft.nature === 'all') memory.first = last.draft
}
