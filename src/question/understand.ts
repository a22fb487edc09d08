// THE STUDY: a question → an understanding. Refusals first, then links, the conversation, the rules, the plan held against the catalog.
import type { Catalog } from '../database/catalog.ts'
import { normalize } from '../language/normalize.ts'
import { isPinyin } from './english/bodies.ts'
import { link } from './link/link.ts'
import { refuseForbidden } from './refuse.ts'
import { sort } from './translate/question.ts'
import { translate } from './translate/translate.ts'
import type { Context, Understanding } from './understanding.ts'

export type Study = {
  readonly catalog: Catalog
  /** ISO date that 今年 and 去年 count from. */
  readonly today: string
  /** The plan, or the readings, of the question before. */
  readonly context?: Context
}

export type Understood = { readonly understanding: Understanding; readonly language: 'zh' | 'en' }

const longestQuestion = 400

/** Suspension points part words; between figures they would be taken for a decimal point. */
const dots = /…|\.(?=\.)|(?<=\.)\./g

/** 😀 says nothing; as many blanks keep every other character where it stands. */
const decoration = /\p{Extended_Pictographic}/gu
const blank = (sign: string): string => ' '.repeat(sign.length)

/** Never throws: what cannot be understood is an understanding of its own kind. */
export function understand(question: string, { catalog, today, context }: Study): Understood {
  const { text: normalized, map } = normalize(question.replaceAll(dots, '，').replaceAll(decoration, blank))
  const text = normalized.toLowerCase()
  const language = languageOf(text)
  const forbidden = refuseForbidden(text)
  if (forbidden !== undefined) return { understanding: forbidden, language }
  if (text.length > longestQuestion) return { understanding: { kind: 'not_understood', words: [], plan: null }, language }
  const asWritten = (start: number, end: number): string => question.slice(map[start], (map[end - 1] ?? -1) + 1)
  const tokens = link(text, { catalog, today, asWritten, previous: context?.plan })
  return {
    understanding: translate(sort(text, tokens), { catalog, today, language, ...(context === undefined ? {} : { context }) }),
    language,
  }
}

/** English where nothing is written in Chinese and the Latin words are not all pinyin. */
function languageOf(text: string): 'zh' | 'en' {
  if (/\p{Script=Han}/u.test(text) || !/[a-z]/.test(text)) return 'zh'
  return isPinyin(text) ? 'zh' : 'en'
}
