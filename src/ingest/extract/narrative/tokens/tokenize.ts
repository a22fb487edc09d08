// A normalized text becomes tokens, from left to right, by longest match.
import type { Lexicon } from '../lexicon/lexicon.ts'
import { findFigure, readUnit } from './figures.ts'
import type { Mark, Place, Token } from './token.ts'

/** `titles` are the places of 《…》 in the text: they are skipped whole. */
export function tokenize(text: string, { lexicon, titles }: { lexicon: Lexicon; titles: readonly Place[] }): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const token = nextToken(text, at, { lexicon, titles, before: tokens.at(-1) })
    const last = tokens.at(-1)
    if (token.kind === 'text' && last?.kind === 'text') {
      tokens[tokens.length - 1] = { ...last, end: token.end, text: text.slice(last.start, token.end) }
    } else if (token.text.trim() !== '') tokens.push(token)
    at = token.end
  }
  return tokens
}

type Around = { readonly lexicon: Lexicon; readonly titles: readonly Place[]; readonly before: Token | undefined }

function nextToken(text: string, at: number, { lexicon, titles, before }: Around): Token {
  const place = (length: number) => ({ start: at, end: at + length, text: text.slice(at, at + length) })
  const title = titles.find(({ start }) => start === at)
  if (title !== undefined) return { ...place(title.end - title.start), kind: 'noise' }
  const number = beginsSomething(before) ? findNumbering(text, at) : 0
  if (number > 0) return { ...place(number), kind: 'number' }
  const figure = findFigure(text, at)
  if (figure !== undefined) return finish(text, figure.token, { ...place(figure.length) })
  const mark = findMark(text, at)
  if (mark !== undefined) return { ...place(1), kind: 'stop', mark }
  if (/[([{<〔【]/.test(text[at] ?? '') && !wordAt(lexicon, text, at)) return { ...place(1), kind: 'open' }
  if (/[)\]}>〕】]/.test(text[at] ?? '')) return { ...place(1), kind: 'close' }
  if (isHyphen(text, at, before)) return { ...place(1), kind: 'noise' }
  const match = lexicon.find(text, at)
  if (match !== undefined) return { ...place(match.word.length), kind: 'word', meanings: match.meanings }
  return { ...place(1), kind: 'text' }
}

/** Between the names of a path of accounts: 一般公共服务支出-财政事务-行政运行. */
function isHyphen(text: string, at: number, before: Token | undefined): boolean {
  const isName = before?.kind === 'word' && before.meanings.some(({ sort }) => sort === 'account' || sort === 'level')
  return isName && /^[-—–]\p{Script=Han}/u.test(text.slice(at, at + 2))
}

function wordAt(lexicon: Lexicon, text: string, at: number): boolean {
  return lexicon.find(text, at) !== undefined
}

type Found = NonNullable<ReturnType<typeof findFigure>>['token']

function finish(text: string, figure: Found, place: Place & { readonly text: string }): Token {
  if (figure.kind !== 'value') return { ...place, ...figure }
  const [value, length] = readUnit(text, place.end, figure.value.printed)
  const end = place.end + length
  return { start: place.start, end, text: text.slice(place.start, end), kind: 'value', value }
}

function beginsSomething(before: Token | undefined): boolean {
  return before === undefined || before.kind === 'open' || (before.kind === 'stop' && before.mark !== '、')
}

const numbering = /(?:\(\d{1,2}\)|\([一二三四五六七八九十]{1,3}\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.](?!\d)|[①-⑳])/y

function findNumbering(text: string, at: number): number {
  numbering.lastIndex = at
  return numbering.exec(text)?.[0].length ?? 0
}

const marks: Readonly<Record<string, Mark>> = {
  '。': '。',
  '!': '。',
  '?': '。',
  ';': ';',
  ',': ',',
  ':': ':',
  '、': '、',
  '|': ',',
}

/** An ASCII full stop ends a sentence where no digit follows. */
function findMark(text: string, at: number): Mark | undefined {
  const character = text[at] ?? ''
  if (character === '.') return /[\da-z]/i.test(text[at + 1] ?? '') ? undefined : '。'
  return marks[character]
}
