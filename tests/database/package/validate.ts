// A small validator of tabular data packages: types, constraints, primary and foreign keys, as datapackage.json states them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CsvRow, readCsv } from '../../../src/database/package/csv.ts'
import type { Field, ForeignKey } from '../../../src/database/package/resource.ts'

type Described = {
  readonly name: string
  readonly path: string
  readonly schema: {
    readonly fields: readonly Field[]
    readonly primaryKey: string | readonly string[]
    readonly foreignKeys?: readonly ForeignKey[]
  }
}
type Table = Described & { readonly rows: readonly CsvRow[] }

/** What is wrong with the package in `folder`, a line each; nothing where it is valid. */
export function validatePackage(folder: string): readonly string[] {
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as { resources: Described[] }
  const tables = resources.map((resource) => ({ ...resource, rows: readCsv(join(folder, resource.path)) }))
  return tables.flatMap((table) => [...columns(table, folder), ...cells(table), ...keys(table), ...references(table, tables)])
}

function columns({ path, schema }: Described, folder: string): readonly string[] {
  const head = readFileSync(join(folder, path), 'utf8').split('\n', 1)[0]
  const expected = schema.fields.map(({ name }) => name).join(',')
  return head === expected ? [] : [`${path}: columns are ${head}, not ${expected}`]
}

function cells({ path, schema, rows }: Table): readonly string[] {
  return rows.flatMap((row, index) =>
    schema.fields
      .filter((field) => !fits(row[field.name] ?? '', field))
      .map(({ name }) => `${path}:${index + 2}: ${name} is ${JSON.stringify(row[name])}`),
  )
}

const types: Record<Field['type'], RegExp> = {
  string: /[\s\S]*/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  object: /^\{.*\}$/,
}

function fits(cell: string, { type, constraints = {} }: Field): boolean {
  if (cell === '') return constraints.required !== true
  return (
    types[type].test(cell) &&
    (constraints.enum?.includes(cell) ?? true) &&
    cell.length <= (constraints.maxLength ?? Number.POSITIVE_INFINITY) &&
    (constraints.pattern === undefined || new RegExp(`^(?:${constraints.pattern})$`).test(cell))
  )
}

function keys({ path, schema, rows }: Table): readonly string[] {
  const unique = schema.fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => [name])
  return [[schema.primaryKey].flat(), ...unique].flatMap((names) => {
    const seen = Map.groupBy(rows, (row) => names.map((name) => row[name]).join('\u0000'))
    return [...seen].filter(([, same]) => same.length > 1).map(([key]) => `${path}: ${names.join('+')} ${key} stands there twice`)
  })
}

function references({ path, schema, rows }: Table, tables: readonly Table[]): readonly string[] {
  return (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const targets = new Set(tables.find(({ name }) => name === reference.resource)?.rows.map((row) => row[reference.fields]))
    const missing = rows.filter((row) => row[fields] !== '' && !targets.has(row[fields]))
    return missing.map((row) => `${path}: ${fields} ${row[fields]} is not in ${reference.resource}`)
  })
}
