// Said to nobody: is it a question about a budget? Colleagues tell each other figures, years and items in the words that questions are made of.
import { deedWords, peopleWords, speechWords } from './lexicon/talk-words.ts'
import { isUnknown } from './link/lattice.ts'
import type { Signal, Token } from './link/meaning.ts'
import type { Kind, Question } from './translate/question.ts'
import type { Held } from './understanding.ts'

/**
 * Whether the words ask by themselves. They do where each of them is known, none speaks of persons or of their work with papers, and
 * they either ask in so many words for something named (“南岸2024年培训费多少”, “去年呢”) or are nothing but names (“办公费”, “按元”).
 * A choice among readings that were just offered is an answer to the bot.
 */
export function isAsking(question: Question, context: Held | undefined): boolean {
  if (question.tokens.some(isTalk) || isTold(question)) return false
  if (context !== undefined && context.readings.length > 0) return true
  return forms[formOf(question.text)](question)
}

/** A word that is not known, only guessed, or about persons. */
function isTalk(token: Token): boolean {
  return isUnknown(token) || (token.tier === 'guess' && !isPlacedBody(token)) || peopleWords.has(token.text)
}

/** A body that nobody knows is always a guess; one with its place is a surer one: 云川市水务局, not 国库科. */
function isPlacedBody({ text, meanings }: Token): boolean {
  return meanings.some(({ kind }) => kind === 'body') && /[省市区县州].{2,}/.test(text)
}

/** 人大问接待费为什么降: whoever is named asks or wants something of somebody. */
function isTold({ tokens }: Question): boolean {
  const isParty = ({ meanings }: Token): boolean => meanings.some(({ kind }) => parties.has(kind))
  return tokens.some((token, at) => isParty(token) && speechWords.has(tokens[at + 1]?.text ?? ''))
}

const parties: ReadonlySet<Kind> = new Set(['organizations', 'divisions', 'body'])

type Form = 'which' | 'whether' | 'or' | 'name'

function formOf(text: string): Form {
  if (/多少|几|哪|什么|啥|甚么|为何|谁|何|有没有|\b(?:how|what|which|who|whose|why)\b/.test(text)) return 'which'
  if (/吗|么(?=[\s,。?!]|$)|是否|是不是|有无/.test(text) || /^(?:is|are|was|were|does|do|did)\b/.test(text)) return 'whether'
  return /还是|\bor\b/.test(text) ? 'or' : 'name'
}

const forms: { readonly [Each in Form]: (question: Question) => boolean } = {
  which: (question) => asksFigure(question),
  /** “公开了吗”, “是2022年的吗” are for whoever did it, “比去年多吗” is not. */
  whether: (question) => !tellsDeed(question) && (names(question, figures) || question.has(...telling)),
  /** “2022年还是2023年” is asked back among people. */
  or: (question) => !tellsDeed(question) && question.has(...telling),
  /** “三公经费减少了”, “接待费1万元” are statements, names alone are asked for. */
  name: (question) => !tellsDeed(question) && hasSubject(question) && !states(question),
}

/** 为什么 asks for a figure's reason only with what it did, 几月 for a target only beside one, 谁 for parties only beside an item. */
function asksFigure(question: Question): boolean {
  if (question.has('why')) return question.has(...moving) || isReason(question)
  if (/谁|\bwho(?:se)?\b/.test(question.text)) return names(question, ['items', 'narrowing'])
  const timed = question.tokens.some(({ text }) => /^(?:(?:多少|几)个?(?:天|小时|分钟?|秒|年|月|日)|多久|多长时间)$/.test(text))
  return hasSubject(question) && (!timed || names(question, ['measure']))
}

const moving = ['increase', 'decrease', 'same', 'more', 'less', 'change', 'rate', 'highest', 'lowest'] as const
const telling: readonly Signal[] = [
  ...moving,
  ...(['share', 'percent', 'completion', 'ratio', 'difference', 'rank', 'trend', 'parts', 'compare'] as const),
  ...(['define', 'coverage', 'year_before', 'purpose'] as const),
]
const figures: readonly Kind[] = ['items', 'narrowing', 'unit', 'measure', 'account', 'limit']
const parts: readonly Kind[] = [...figures, 'year', 'span', 'organizations', 'divisions']

/** “谁”, “预算”, “为什么”, “多少” name nothing that could be looked up; a body that nobody knows needs an item beside it. */
function hasSubject(question: Question): boolean {
  if (question.all('body').length > 0) return names(question, ['items', 'narrowing'])
  return names(question, parts) || question.has(...telling) || idioms.some((is) => is(question))
}

/** 车, 人 alone are what people look for: one character of everyday speech names no figure. */
function names(question: Question, kinds: readonly Kind[]): boolean {
  return kinds.some((kind) => question.all(kind).some(({ token }) => kind !== 'items' || token.text.length > 1))
}

const idioms = [isShare, isReason, isListing, isKind, isStage]

/** “占多少”. */
function isShare(question: Question): boolean {
  return question.all('joint').some(({ meaning }) => meaning.joint === 'over') && question.has('many')
}

function isReason({ tokens }: Question): boolean {
  return tokens.some(({ text }) => /原因|理由|缘由|缘故|\breasons?\b/.test(text))
}

/** “列出来看看”, but not “是谁”. */
function isListing({ tokens }: Question): boolean {
  return tokens.some(({ text }) => /^(?:列|罗列|list\b)/.test(text))
}

/** “有哪些项目”, “项目呢”. */
function isKind(question: Question): boolean {
  return question.all('listed').length > 0 && question.has('list', 'count', 'then')
}

/** “决算呢”, “final accounts?”, but not “决算”. */
function isStage(question: Question): boolean {
  return question.all('stage').length > 0 && (question.has('then') || /\?$|有没有/.test(question.text))
}

function tellsDeed({ tokens }: Question): boolean {
  return tokens.some(({ text }) => deedWords.has(text))
}

function states(question: Question): boolean {
  if (question.all('amount').length + question.all('quantity').length > 0) return true
  const asks = question.has('then') || question.text.endsWith('?') || isReason(question)
  return !asks && (question.has('is') || (question.has('increase', 'decrease', 'same', 'more', 'less') && !question.has('rate')))
}
