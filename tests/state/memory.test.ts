import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openMemory } from '../../src/state/memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenzhang-memory-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('waits for the disk at every commit, so that what was accepted survives a loss of power', () => {
  const { sqlite } = openMemory(join(folder, 's.sqlite'), Date.now)
  const setting = (name: string) => sqlite.pragma(name, { simple: true })
  expect(setting('journal_mode')).toBe('wal')
  expect(setting('synchronous')).toBe(1)
  expect(setting('secure_delete')).toBe(1)
  expect(setting('foreign_keys')).toBe(1)
  expect(setting('busy_timeout')).toBe(2000)
  sqlite.close()
})
