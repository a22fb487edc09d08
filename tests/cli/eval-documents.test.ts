import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openDocuments } from '../../src/cli/eval-documents.ts'

describe('openDocuments', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-documents-'))
  mkdirSync(join(folder, 'original'))
  writeFileSync(join(folder, 'original', 'archive.txt'), '\uFEFF第一行\n第二行')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('finds a document by its file name, in subfolders too, without a byte order mark', () => {
    expect(openDocuments(folder)('archive.txt')).toEqual(['第一行', '第二行'])
  })

  it('knows nothing of other files, and nothing without a folder', () => {
    expect(openDocuments(folder)('elsewhere.txt')).toBeUndefined()
    expect(openDocuments(undefined)('archive.txt')).toBeUndefined()
    expect(openDocuments(join(folder, 'nowhere'))('archive.txt')).toBeUndefined()
  })
})
