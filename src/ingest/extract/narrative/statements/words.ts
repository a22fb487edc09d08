// Clauses without a figure: labels before a colon, denials (无新购公务用车安排), and statements that something does not apply.
import type { Subject } from '../context.ts'
import { type Draft, draft } from '../draft.ts'
import type { Memory } from '../memory.ts'
import { contextOf, leaveUnread } from '../memory.ts'
import type { Mentions } from '../mentions.ts'
import { isLabel, isUnlabelled, mentionsOf } from '../mentions.ts'
import { countSubject } from '../named-item.ts'
import type { Comparison } from '../parse.ts'
import { moneySubjects } from '../subject.ts'
import type { Clause } from '../tokens/clauses.ts'
import type { Place, Token, Value } from '../tokens/token.ts'
import { means } from '../tokens/token.ts'
import type { Topic } from '../topic.ts'
import { isNoTopic, isStrange, noTopic, otherTopic, topicOf } from '../topic.ts'
import { aboutsOf } from './change.ts'
import { placeOf } from './label.ts'
import { dateOf, sameSubject } from './year.ts'

export function readWords(memory: Memory, clause: Clause): void {
  const { tokens } = clause
  if (tokens.some((token) => means(token, 'outside'))) readOutside(memory, tokens)
  else if (tokens.some((token) => means(token, 'no'))) readDenial(memory, tokens)
  else if (tokens.every((token) => means(token, 'compare'))) return
  else if (opensComparison(tokens)) memory.against = comparisonOf(tokens)
  else if (isCompared(tokens)) readCompared(memory, tokens)
  else if (tokens.at(-1)?.text === '中') readWithin(memory, clause)
  else if (tokens.some((token) => means(token, 'roughly'))) Object.assign(memory, { roughly: true, changes: [] })
  else readLabel(memory, clause)
}

/** What the words say of the figures behind them: an item, a year, the day of a stock. */
function readLabel(memory: Memory, clause: Clause): void {
  const mentions = mentionsOf(clause.tokens)
  const topic = topicOf(mentions)
  memory.asOf = mentions.dates[0] ?? memory.asOf
  memory.dated ||= mentions.dates.length > 0
  if (isLabelOf(clause) || isSentenceOfAccounts(clause, mentions)) setTopic(memory, { mentions, clause })
  else if (mentions.unknown.length > 0) distrust(memory, clause.tokens)
  else if (isUnlabelled(mentions)) memory.year = mentions.years[0] ?? memory.year
  else if (!isNoTopic(topic)) setSentenceTopic(memory, topic, clause.tokens)
}

/** 与上年相比 */
function opensComparison(tokens: readonly Token[]): boolean {
  return (
    means(tokens[0], 'compare') &&
    tokens.some((token) => token.kind === 'year' || means(token, 'year', 'stage')) &&
    tokens.every((token) => token.kind === 'year' || means(token, 'compare', 'year', 'stage', 'filler'))
  )
}

/** “三公”经费支出决算中, before its parts: of the sum that was stated above; else words like others. */
function readWithin(memory: Memory, clause: Clause): void {
  const [about, ...others] = aboutsOf(memory, clause.tokens)
  const isSum = ({ measure, year, stage }: Draft): boolean =>
    measure === 'amount' && year === about?.year && stage === about.stage
  const sum = memory.drafts.findLast((each) => about !== undefined && isSum(each) && sameSubject(each, about.subject))
  if (sum === undefined || others.length > 0 || memory.whole !== null) readLabel(memory, clause)
  else Object.assign(memory, { whole: sum, changed: false })
}

/** 支出预算与上年相比 */
function isCompared(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => means(token, 'compare'))
  return at > 0 && opensComparison(tokens.slice(at)) && tokens.slice(0, at).some(isLabel)
}

/** The changes behind it are of what it names. */
function readCompared(memory: Memory, tokens: readonly Token[]): void {
  const at = tokens.findIndex((token) => means(token, 'compare'))
  const abouts = aboutsOf(memory, tokens.slice(0, at))
  if (abouts.length === 0) distrust(memory, tokens)
  else Object.assign(memory, { against: comparisonOf(tokens.slice(at)), turned: abouts, changes: [] })
}

function comparisonOf(tokens: readonly Token[]): Comparison | null {
  const place = placeOf(tokens)
  return place === null ? null : { ...place, implied: false, tokens: tokens.filter((token) => !means(token, 'compare')) }
}

/** Words that are not understood: a figure behind them may be about them. The first part of a list may even be theirs. */
function distrust(memory: Memory, tokens: readonly Token[]): void {
  memory.poisoned ||= tokens.some(isLabel)
  if (memory.whole !== null && memory.last === memory.whole) leaveUnread(memory)
}

function setSentenceTopic(memory: Memory, topic: Topic, tokens: readonly Token[]): void {
  memory.sentenceTopic = topic
  const items = tokens.filter((token) => means(token, 'item'))
  memory.sentenceLabel = placeOf(items.length > 0 ? items : tokens.filter(isLabel))
}

/** 一般公共服务支出(类)财政事务(款)行政运行(项)。 */
function isSentenceOfAccounts({ after }: Clause, { accounts, unknown }: Mentions): boolean {
  return after === '。' && accounts.length > 0 && unknown.length === 0
}

/** A numbered beginning (1、机关运行经费。), or words before a colon. */
function isLabelOf({ numbered, before, after }: Clause): boolean {
  return after === ':' || (numbered && before === 'start' && after === '。')
}

/** A label begins a subject of its own; fund, flow and nature that it does not name stay those of the heading. */
function setTopic(memory: Memory, { mentions, clause }: { mentions: Mentions; clause: Clause }): void {
  const label = isStrange(mentions) ? otherTopic : topicOf(mentions)
  if (isNoTopic(label) && !clause.numbered) return
  const { fund, flow, nature } = memory.topic
  const named = { ...label, fund: label.fund ?? fund, flow: label.flow ?? flow, nature: label.nature ?? nature }
  const topic = isNoTopic(label) ? { ...noTopic, other: true } : named
  Object.assign(memory, { topic, whole: null, last: null, previous: null, near: null, turned: [], changes: [] })
  memory.topicLabel = placeOf(clause.tokens.filter(isLabel))
}

/** 不在机关运行经费统计范围之内. */
function readOutside(memory: Memory, tokens: readonly Token[]): void {
  const at = tokens.findIndex((token) => means(token, 'outside'))
  const rest = tokens.slice(at + 1)
  const words = rest.map(({ text }) => text).join('')
  const [subject] = moneySubjects(mentionsOf(rest.filter(isLabel)), contextOf(memory)) ?? []
  const place = placeOf(tokens.slice(at))
  if (subject === undefined || place === null || !/范围|口径/.test(words)) return
  const { owner, source } = memory
  memory.drafts.push(
    draft({
      ...subject,
      year: owner.year,
      stage: owner.stage,
      measure: 'amount',
      statement: 'not_applicable',
      source,
      shown: [place],
    }),
  )
}

/** Nothing but known words may stand in a denial; what it denies must be an item or a flow. */
function readDenial(memory: Memory, tokens: readonly Token[]): void {
  const at = tokens.findIndex((token) => means(token, 'no'))
  const [before, after] = [mentionsOf(tokens.slice(0, at)), mentionsOf(tokens.slice(at + 1))]
  const plain = isUnlabelled(before) && before.unknown.length === 0 && after.unknown.length === 0 && !isUnlabelled(after)
  const place = placeOf(tokens.slice(at))
  if (!plain || place === null) return
  memory.asOf = before.dates[0] ?? memory.asOf
  for (const { subject, unit } of denied(memory, after))
    deny(memory, { subject, unit, place, mentions: { ...after, years: [...before.years, ...after.years] } })
}

type Denied = { readonly subject: Subject; readonly unit: string }

/** Of a purchase both the vehicle and, among the three public expenses, its money; of other items the money, or else the count. */
function denied(memory: Memory, mentions: Mentions): readonly Denied[] {
  const context = contextOf(memory)
  const counts = countUnits.flatMap((unit) => {
    const subject = mentions.items.length > 0 ? countSubject(mentions, unit, context) : undefined
    return subject === undefined ? [] : [{ subject, unit }]
  })
  const money = (moneySubjects(mentions, context) ?? []).map((subject) => ({ subject, unit: '万元' }))
  const [counted] = counts.filter(({ subject }) => subject.item.startsWith('vehicle.purchase'))
  if (counted === undefined) return money.length > 0 ? money : counts.slice(0, 1)
  const isSangong = [context.whole?.item, context.topic.item].some((item) => item?.startsWith('sangong'))
  return [...(isSangong ? money : []), counted]
}

const countUnits = ['辆', '人', '批次', '个', '台']

function deny(memory: Memory, { subject, unit, place, mentions }: Denied & { place: Place; mentions: Mentions }): void {
  const dated = dateOf(memory, mentions, subject)
  if (dated === undefined || dated.compared || dated.printedYear !== null) return
  const value: Value = { printed: '0', unit, sort: unit === '万元' ? 'money' : 'count', unitMissing: false }
  const made = draft({
    ...{ ...subject, year: dated.year, stage: dated.stage, measure: unit === '万元' ? 'amount' : 'count', value, number: 0 },
    ...{ statement: 'none', source: memory.source, label: place, shown: [place] },
    asOf: subject.item.startsWith('vehicle') && !subject.item.startsWith('vehicle.purchase') ? memory.asOf : null,
  })
  memory.drafts.push(made)
  if (made.measure === 'amount' || memory.last === null)
    Object.assign(memory, { last: made, previous: made, broken: false, changes: [] })
}
