// Words that a plan would drop in silence: each makes the question not understood.
import type { Ask } from '../../plan/plan.ts'
import type { Signal } from '../link/meaning.ts'
import { isCounted } from './choose-items.ts'
import type { Parsed } from './parsed.ts'
import type { Question } from './question.ts'
import { isOwned, listedAsked } from './shape.ts'

/** The words that this ask leaves unused. */
export function unexplained(parsed: Parsed, ask: Ask): readonly string[] {
  return checks.flatMap((check) => check(parsed, ask))
}

/** Signals as the question words them. */
export function signalWords({ all }: Question, signals: readonly Signal[]): readonly string[] {
  return all('signal')
    .filter(({ meaning }) => signals.includes(meaning.signal))
    .map(({ token }) => token.text)
}

type Check = (parsed: Parsed, ask: Ask) => readonly string[]

const checks: readonly Check[] = [partless, contradictions, strayMoney, economicParts, unlisted, countedMoney, compounds]

/** “占三公经费多少” alone does not say what. */
function partless({ question, drafts, over }: Parsed): readonly string[] {
  if (!over || drafts.length > 0) return []
  const overs = question.all('joint').filter(({ meaning }) => meaning.joint === 'over')
  return overs.map(({ token }) => token.text)
}

/** Highest and lowest at once say nothing. */
function contradictions({ question }: Parsed): readonly string[] {
  return question.has('highest') && question.has('lowest') ? signalWords(question, ['highest', 'lowest']) : []
}

/** 培训费和…费: what is joined to an item by 和 is an item, known or not. */
function strayMoney({ question: { tokens, all } }: Parsed): readonly string[] {
  const itemsAt = new Set([...all('items'), ...all('narrowing')].map(({ at }) => at))
  return all('joint').flatMap(({ meaning, at }) => {
    const next = tokens.slice(at + 1).find((token) => !token.meanings.every(({ kind }) => kind === 'filler' || kind === 'joint'))
    const joined = meaning.joint === 'and' && itemsAt.has(at - 1) && next !== undefined
    return joined && isBareMoney(next) ? [next.text] : []
  })
}

function isBareMoney({ meanings }: Question['tokens'][number]): boolean {
  return meanings.some(({ kind }) => kind === 'money') && meanings.every(({ kind }) => kind === 'money' || kind === 'signal')
}

/** 数据采购, 材料费用: a noun right before a figure's name makes another name of it. */
function compounds({ question: { tokens } }: Parsed): readonly string[] {
  return tokens.filter((token, at) => isNoun(token) && names(tokens[at + 1])).map(({ text }) => text)
}

function isNoun({ meanings }: Question['tokens'][number]): boolean {
  return meanings.some((meaning) => meaning.kind === 'filler' && meaning.noun === true)
}

function names(next: Question['tokens'][number] | undefined): boolean {
  if (next === undefined || next.meanings.some(({ kind }) => kind === 'stage' || kind === 'signal')) return false
  return next.meanings.some(({ kind }) => kind === 'items' || kind === 'money' || kind === 'narrowing' || kind === 'listed')
}

/** The parts of a total are its functions; a breakdown by economic accounts cannot be asked for yet. */
function economicParts({ question, drafts }: Parsed, ask: Ask): readonly string[] {
  const found = question.all('account').filter(({ meaning }) => meaning.account === 'economic')
  const ofTotal = drafts.every(({ codes }) => codes.length === 0)
  return ofTotal && ask !== 'definition' && ask !== 'coverage' ? found.map(({ token }) => token.text) : []
}

const asksForKinds: ReadonlySet<Ask> = new Set<Ask>(['list', 'count', 'rank', 'sum', 'coverage', 'definition', 'breakdown'])

/** A kind of things beside an ask that lists or counts none: “科室三公经费”. 项目 may mean project expenditure. */
function unlisted(parsed: Parsed, ask: Ask): readonly string[] {
  const kind = listedAsked(parsed)
  const ofFigure = kind === 'project' && parsed.drafts.every(({ codes }) => codes.length === 0 || codes.some(isOwned))
  if (kind === undefined || ofFigure || asksForKinds.has(ask) || parsed.question.all('measure').length > 0) return []
  const listed = parsed.question.all('listed').filter(({ meaning }) => meaning.listed === kind)
  return listed.map(({ token }) => token.text)
}

/** 车多少钱, 员工经费: what is counted costs no stated money. */
function countedMoney({ question, drafts }: Parsed): readonly string[] {
  const counted = drafts.length > 0 && drafts.every(({ codes }) => codes.length > 0 && codes.every(isCounted))
  if (!counted || question.has('count')) return []
  const money = question.all('money').filter(({ token }) => !token.meanings.some(({ kind }) => kind === 'stage'))
  return money.map(({ token }) => token.text)
}
