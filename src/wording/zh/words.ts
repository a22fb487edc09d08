// 中文, the whole of it.
import type { Words } from '../../answer/words.ts'
import { termOf } from '../definitions.ts'
import { definitions } from './definitions.ts'
import { flows, fund, label, narrowing, natures, remarks, scopes, stages } from './labels.ts'
import { operations, unread } from './model.ts'
import { asks, assumptions, findings, noAnswers, refusals, warnings } from './notices.ts'
import { questions, sentences } from './sentences.ts'

export const chinese: Words = {
  language: 'zh',
  label,
  figureLabel: label,
  inWords: (text) => text,
  narrowing,
  remarks,
  fund,
  natures,
  flows,
  stages,
  scopes,
  asks,
  findings,
  warnings,
  assumptions,
  noAnswers,
  refusals,
  unread,
  operations,
  definition: (code, name) => {
    const term = termOf(code)
    if (term === undefined) return undefined
    return /^\d/.test(code) ? `“${name}”是一个科目。${definitions[term]}` : definitions[term]
  },
  say: sentences,
  questions,
}
