// How a table of the data package is described: the part of Frictionless' table schema that this package uses.

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'object'

export type Field = {
  readonly name: string
  readonly type: FieldType
  readonly description: string
  readonly constraints?: {
    readonly required?: true
    readonly unique?: true
    readonly enum?: readonly string[]
    readonly maxLength?: number
    readonly pattern?: string
  }
}

export type ForeignKey = { readonly fields: string; readonly reference: { readonly resource: string; readonly fields: string } }

export type Resource = {
  readonly name: string
  readonly description: string
  readonly fields: readonly Field[]
  readonly primaryKey: string | readonly string[]
  readonly foreignKeys?: readonly ForeignKey[]
}

/** A column that always has a value. */
export function required(name: string, type: FieldType, description: string): Field {
  return { name, type, description, constraints: { required: true } }
}

/** A column that may be empty. */
export function optional(name: string, type: FieldType, description: string): Field {
  return { name, type, description }
}

/** The column with limits to its values. */
export function limited(field: Field, constraints: NonNullable<Field['constraints']>): Field {
  return { ...field, constraints: { ...field.constraints, ...constraints } }
}

export function refersTo(fields: string, resource: string, to: string): ForeignKey {
  return { fields, reference: { resource, fields: to } }
}
