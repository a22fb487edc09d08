// The cheapest way to read the whole text: tokens side by side, few and long, and as little unknown as can be.
import { isSeparator, type Tier, type Token } from './meaning.ts'

/** A token costs more the less sure it is; a character that nothing explains costs more than any of them. */
const costs: Record<Tier, number> = { exact: 10, abbreviation: 26, sound: 36, character: 40, guess: 48 }
const unknownCost = 60
/** A body is a guess from its last character: dearer than words that are known, cheaper than two unknown characters. */
const bodyCost = 55
/** One character alone says little: two of them cost more than a word of two. */
const singleCost = 13

type Step = { readonly cost: number; readonly token: Token | undefined }

/** The text as a row of tokens without gap; what no edge covers becomes unknown tokens, separators become pauses. */
export function read(text: string, edges: readonly Token[]): readonly Token[] {
  const byEnd = groupByEnd(edges)
  const steps: Step[] = [{ cost: 0, token: undefined }]
  for (let end = 1; end <= text.length; end += 1) {
    let best = unexplained(text, end, steps)
    for (const token of byEnd.get(end) ?? []) {
      const cost = (steps[token.start]?.cost ?? 0) + costOf(token)
      if (cost < best.cost || (cost === best.cost && isLonger(token, best.token))) best = { cost, token }
    }
    steps.push(best)
  }
  return joinUnknown(unwind(steps))
}

function groupByEnd(edges: readonly Token[]): ReadonlyMap<number, readonly Token[]> {
  const byEnd = new Map<number, Token[]>()
  for (const edge of edges) {
    const list = byEnd.get(edge.end)
    if (list === undefined) byEnd.set(edge.end, [edge])
    else list.push(edge)
  }
  return byEnd
}

function costOf({ tier, meanings, start, end }: Token): number {
  if (tier === 'guess' && meanings.some(({ kind }) => kind === 'body')) return bodyCost
  const body = meanings.some(({ kind }) => kind === 'body') ? 2 : 0
  const place = tier === 'sound' && meanings.some(({ kind }) => kind === 'divisions') ? 1 : 0
  return costs[tier] + body - place + emptiness(meanings) + (end - start === 1 ? singleCost - costs.exact : 0)
}

/** Of two ways to cut (以上|的, 以|上的) the one that says more. */
function emptiness(meanings: Token['meanings']): number {
  if (meanings.some(({ kind }) => kind === 'collective')) return -0.5
  return meanings.every(({ kind }) => kind === 'filler') ? 0.5 : 0
}

function isLonger(one: Token, other: Token | undefined): boolean {
  return other === undefined || one.end - one.start > other.end - other.start
}

/** A separator costs nothing; letters and figures side by side are unknown together, at the price of two characters. */
function unexplained(text: string, end: number, steps: readonly Step[]): Step {
  const character = text[end - 1] ?? ''
  const before = steps[end - 1]?.cost ?? 0
  if (isSeparator(character)) return { cost: before, token: { ...plain(text, end - 1, end), meanings: [{ kind: 'pause' }] } }
  const run = /[a-z]/.test(character) ? /[a-z]/ : /\d/
  let start = end - 1
  if (run.test(character)) while (start > 0 && run.test(text[start - 1] ?? '')) start -= 1
  const cost = end - start === 1 ? before + unknownCost : (steps[start]?.cost ?? 0) + 2 * unknownCost
  return { cost, token: plain(text, start, end) }
}

function plain(text: string, start: number, end: number): Token {
  return { start, end, text: text.slice(start, end), meanings: [{ kind: 'unknown' }], tier: 'exact' }
}

function unwind(steps: readonly Step[]): readonly Token[] {
  const tokens: Token[] = []
  for (let end = steps.length - 1; end > 0; ) {
    const token = steps[end]?.token
    if (token === undefined) break
    tokens.unshift(token)
    end = token.start
  }
  return tokens
}

/** Unknown characters side by side are one unknown word. */
function joinUnknown(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (last !== undefined && isUnknown(last) && isUnknown(token))
      joined[joined.length - 1] = { ...last, end: token.end, text: last.text + token.text }
    else joined.push(token)
  }
  return joined
}

export function isUnknown({ meanings }: Token): boolean {
  return meanings.some(({ kind }) => kind === 'unknown')
}
