// The language of a command's sentences: what was asked for, else that of the terminal, else Chinese.
import { Option } from 'commander'

export type Language = 'zh' | 'en'

/** `--language zh|en` */
export function languageOption(): Option {
  return new Option('--language <language>', 'language of the sentences').choices(['zh', 'en'])
}

export function languageOf(asked: Language | undefined, environment = process.env): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return asked ?? (/^en/i.test(locale) ? 'en' : 'zh')
}
