// The linked question, sorted by kind: what the steps of the translation read.
import type { Joint, Meaning, Signal, Token } from '../link/meaning.ts'

export type Kind = Meaning['kind']
export type Of<K extends Kind> = Extract<Meaning, { kind: K }>
/** A meaning with the token that bears it and its place in the row. */
export type Found<K extends Kind> = { readonly meaning: Of<K>; readonly token: Token; readonly at: number }

export type Question = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly signals: ReadonlySet<Signal>
  all<K extends Kind>(kind: K): readonly Found<K>[]
  has(...signals: Signal[]): boolean
}

export function sort(text: string, linked: readonly Token[]): Question {
  const tokens = linked.some(isNumber) ? linked.map(onlyComparing) : linked
  const all = <K extends Kind>(kind: K): readonly Found<K>[] =>
    tokens.flatMap((token, at) =>
      token.meanings.flatMap((meaning) => (meaning.kind === kind ? [{ meaning: meaning as Of<K>, token, at }] : [])),
    )
  const signals = new Set(all('signal').map(({ meaning }) => meaning.signal))
  return { text, tokens, signals, all, has: (...wanted) => wanted.some((signal) => signals.has(signal)) }
}

function isNumber({ meanings }: Token): boolean {
  return meanings.some(({ kind }) => kind === 'amount' || kind === 'quantity')
}

/** 超过 before a number bounds it, and compares no parties. */
function onlyComparing(token: Token): Token {
  const comparing = token.meanings.filter(({ kind }) => kind === 'comparator')
  return comparing.length === 0 ? token : { ...token, meanings: comparing }
}

/** What joins or parts two tokens; a pause is a joint where its sign says so. */
export type Glue = Joint | 'is' | 'pause'

export function glueOf({ text, meanings }: Token): Glue | undefined {
  for (const meaning of meanings) {
    if (meaning.kind === 'joint') return meaning.joint
    if (meaning.kind === 'pause') return pauses[text] ?? (/^\s*$/.test(text) ? undefined : 'pause')
    if (meaning.kind === 'filler' && /^(?:是|为|相当于|等于|is|was|are|were)$/.test(text)) return 'is'
    if (meaning.kind === 'filler' && text === '在') return 'in'
  }
  return undefined
}

const pauses: Readonly<Record<string, Glue>> = { '、': 'and', '/': 'and', '&': 'and', '+': 'and', '-': 'to', '~': 'to' }

/** Everything that joins or parts between two places in the row of tokens. */
export function glueBetween(tokens: readonly Token[], from: number, to: number): ReadonlySet<Glue> {
  return new Set(tokens.slice(from + 1, to).flatMap((token) => glueOf(token) ?? []))
}
