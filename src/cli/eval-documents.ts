// The original documents of a folder by file name, for checking citations against what is really printed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { LinesOf } from '../evaluation/citations.ts'

/** Reads a document's lines when first asked for; undefined for a file that the folder (or its subfolders) does not hold. */
export function openDocuments(folder: string | undefined): LinesOf {
  const paths = folder === undefined || !existsSync(folder) ? new Map<string, string>() : textFiles(folder)
  const read = new Map<string, readonly string[]>()
  return (file) => {
    const path = paths.get(file)
    if (path === undefined) return undefined
    const lines =
      read.get(path) ??
      readFileSync(path, 'utf8')
        .replace(/^\uFEFF/, '')
        .split('\n')
    read.set(path, lines)
    return lines
  }
}

function textFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'))
  return new Map(files.map((file) => [basename(file), join(folder, file)]))
}
