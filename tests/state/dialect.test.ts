import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inboxOf } from '../../src/state/inbox.ts'
import { openMemory } from '../../src/state/memory.ts'
import { migrate } from '../../src/state/migrate.ts'
import { arrival } from './remembered.ts'

test('a statement is prepared once, however often it runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-dialect-'))
  const memory = openMemory(join(folder, 'state.sqlite'), () => 0)
  await migrate(memory)
  const prepared: string[] = []
  const prepare = memory.sqlite.prepare.bind(memory.sqlite)
  memory.sqlite.prepare = ((text: string) => {
    prepared.push(text)
    return prepare(text)
  }) as typeof memory.sqlite.prepare
  const inbox = inboxOf(memory)
  for (let n = 0; n < 20; n += 1) {
    const entry = await inbox.accept(arrival({ key: `Ev${n}`, place: `C1:${n}` }))
    await inbox.start(entry?.id ?? 0)
    await inbox.finish(entry?.id ?? 0, 'answer')
  }
  await memory.kysely.destroy()
  rmSync(folder, { recursive: true })
  expect(prepared.length).toBeGreaterThan(2)
  expect(new Set(prepared).size).toBe(prepared.length)
})
