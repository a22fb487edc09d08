// What a model may reply: form by form, nothing in it is ever shown. One zod schema reads it, its JSON schema is sent to the endpoint.
import { z } from 'zod'
import { moneyUnits } from '../../budget/amount.ts'
import { comparators, flows, measures, natures, stages } from '../../budget/fact.ts'
import { asks } from '../../plan/plan.ts'
import { columnUnits } from '../../question/port.ts'

/** A model leaves out what it may, or says null: both are nothing. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)
/** Strict endpoints require every property; readers take a missing one for null. */
const selection = z.strictObject({
  item: z.string(),
  fund: optional(z.string()),
  nature: optional(z.enum(natures)),
  flow: optional(z.enum(flows)),
})
const plan = z.strictObject({
  ask: z.enum(asks),
  organizations: z.array(z.string()),
  years: z.array(z.int()),
  stages: optional(z.array(z.enum(stages))),
  items: z.array(selection),
  whole: optional(selection),
  measure: optional(z.enum(measures)),
  threshold: optional(
    z.strictObject({
      comparator: z.enum(comparators),
      number: z.union([z.string(), z.number()]).transform(String),
      unit: optional(z.string()),
    }),
  ),
  order: optional(z.enum(['highest', 'lowest'])),
  limit: optional(z.int()),
  among: optional(z.enum(['organizations', 'years', 'items', 'parts', 'projects'])),
  presumed: optional(z.enum(['increase', 'decrease', 'none'])),
  unit: optional(z.enum(moneyUnits)),
})
const column = z.strictObject({ name: z.string(), role: z.enum(['label', 'figure']), unit: optional(z.enum(columnUnits)) })
const select = z.strictObject({ sql: z.string(), columns: z.array(column) })

export const replySchema = z.strictObject({
  form: z.enum(['plan', 'select', 'unclear']),
  plan: optional(plan),
  select: optional(select),
})
export type Reply = z.infer<typeof replySchema>
export type ReplyPlan = z.infer<typeof plan>
export type ReplySelection = z.infer<typeof selection>

/** The form as strict structured output takes it: every object closed, every property required, what may be missing nullable. */
export const replyJson: Readonly<Record<string, unknown>> = strict(z.toJSONSchema(replySchema, { io: 'input' }))

function strict(node: unknown): Record<string, unknown> {
  const { $schema: _, ...schema } = node as Record<string, unknown>
  return closed(schema) as Record<string, unknown>
}

function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(([key]) => key !== 'minimum' && key !== 'maximum')
  const mapped = Object.fromEntries(entries.map(([key, value]) => [key, closed(value)]))
  return mapped.properties === undefined ? mapped : { ...mapped, required: Object.keys(mapped.properties as object) }
}
