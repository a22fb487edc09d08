// Tables and charts. Where Slack raised a limit after the launch, the launch limit stands here: not every workspace may have the newer one.
import { z } from 'zod'
import { identifier, words } from './composition.ts'
import { richText } from './rich-text.ts'

export const tableLimits = { rows: 101, columns: 20, characters: 10_000 } as const
export const chartLimits = { series: 6, points: 20, name: 20 } as const

const rawText = z.strictObject({ type: z.literal('raw_text'), text: words(tableLimits.characters) })
const rawNumber = z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: words(255) })
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText])
const row = z.array(cell).min(1).max(tableLimits.columns, `must have at most ${tableLimits.columns} columns`)
type Cells = readonly (readonly z.infer<typeof cell>[])[]

export const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    block_id: identifier,
    caption: words(2000),
    rows: z.array(row).min(2, 'must have a head and a row').max(tableLimits.rows, `must have at most ${tableLimits.rows} rows`),
    page_size: z.int().min(1).max(100).optional(),
    row_header_column_index: z.int().min(0).optional(),
  })
  .refine((of) => isEven(of.rows), { error: 'all rows must have the same number of cells', path: ['rows'] })
  .refine((of) => of.rows[0]?.every((each) => each.type !== 'rich_text'), {
    error: 'no rich_text in the head',
    path: ['rows', 0],
  })
  .refine((of) => charactersOf(of.rows) <= tableLimits.characters, {
    error: `all cells together must be at most ${tableLimits.characters} characters`,
    path: ['rows'],
  })
  .refine((of) => (of.row_header_column_index ?? 0) < (of.rows[0]?.length ?? 0), {
    error: 'must be the index of a column',
    path: ['row_header_column_index'],
  })

export const table = z
  .strictObject({
    type: z.literal('table'),
    block_id: identifier,
    rows: z.array(row).min(1).max(100),
    column_settings: z
      .array(z.strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() }))
      .max(tableLimits.columns)
      .optional(),
  })
  .refine((of) => isEven(of.rows), { error: 'all rows must have the same number of cells', path: ['rows'] })

const name = words(chartLimits.name)
const point = z.strictObject({ label: name, value: z.number() })
const axis = z.strictObject({
  categories: z.array(name).min(1).max(chartLimits.points).refine(isUnique, 'categories must be unique'),
  x_label: words(50).optional(),
  y_label: words(50).optional(),
})
const series = z
  .array(z.strictObject({ name, data: z.array(point).min(1).max(chartLimits.points) }))
  .min(1)
  .max(chartLimits.series)
  .refine((all) => isUnique(all.map((each) => each.name)), 'names of series must be unique')

function overAxis<Type extends string>(type: Type) {
  return z.strictObject({ type: z.literal(type), series, axis_config: axis }).refine(
    (of) =>
      of.series.every(({ data }) =>
        isSame(
          data.map(({ label }) => label),
          of.axis_config.categories,
        ),
      ),
    {
      error: 'each series must have exactly one point for every category',
      path: ['series'],
    },
  )
}

export const dataVisualization = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: identifier,
  title: words(50),
  chart: z.discriminatedUnion('type', [
    overAxis('bar'),
    overAxis('line'),
    overAxis('area'),
    z.strictObject({
      type: z.literal('pie'),
      segments: z
        .array(z.strictObject({ label: name, value: z.number().positive() }))
        .min(1)
        .max(chartLimits.series),
    }),
  ]),
})

function isEven(rows: Cells): boolean {
  return rows.every((each) => each.length === rows[0]?.length)
}

function charactersOf(rows: Cells): number {
  return rows.flat().reduce((sum, each) => sum + (each.type === 'rich_text' ? JSON.stringify(each).length : each.text.length), 0)
}

function isUnique(names: readonly string[]): boolean {
  return new Set(names).size === names.length
}

function isSame(labels: readonly string[], categories: readonly string[]): boolean {
  return isUnique(labels) && labels.length === categories.length && labels.every((each) => categories.includes(each))
}
