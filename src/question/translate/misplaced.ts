// Words whose place in the question a plan would forget: two questions in one, a whole or a base that is named, a bound without a list.
import type { Ask } from '../../plan/plan.ts'
import { ownerless } from './owners.ts'
import type { Parsed } from './parsed.ts'
import { glueBetween, type Question } from './question.ts'
import { isOwned, listedAsked } from './shape.ts'

/** Words that this ask would read at another place than where they stand. */
export function misplaced(parsed: Parsed, ask: Ask): readonly string[] {
  return checks.flatMap((check) => check(parsed, ask))
}

type Check = (parsed: Parsed, ask: Ask) => readonly string[]

const checks: readonly Check[] = [
  crossed,
  besideList,
  equality,
  againstStage,
  unmeasured,
  shareOfFirst,
  boundAlone,
  amountAlone,
  minus,
  unmeasurable,
  ownerless,
  wordsOfOthers,
]

/** 甲的三公经费和乙的接待费, 2031年的收入和2030年的支出: every party has an item of its own, and no plan holds that. */
function crossed({ question }: Parsed): readonly string[] {
  const places = [...question.all('divisions'), ...question.all('organizations')].map(({ at }) => at)
  const years = question.all('year').map(({ at }) => at)
  return [places, years].flatMap((marks) => (isCrossed(question, marks) ? itemWords(question) : []))
}

/** Whether what stands behind one mark is not what stands behind another. */
function isCrossed(question: Question, marks: readonly number[]): boolean {
  const sorted = marks.toSorted((one, other) => one - other)
  const segments = sorted.map((at, index) => itemsWithin(question, at, sorted[index + 1] ?? Number.POSITIVE_INFINITY))
  return new Set(segments.filter((segment) => segment !== '')).size > 1
}

function itemsWithin(question: Question, from: number, to: number): string {
  return [
    ...question.all('items').map(({ at, meaning }) => ({ at, says: meaning.codes.join() })),
    ...question.all('narrowing').map(({ at, meaning }) => ({ at, says: JSON.stringify(meaning.narrowing) })),
  ]
    .filter(({ at }) => at > from && at < to)
    .map(({ says }) => says)
    .toSorted()
    .join(';')
}

function itemWords(question: Question): readonly string[] {
  return [...question.all('items'), ...question.all('narrowing')].map(({ token }) => token.text)
}

const ofKinds: ReadonlySet<Ask> = new Set<Ask>(['list', 'count', 'rank', 'sum'])

/** 下属单位的三公经费: a list of bodies has no such figure, and the number of them is not what is asked. */
function besideList(parsed: Parsed, ask: Ask): readonly string[] {
  const kind = listedAsked(parsed)
  if (kind === undefined || !ofKinds.has(ask) || parsed.question.all('measure').length > 0) return []
  if (ask === 'sum' && itemWords(parsed.question).length > 1) return itemWords(parsed.question)
  const strange = parsed.drafts.filter(({ codes }) =>
    kind.startsWith('body.') ? !codes.some((code) => code.startsWith('body.')) : codes.some(isOtherFigure),
  )
  return strange.map(({ token }) => token.text).filter((text) => text !== '')
}

function isOtherFigure(code: string): boolean {
  return code !== 'total' && !isOwned(code) && !/^(?:project|indicator|body|performance)/.test(code)
}

/** 甲和乙一样吗 is no question about last year. */
function equality({ question, years }: Parsed, ask: Ask): readonly string[] {
  const compared = question.has('year_before') || years.base !== undefined || years.years.length > 1 || hasRelativeYear(question)
  if ((ask !== 'change' && ask !== 'growth') || compared) return []
  return question.tokens.filter(({ text }) => /^(?:一样多?|相[同等]|一致)$/.test(text)).map(({ text }) => text)
}

/** 决算比年初预算减少多少: a change is told against another year, and no plan says against which stage. */
function againstStage({ question }: Parsed, ask: Ask): readonly string[] {
  const stages = question.all('stage')
  const named = new Set(stages.map(({ meaning }) => meaning.stage))
  return (ask === 'change' || ask === 'growth') && named.size > 1 ? stages.map(({ token }) => token.text) : []
}

function hasRelativeYear(question: Question): boolean {
  return question.all('year').some(({ meaning }) => meaning.anchor !== 'none')
}

/** 甲比乙多百分之几 and 今年是去年的百分之几 name the base of the percentage: neither a growth nor a share of the usual whole. */
function unmeasured({ question, drafts, second, years, places }: Parsed, ask: Ask): readonly string[] {
  if ((ask !== 'share' && ask !== 'growth') || !question.has('percent')) return []
  const parties = Math.max(drafts.length, places.ok ? places.places.length : 1)
  const compared = question.has('more', 'less') && parties > 1
  const ofYear = ask === 'share' && second.length === 0 && years.years.length > 1 && isMeasuredYear(question)
  return compared || ofYear ? signalTexts(question) : []
}

function isMeasuredYear(question: Question): boolean {
  const [first, second] = question.all('year')
  return first !== undefined && second !== undefined && glueBetween(question.tokens, first.at, second.at).has('is')
}

function signalTexts(question: Question): readonly string[] {
  return question.all('signal').flatMap(({ meaning, token }) => (meaning.signal === 'percent' ? [token.text] : []))
}

/** 最大的项目占项目支出多少: the share of the first is not what a ranking gives. */
function shareOfFirst({ question, over }: Parsed): readonly string[] {
  if (over || !question.has('highest', 'lowest')) return []
  return question
    .all('joint')
    .filter(({ meaning, at }) => meaning.joint === 'over' && question.tokens[at + 1]?.meanings.some(isFigure))
    .map(({ token }) => token.text)
}

function isFigure({ kind }: { readonly kind: string }): boolean {
  return kind === 'items' || kind === 'narrowing'
}

/** 低于1万元的科目 without a list to hold it against: only 是否 asks whether one figure is below. */
function boundAlone({ question }: Parsed, ask: Ask): readonly string[] {
  const counted = ask === 'count' && question.all('listed').length === 0 && question.all('items').length > 0
  if (!counted && ((ask !== 'lookup' && ask !== 'compare') || question.has('is') || question.all('measure').length > 0)) return []
  const numbered = question.all('amount').length > 0
  return numbered ? question.all('comparator').map(({ token }) => token.text) : []
}

/** 接待费为零的单位: an amount that is no guess about a named party is a bound that nothing holds. */
function amountAlone({ question, places }: Parsed, ask: Ask): readonly string[] {
  if ((ask !== 'lookup' && ask !== 'compare') || question.has('is') || !places.ok || places.places.some(({ at }) => at >= 0))
    return []
  return /单位|部门|机构/.test(question.text) ? question.all('amount').map(({ token }) => token.text) : []
}

/** 甲减乙 is no change on last year. */
function minus({ question }: Parsed): readonly string[] {
  return itemWords(question).length < 2 ? [] : question.tokens.filter(({ text }) => text === '减').map(({ text }) => text)
}

/** 三公经费权重: only projects and indicators have targets and weights. */
function unmeasurable({ question, drafts, listed }: Parsed): readonly string[] {
  const named = drafts.flatMap(({ codes }) => codes).filter((code) => code !== 'total')
  const owning = named.some((code) => isOwned(code) || /^(?:project|indicator|performance)/.test(code))
  return named.length === 0 || owning || listed.length > 0 ? [] : question.all('measure').map(({ token }) => token.text)
}

/** Words that one figure alone cannot answer: 累计, 用途, 主要收入. */
function wordsOfOthers({ question: { tokens } }: Parsed, ask: Ask): readonly string[] {
  if (ask !== 'lookup' && ask !== 'count') return []
  return tokens
    .filter(
      ({ text }, at) =>
        /^(?:累计|主要用途|用途|用处|去向|投向|用项)$/.test(text) || (text === '主要' && tokens[at + 1]?.meanings.some(isFigure)),
    )
    .map(({ text }) => text)
}
