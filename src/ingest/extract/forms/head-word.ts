// What one word of a head says: exactly, by a pattern, or cut short (政府性基金预) where only one meaning begins so.
import type { Meaning } from './vocabulary.ts'
import { columnWords, matchPattern, sangongWords } from './vocabulary.ts'

/** `text` is normalized and without spaces. undefined where the word is unknown or could mean two things. */
export function headMeaning(text: string): Meaning | undefined {
  const { word, time } = withoutTime(withoutUnit(withoutNumber(text)))
  const meaning =
    word === '' && time !== undefined ? {} : (columnWords.get(word) ?? matchPattern(sangongWords, word) ?? byPrefix(word))
  return meaning === undefined ? undefined : { ...meaning, ...time, ...moneyUnit(text) }
}

/** “1.”, “一、”, “（一）”, “其中：” before a label. */
export function withoutNumber(text: string): string {
  const bare = text.replace(/^(?:其中:?|\*|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.)](?!\d))+/, '')
  return bare === text ? text : withoutNumber(bare)
}

function withoutUnit(text: string): string {
  return text.replace(/\((?:单位:)?(?:万元|千元|元)\)$/, '')
}

function moneyUnit(text: string): { readonly unit?: string } {
  const unit = /\((?:单位:)?(万元|千元|元)\)$/.exec(text)?.[1]
  return unit === undefined ? {} : { unit }
}

type Time = { readonly year: number } | { readonly lastYear: true }

function withoutTime(text: string): { readonly word: string; readonly time: Time | undefined } {
  const printed = /^(20\d{2})(?:年度?|-度?)?/.exec(text)
  if (printed?.[1] !== undefined) return { word: text.slice(printed[0].length), time: { year: Number(printed[1]) } }
  const last = /^(?:上年度?|去年|上一年度?)(?=.*(?:预算|决算|执行|完成)数?$)/.exec(text)
  return last === null ? { word: text, time: undefined } : { word: text.slice(last[0].length), time: { lastYear: true } }
}

/** A head that its cell cut off: at least four characters, all words that begin so mean one thing. */
function byPrefix(word: string): Meaning | undefined {
  if (word.length < 4) return undefined
  const meanings = [...columnWords].filter(([known]) => known.startsWith(word)).map(([, meaning]) => meaning)
  const [first] = meanings
  return new Set(meanings.map((meaning) => JSON.stringify(meaning))).size === 1 ? first : undefined
}
