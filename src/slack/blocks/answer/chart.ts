// A ranking as bars, a development as lines: three or more figures of one unit, which the axis names. Else no chart.
import type { Figure, Outcome, PassageRow } from '../../../answer/outcome.ts'
import { isMoneyUnit } from '../../../budget/amount.ts'
import { printableLine } from '../../../language/printable.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { wordsOf } from '../../../wording/words.ts'
import { limits, shorten, shortenMiddle } from '../limits.ts'
import type { Chart, DataVisualizationBlock } from '../message.ts'
import { captionOf, type FiguresPassage, sharedUnit } from './table.ts'

/** Values stand in the unit of the answer; the first twenty of a longer ranking. */
export function chartOf({ title, rows }: FiguresPassage, outcome: Outcome): DataVisualizationBlock | undefined {
  const unit = sharedUnit(rows)
  const draw = drawings[outcome.kind ?? 'lookup']
  if (unit === undefined || draw === undefined || rows.length < fewest) return undefined
  const drawn = draw(rows, outcome.language)
  if (drawn === undefined) return undefined
  return {
    type: 'data_visualization',
    title:
      shorten(withoutChinese(titleOf(rows, captionOf(title)), limits.chartTitle), limits.chartTitle) ||
      slackAnswerWords[outcome.language].figures,
    chart: { ...drawn, axis_config: { ...drawn.axis_config, y_label: axisOf(rows, unit, outcome.language) } },
  }
}

const fewest = 3

/** What is drawn; the table above says the rest. */
function titleOf(rows: readonly PassageRow[], caption: string): string {
  const [label = '', ...others] = new Set(rows.map(({ figure }) => printableLine(figure.label)))
  return label === '' || others.length > 0 ? caption : label
}

type Draw = (rows: readonly PassageRow[], language: Outcome['language']) => Chart | undefined
const drawings: Partial<Record<NonNullable<Outcome['kind']>, Draw>> = { rank: bars, trend: curves }

function bars(all: readonly PassageRow[], language: Outcome['language']): Chart {
  const rows = all.slice(0, limits.categories)
  const categories = uniqueNames(rows.map(({ name }) => name))
  const labels = new Set(rows.map(({ figure }) => figure.label))
  const [label = ''] = labels
  const [name = ''] = uniqueNames([labels.size === 1 ? label : slackAnswerWords[language].columns.number])
  const data = rows.map(({ figure }, index) => ({ label: categories[index] ?? '', value: figure.value ?? 0 }))
  return { type: 'bar', series: [{ name, data }], axis_config: { categories } }
}

/** A line for each thing that is followed, where it has a figure in each of the years; the years are those with figures. */
function curves(rows: readonly PassageRow[], language: Outcome['language']): Chart | undefined {
  const years = [...new Set(rows.map(({ figure }) => figure.year))].sort((left, right) => left - right).slice(-limits.categories)
  const keys = [...new Set(rows.map(({ figure }) => followed(figure)))]
  const found = keys.map((key) => years.map((year) => ofYear(rows, key, year)))
  const isWhole = found.every((row) => row.every((points) => points.length === 1))
  if (!isWhole || years.length < fewest || keys.length > mostCurves) return undefined
  const categories = years.map((year) => wordsOf(language).say.year(year))
  const names = uniqueNames(found.map((points) => nameOf(points[0]?.[0], keys.length)))
  const series = found.map((points, index) => ({
    name: names[index] ?? '',
    data: points.map(([figure], at) => ({ label: categories[at] ?? '', value: figure?.value ?? 0 })),
  }))
  return { type: 'line', series, axis_config: { categories } }
}

const mostCurves = 6

/** What one line follows through the years. */
function followed({ organization, stage, label }: Figure): string {
  return JSON.stringify([organization, stage, label])
}

function ofYear(rows: readonly PassageRow[], key: string, year: number): readonly Figure[] {
  return rows.map(({ figure }) => figure).filter((figure) => figure.year === year && followed(figure) === key)
}

function nameOf(figure: Figure | undefined, curveCount: number): string {
  return curveCount === 1 ? (figure?.label ?? '') : `${figure?.organization ?? ''} ${figure?.label ?? ''}`
}

function axisOf(rows: readonly PassageRow[], unit: string, language: Outcome['language']): string {
  const { columns, inUnit } = slackAnswerWords[language]
  const explained = wordsOf(language).say.units(unit)?.replaceAll(/[()]/g, '') ?? unit
  const isMoney = rows.every(({ figure }) => isMoneyUnit(figure.unit))
  return shorten(inUnit(isMoney ? columns.amount : columns.number, explained), limits.chartTitle)
}

/** At most twenty characters each, and still no two alike. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return names.map((name, index) => {
    const short = shortName(printableLine(name)) || '–'
    const mark = ` ${index + 1}`
    const unique = used.has(short) ? `${shorten(short, limits.chartName - mark.length)}${mark}` : short
    used.add(unique)
    return unique
  })
}

/** An English label that is too long even without the Chinese name behind it is told by that name. */
function shortName(name: string): string {
  const own = withoutChinese(name, limits.chartName)
  const [, chinese = ''] = inBrackets.exec(name) ?? []
  const isWhole = name.endsWith(`(${chinese})`) && chinese.length <= limits.chartName
  return own.length > limits.chartName && isWhole ? chinese : shortenMiddle(own, limits.chartName)
}

/** Of an English label that is too long the Chinese name behind it is the first to go. */
function withoutChinese(name: string, limit: number): string {
  return name.length > limit ? name.replace(inBrackets, '') : name
}

const inBrackets = / \(([^()]*\p{Script=Han}[^()]*)\)/u
