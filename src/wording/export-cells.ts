// What codes are called in the cells of an exported answer, in both languages.
import type { Measure } from '../budget/fact.ts'
import { placeText } from './place.ts'
import { wordsOf } from './words.ts'

type Language = 'zh' | 'en'
type Role = 'asked' | 'part' | 'member' | 'base'
type Origin = 'stated' | 'derived' | 'computed'

const measures: Record<Language, Record<Measure, string>> = {
  zh: { amount: '金额', change: '增减', share: '占比', count: '数量', target: '目标', weight: '权重' },
  en: { amount: 'amount', change: 'change', share: 'share', count: 'count', target: 'target', weight: 'weight' },
}
const roles: Record<Language, Record<Role, string>> = {
  zh: { asked: '所问', part: '其中', member: '各项', base: '算式用数' },
  en: { asked: 'asked', part: 'part', member: 'member', base: 'used by the formula' },
}
const origins: Record<Language, Record<Origin, string>> = {
  zh: { stated: '文件印出', derived: '推算', computed: '计算' },
  en: { stated: 'printed', derived: 'derived', computed: 'computed' },
}

/** The word of a code in a column; a code that has none stays as it is. */
export function exportCells(language: Language) {
  const { scopes, stages, flows, natures, fund } = wordsOf(language)
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ scope: scopes, stage: stages, flow: flows, nature: natures },
    ...{ measure: measures[language], role: roles[language], origin: origins[language] },
  }
  return {
    code: (column: string, code: string): string => (column === 'fund' ? fund(code) : (tables[column]?.[code] ?? code)),
    place: (locator: Parameters<typeof placeText>[0]): string => placeText(locator, language),
  }
}
