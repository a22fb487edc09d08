// The files of the project, for the tests of the house.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export type Source = { readonly file: string; readonly text: string }

/** Files that match `pattern`, from the root on, with forward slashes, in order. */
export function sources(pattern: string): readonly Source[] {
  const files = globSync(pattern, { cwd: root, exclude: (name) => name === 'node_modules' })
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, text: read(file) }))
}

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export function exists(file: string): boolean {
  return existsSync(join(root, file))
}
