// Every sentence a user may read, by language.
import type { Words } from '../answer/words.ts'
import { english } from './en/words.ts'
import { chinese } from './zh/words.ts'

const languages: Record<Words['language'], Words> = { zh: chinese, en: english }

export function wordsOf(language: Words['language']): Words {
  return languages[language]
}
