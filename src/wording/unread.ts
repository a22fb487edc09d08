// Why a number was not read, in words: the codes of ingest --json, for a person.

const reasons = {
  no_unit: { zh: '没有单位', en: 'it has no unit' },
  not_about_the_budget: { zh: '与预算无关', en: 'it is not about the budget' },
  not_understood: { zh: '没有把握读对', en: 'no rule is sure of it' },
  no_caption: { zh: '表格没有认得的标题', en: 'no known caption names the table' },
  other_year: { zh: '表格是别的年度的', en: 'the table is of another year' },
  head_not_understood: { zh: '没有看懂表头', en: 'the head of the table was not understood' },
  cell_not_understood: { zh: '没有看懂这一格', en: 'the cell was not understood' },
} as const
export type UnreadReason = keyof typeof reasons

/** The reason in the language; a code that is not known is given as it is. */
export function unreadReason(code: string, language: 'zh' | 'en'): string {
  return isReason(code) ? reasons[code][language] : code
}

function isReason(code: string): code is UnreadReason {
  return Object.hasOwn(reasons, code)
}
