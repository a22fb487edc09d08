// A table to be exported: columns by name, cells as text or numbers. Both formats are made from it.

export type ExportCell = string | number | null
export type ExportTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ExportCell[])[]
}
