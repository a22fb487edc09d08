// The data package as files: written from a database byte for byte the same for the same content, and read back.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OrganizationContent } from '../content.ts'
import { csvText, readCsv } from './csv.ts'
import { contentResources, describePackage, resources } from './describe.ts'
import { parseRows, type Rows } from './parse-rows.ts'
import { type TableName, toRows } from './rows.ts'

/** datapackage.json and the tables that follow from the documents; the tables of knowledge are left as they are. */
export function writePackage(folder: string, contents: readonly OrganizationContent[]): void {
  for (const [file, text] of packageTexts(contents)) writeFileSync(join(folder, file), text)
}

/** The text of each file that `writePackage` writes. */
export function packageTexts(contents: readonly OrganizationContent[]): ReadonlyMap<string, string> {
  const rows = toRows(contents)
  const tables = contentResources.map(
    (resource) => [`${resource.name}.csv`, csvText(resource, rows[tableName(resource.name)])] as const,
  )
  return new Map([['datapackage.json', describePackage()], ...tables])
}

/** What the tables of `folder` say; nothing where there are none yet. */
export function readPackage(folder: string): readonly OrganizationContent[] {
  const tables = contentResources.map(({ name }) => {
    const file = join(folder, `${name}.csv`)
    return [name, existsSync(file) ? readCsv(file) : []] as const
  })
  return parseRows(Object.fromEntries(tables) as Rows)
}

/** SHA-256 over all files of the package, in hex. */
export function packageDigest(folder: string): string {
  const hash = createHash('sha256')
  for (const { name } of resources) {
    const file = join(folder, `${name}.csv`)
    if (existsSync(file)) hash.update(`${name}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function tableName(name: string): TableName {
  return name as TableName
}
