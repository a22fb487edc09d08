// Bars and lines as SVG, with the axes and the names that Slack would show.
import type { Chart, DataVisualizationBlock } from '../../../src/slack/blocks/message.ts'
import { box, escaped, span } from './html.ts'

export function drawChart({ title, chart }: DataVisualizationBlock): string {
  const values = chart.series.flatMap(({ data }) => data.map(({ value }) => value))
  const scale = scaleOf(Math.min(0, ...values), Math.max(0, ...values))
  const legend = chart.series.map(({ name }, at) => span('series', span(`dot color${at}`), escaped(name)))
  const label = chart.axis_config.y_label
  return box(
    'chart',
    box('caption', escaped(title)),
    ...(label === undefined ? [] : [box('axis', escaped(label))]),
    `<svg viewBox="0 0 ${width} ${height}">${gridOf(scale)}${marksOf(chart, scale)}${namesOf(chart)}</svg>`,
    box('legend', ...legend),
  )
}

const [width, height, left, bottom, top] = [580, 220, 48, 190, 10]

type Scale = { readonly ticks: readonly number[]; readonly at: (value: number) => number }

/** Four or five round steps from the least to the most. */
function scaleOf(least: number, most: number): Scale {
  const step = roundStep((most - least || 1) / 4)
  const [from, to] = [Math.floor(least / step), Math.ceil((most || step) / step)]
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(6)))
  const at = (value: number): number => bottom - ((value - from * step) / ((to - from) * step)) * (bottom - top)
  return { ticks, at }
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5].find((each) => each * power >= rough) ?? 10) * power
}

function gridOf({ ticks, at }: Scale): string {
  const lines = ticks.map((tick) => {
    const y = at(tick).toFixed(1)
    return `<path class="grid" d="M${left} ${y}H${width}"/><text x="${left - 8}" y="${y}" dy="4" text-anchor="end">${tick}</text>`
  })
  return lines.join('')
}

function marksOf({ type, series }: Chart, scale: Scale): string {
  const draw = type === 'bar' ? barsOf : curveOf
  return series.map(({ data }, at) => draw({ values: data.map(({ value }) => value), at, of: series.length, scale })).join('')
}

type Marks = { readonly values: readonly number[]; readonly at: number; readonly of: number; readonly scale: Scale }

function barsOf({ values, at, of, scale }: Marks): string {
  const room = (width - left) / values.length
  const thick = Math.min(56, (room * 0.7) / of)
  const bars = values.map((value, index) => {
    const x = left + room * (index + 0.5) + thick * (at - of / 2)
    const [y, zero] = [scale.at(Math.max(value, 0)), scale.at(Math.min(value, 0))]
    return `<rect class="color${at}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${thick.toFixed(1)}" height="${(zero - y).toFixed(1)}"/>`
  })
  return bars.join('')
}

function curveOf({ values, at, scale }: Marks): string {
  const points = values.map((value, index) => [middle(index, values.length).toFixed(1), scale.at(value).toFixed(1)] as const)
  const dots = points.map(([x, y]) => `<circle class="color${at}" cx="${x}" cy="${y}" r="4"/>`)
  return `<polyline class="curve color${at}" points="${points.map((point) => point.join(',')).join(' ')}"/>${dots.join('')}`
}

function namesOf({ axis_config: { categories } }: Chart): string {
  const names = categories.map(
    (name, index) =>
      `<text x="${middle(index, categories.length).toFixed(1)}" y="${bottom + 18}" text-anchor="middle">${escaped(name)}</text>`,
  )
  return names.join('')
}

function middle(index: number, count: number): number {
  return left + ((width - left) / count) * (index + 0.5)
}
