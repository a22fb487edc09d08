// Which items: the words for items and for what narrows them, put together as the question's grammar joins them.
// “行政运行的基本支出和项目支出” are two selections of one item, “三公经费中的公务接待费” is one.
import { type Draft, isBelow, isTotal, mergeDrafts, staffOnPosts } from './merge-drafts.ts'
import { type Glue, glueBetween, type Question } from './question.ts'

export type Drafts = {
  readonly drafts: readonly Draft[]
  /** The second party of “A 占 B”, “A 是 B 的几倍”. */
  readonly second: readonly Draft[]
  /** Words that cannot be one selection: 教育支出的公务接待费. */
  readonly clash: readonly string[]
}

export type Splitting = ReadonlySet<Glue>

/** `split`: the joints that part the two sides of what is asked. */
export function findDrafts(question: Question, split: Splitting): Drafts {
  const nodes = nodesOf(question)
  const at = nodes.findIndex((node, index) => splits(question, { before: nodes[index - 1], node }, split))
  const [left, right] = at < 0 ? [nodes, []] : [nodes.slice(0, at), nodes.slice(at)]
  const [first, second] = [conjoin(question, left), conjoin(question, right)]
  return { drafts: first.drafts, second: second.drafts, clash: [...first.clash, ...second.clash] }
}

type Node = { readonly draft: Draft; readonly at: number }

function nodesOf(question: Question): readonly Node[] {
  const named = question.all('items')
  const strong = named.filter(({ meaning }) => meaning.weak !== true)
  const silent = strong.length > 0 || question.all('narrowing').length > 0
  const items = (silent ? strong : named).map(({ meaning, token, at }) => ({
    draft: { codes: meaning.codes, token },
    at,
  }))
  const narrowings = question
    .all('narrowing')
    .map(({ meaning, token, at }) => ({ draft: { codes: [], ...meaning.narrowing, token }, at }))
  return [...items, ...narrowings].sort((one, other) => one.at - other.at)
}

function splits(question: Question, { before, node }: { before: Node | undefined; node: Node }, split: Splitting): boolean {
  if (before === undefined) return false
  const glue = glueBetween(question.tokens, before.at, node.at)
  return [...split].some((each) => glue.has(each))
}

type Conjoined = { readonly drafts: readonly Draft[]; readonly clash: readonly string[] }

function conjoin(question: Question, nodes: readonly Node[]): Conjoined {
  const conjuncts = groupConjuncts(question, nodes)
  const chains = conjuncts.map((conjunct, index) => inherit(conjunct, conjuncts.slice(0, index)))
  const merged = chains.map((chain) =>
    chain.slice(1).reduce<Draft | undefined>((one, other) => (one === undefined ? undefined : mergeDrafts(one, other)), chain[0]),
  )
  const clash = chains.filter((_, index) => merged[index] === undefined).flatMap((chain) => chain.map(({ token }) => token.text))
  return {
    drafts: staffOnPosts(withoutHeading(question, merged.filter((draft) => draft !== undefined).filter(isFirst), conjuncts)),
    clash,
  }
}

/** 江津三公经费比南岸三公经费: the same item twice is one. */
function isFirst(draft: Draft, index: number, all: readonly Draft[]): boolean {
  return all.findIndex((other) => sayOf(other) === sayOf(draft)) === index
}

function sayOf({ codes, fund, nature, flow }: Draft): string {
  return JSON.stringify([codes, fund, nature, flow])
}

/** “政府采购: 货物、工程、服务”: the first is what the others are parts of. */
function withoutHeading(
  question: Question,
  drafts: readonly Draft[],
  conjuncts: readonly (readonly Draft[])[],
): readonly Draft[] {
  const [first, second] = drafts
  if (first === undefined || second === undefined || drafts.length < 3 || drafts.length !== conjuncts.length) return drafts
  const parts = drafts.slice(1).every(({ codes }) => codes.some((code) => first.codes.some((above) => isBelow(code, above))))
  const [from, to] = [question.tokens.indexOf(first.token), question.tokens.indexOf(second.token)]
  return parts && !glueBetween(question.tokens, from, to).has('and')
    ? drafts.slice(1).map((draft) => ({ ...draft, within: first }))
    : drafts
}

/** Split where 和, 、 or a comma between two items stands, or one bears two narrowings at once (收支). */
function groupConjuncts(question: Question, nodes: readonly Node[]): readonly (readonly Draft[])[] {
  const groups: Draft[][] = []
  nodes.forEach((node, index) => {
    const before = nodes[index - 1]
    const last = groups.at(-1)
    if (before === undefined || last === undefined || isConjunct(question, before, node)) groups.push([node.draft])
    else last.push(node.draft)
  })
  return groups
}

function isConjunct(question: Question, before: Node, node: Node): boolean {
  const glue = glueBetween(question.tokens, before.at, node.at)
  if (before.at === node.at || glue.has('and') || glue.has('versus')) return true
  if (glue.size === 0 && node.at - before.at === 1 && question.has(...listing)) return isParallel(before.draft, node.draft)
  if (!glue.has('pause') || glue.has('within') || isNested(before.draft, node.draft)) return false
  return (
    sameKind(before.draft, node.draft) && (mergeDrafts(before.draft, node.draft) === undefined || shapeOf(node.draft) === 'item')
  )
}

function sameKind(one: Draft, other: Draft): boolean {
  return shapeOf(one) === shapeOf(other)
}

/** What a draft says: an item, or which of fund and nature. A flow comes with most of them. */
function shapeOf({ codes, fund, nature, flow }: Draft): string {
  if (codes.length > 0 && !isTotal(codes)) return 'item'
  if (nature !== undefined) return 'nature'
  if (fund !== undefined) return 'fund'
  return flow === undefined ? 'total' : 'flow'
}

/** 水费电费一共, 办公费差旅费各多少: side by side without a sign between them. */
const listing = ['sum', 'each', 'compare', 'rank', 'highest', 'lowest', 'difference'] as const

function isParallel(one: Draft, other: Draft): boolean {
  return sameKind(one, other) && mergeDrafts(one, other) === undefined
}

/** “…的目标数，大数据中心平台建设”: the project says whose indicator is meant. */
function isNested(one: Draft, other: Draft): boolean {
  const below = (inner: Draft, outer: Draft): boolean =>
    inner.codes.some((code) => outer.codes.some((above) => isBelow(code, above)))
  return below(one, other) || below(other, one)
}

/** 行政运行的基本支出 | 项目支出: the second conjunct takes over what stood before the like of it in the first. */
function inherit(conjunct: readonly Draft[], earlier: readonly (readonly Draft[])[]): readonly Draft[] {
  const [head] = conjunct
  const first = earlier[0]
  if (head === undefined || first === undefined || first.length < 2) return conjunct
  const like = first.findIndex((draft) => sameKind(draft, head))
  const taken = like < 0 ? [] : first.slice(0, like)
  return taken.some((draft) => mergeDrafts(draft, head) === undefined) ? conjunct : [...taken, ...conjunct]
}
