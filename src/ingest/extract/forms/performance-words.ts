// The labels of performance sheets: what stands beside which, and the heads of the indicators.

export type SheetLabel = 'project' | 'budget' | 'department' | 'goal' | 'other'
export type IndicatorColumn = 'name' | 'weight' | 'unit' | 'comparator' | 'value' | 'core'

const labels: readonly (readonly [RegExp, SheetLabel])[] = [
  [/^项目名称$/, 'project'],
  [/^(?:当年|年度|本年|项目)?预算(?:数|金额)?(?:\((?:万元|千元|元)\))?$/, 'budget'],
  [/^部门(?:\(单位\))?(?:支出预算|预算支出)(?:总)?[数额]?(?:\((?:万元|千元|元)\))?$/, 'department'],
  [/^(?:当年|年度|本年|项目)?(?:整体|总体)?绩效目标$|^(?:年度)?总体目标$/, 'goal'],
  [/^(?:主管部门|部门\(单位\)名称|项目概况|立项依据|实施单位|项目单位|项目类别|项目属性|联系人|部门职能|备注)$/, 'other'],
]

const columns: ReadonlyMap<string, IndicatorColumn> = new Map([
  ...['指标', '指标名称', '三级指标', '绩效指标名称'].map((word) => [word, 'name'] as const),
  ...['指标权重', '权重', '权重(%)', '指标权重(%)'].map((word) => [word, 'weight'] as const),
  ...['计量单位', '度量单位', '指标单位'].map((word) => [word, 'unit'] as const),
  ...['指标性质', '性质', '运算符号', '指标方向'].map((word) => [word, 'comparator'] as const),
  ...['指标值', '目标值', '年度指标值', '绩效指标值'].map((word) => [word, 'value'] as const),
  ...['是否核心', '是否核心指标', '核心指标'].map((word) => [word, 'core'] as const),
])

/** `text` is normalized, without spaces. */
export function sheetLabel(text: string): SheetLabel | undefined {
  return labels.find(([pattern]) => pattern.test(text))?.[1]
}

export function indicatorColumn(text: string): IndicatorColumn | undefined {
  return columns.get(text)
}
