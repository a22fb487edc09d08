import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
type Entry = { os?: string[]; resolved?: string; gypfile?: boolean; integrity?: string }
type Lock = { packages: Record<string, Entry> }
const committed = readFileSync(join(root, 'package-lock.json'), 'utf8')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-lock-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function changed(change: (lock: Lock) => void): string {
  const lock = JSON.parse(committed) as Lock
  change(lock)
  const file = join(folder, 'package-lock.json')
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  return file
}

function lock(mode: string, file: string) {
  return spawnSync(process.execPath, [join(root, 'bin/lock.js'), mode, '--file', file], { encoding: 'utf8' })
}

function entry(of: Lock, path: string): Entry {
  const found = of.packages[path]
  if (found === undefined) throw new Error(`no ${path} in the lock`)
  return found
}

describe('package-lock.json', () => {
  test('installs everywhere without a compiler', () => {
    expect(lock('--check', join(root, 'package-lock.json'))).toMatchObject({ status: 0, stderr: '' })
  })

  test.each<[string, (lock: Lock) => void, string]>([
    ['a lost gypfile mark', (of) => delete entry(of, 'node_modules/better-sqlite3').gypfile, 'gypfile'],
    [
      'a registry',
      (of) => Object.assign(entry(of, 'node_modules/zod'), { resolved: 'https://registry.example/zod.tgz' }),
      'names a registry',
    ],
    ['no integrity', (of) => delete entry(of, 'node_modules/zod').integrity, 'no integrity'],
    [
      'a lost native package',
      (of) => delete of.packages['node_modules/@biomejs/cli-win32-x64'],
      'no entry for @biomejs/cli-win32-x64',
    ],
    [
      'a platform left out',
      (of) => {
        for (const [path, { os }] of Object.entries(of.packages))
          if (path.includes('rolldown') && os?.includes('darwin')) delete of.packages[path]
      },
      'no native package for darwin',
    ],
  ])('is refused with %s', (_, change, message) => {
    const { status, stderr } = lock('--check', changed(change))
    expect(status).toBe(1)
    expect(stderr).toContain(message)
  })

  test('gets back what npm drops from it, to the byte', () => {
    const file = changed((of) => delete entry(of, 'node_modules/better-sqlite3').gypfile)
    expect(lock('--restore', file).status).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(committed)
  })
})
