// The files that `ingest` was given: each file, each file of a folder and its folders, in order of their paths; and what cannot be read.
import { accessSync, constants, type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { WenzhangError } from '../errors.ts'
import { ReadError } from '../ingest/read/read-error.ts'
import { largestFile } from '../ingest/read/read-text.ts'

/** A path, or why nothing can be read there. */
export type Found = { readonly path: string; readonly error?: WenzhangError }

export function findFiles(paths: readonly string[]): readonly Found[] {
  const found = paths.flatMap((path) => filesAt(path))
  return [...new Map(found.map((one) => [one.path, one])).values()]
}

/** The bytes of a file. Throws `missing`, `unreadable`, `not_a_file` or ReadError `too_large`, before it is read. */
export function readBytes(path: string): Uint8Array {
  const { size } = statOf(path)
  if (size > largestFile) throw new ReadError('too_large', path, { bytes: size, limit: largestFile })
  try {
    return readFileSync(path)
  } catch (error) {
    throw fileError(path, error)
  }
}

function filesAt(path: string): readonly Found[] {
  try {
    if (!statOf(path).isDirectory()) return [{ path }]
    const inside = filesIn(path)
    return inside.length > 0
      ? inside
      : [{ path, error: new WenzhangError('empty_folder', `${path}: empty_folder`, { file: path }) }]
  } catch (error) {
    if (error instanceof WenzhangError) return [{ path, error }]
    throw error
  }
}

function statOf(path: string): Stats {
  try {
    const stat = statSync(path)
    if (!stat.isFile() && !stat.isDirectory()) throw new WenzhangError('not_a_file', `${path}: not_a_file`, { file: path })
    accessSync(path, constants.R_OK)
    return stat
  } catch (error) {
    throw fileError(path, error)
  }
}

/** Hidden files and folders are passed over; so are links to folders, which may lead round in a circle. */
function filesIn(folder: string): readonly Found[] {
  const entries = listed(folder).filter(({ name }) => !name.startsWith('.'))
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return sorted.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isSymbolicLink() && isFolder(path) ? [] : [{ path }]
  })
}

function filesBelow(folder: string): readonly Found[] {
  try {
    return filesIn(folder)
  } catch (error) {
    return [{ path: folder, error: fileError(folder, error) }]
  }
}

function listed(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw fileError(folder, error)
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function fileError(path: string, error: unknown): WenzhangError {
  if (error instanceof WenzhangError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'missing',
    ENOTDIR: 'missing',
    EACCES: 'unreadable',
    EPERM: 'unreadable',
  }
  const message = error instanceof Error ? error.message : String(error)
  return new WenzhangError(known[code] ?? 'unexpected', `${path}: ${message}`, { file: path, message }, { cause: error })
}
