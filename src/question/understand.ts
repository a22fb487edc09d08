// THE STUDY: a question → an understanding. Refusals first, then links, the conversation, the rules, the plan held against the catalog.
import type { Catalog } from '../database/catalog.ts'
import { normalize } from '../language/normalize.ts'
import { isAsking } from './asking.ts'
import { consents, courtesyOf } from './courtesy.ts'
import { isPinyin } from './english/bodies.ts'
import { link } from './link/link.ts'
import { refuseForbidden } from './refuse.ts'
import { sort } from './translate/question.ts'
import { translate } from './translate/translate.ts'
import { type Context, type Held, heldBy, type Understanding } from './understanding.ts'

export type Study = {
  readonly catalog: Catalog
  /** ISO date that 今年 and 去年 count from. */
  readonly today: string
  /** The plan, or the readings, of the question before. */
  readonly context?: Context
}

export type Understood = {
  readonly understanding: Understanding
  readonly language: 'zh' | 'en'
  /** Whether the words ask by themselves, though nobody said them to the bot. */
  readonly isAsking: boolean
}

const longestQuestion = 400

/** Suspension points part words; between figures they would be taken for a decimal point. */
const dots = /…|\.(?=\.)|(?<=\.)\./g

/** 😀 and :smile: say nothing; as many blanks keep every other character where it stands. */
const decoration = /\p{Extended_Pictographic}|:(?:[+-]1|[a-z][a-z0-9_+'-]*):/gu
const blank = (sign: string): string => ' '.repeat(sign.length)

type Written = { readonly plain: string; readonly text: string; readonly asWritten: (start: number, end: number) => string }

/** The question as it is linked: normalized, in small letters, each character still known by where it was written. */
export function written(question: string): Written {
  const plain = question.replaceAll(dots, '，').replaceAll(decoration, blank)
  const { text, map } = normalize(plain)
  const asWritten = (start: number, end: number): string => question.slice(map[start], (map[end - 1] ?? -1) + 1)
  return { plain, text: text.toLowerCase(), asWritten }
}

/** Never throws: what cannot be understood is an understanding of its own kind. */
export function understand(question: string, { catalog, today, context: before }: Study): Understood {
  const context = heldBy(before)
  const { plain, text, asWritten } = written(question)
  const language = languageOf(text)
  const known =
    refuseForbidden(text) ?? tooLong(text) ?? polite(text, { isDecoration: text.trim() === '' && plain !== question, context })
  if (known !== undefined) return { understanding: known, language, isAsking: known.kind === 'plan' }
  const sorted = sort(text, link(text, { catalog, today, asWritten, previous: context?.plan }))
  return {
    understanding: translate(sorted, { catalog, today, language, ...(context === undefined ? {} : { context }) }),
    language,
    isAsking: isAsking(sorted, context),
  }
}

function tooLong(text: string): Understanding | undefined {
  return text.length > longestQuestion ? { kind: 'not_understood', words: [], plan: null } : undefined
}

type Polite = { readonly isDecoration: boolean; readonly context: Held | undefined }

/** “收到” and 👍 are answered in kind; “对” to the one name that was offered takes it. */
function polite(text: string, { isDecoration, context }: Polite): Understanding | undefined {
  const [offered, other] = context?.readings ?? []
  if (offered !== undefined && other === undefined && consents(text)) return { kind: 'plan', plan: offered.plan }
  const why = isDecoration ? 'acknowledged' : courtesyOf(text)
  return why === undefined ? undefined : { kind: 'refused', reason: 'out_of_scope', why }
}

/** English where nothing is written in Chinese and the Latin words are not all pinyin. */
function languageOf(text: string): 'zh' | 'en' {
  if (/\p{Script=Han}/u.test(text) || !/[a-z]/.test(text)) return 'zh'
  return isPinyin(text) ? 'zh' : 'en'
}
