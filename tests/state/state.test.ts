import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { openState } from '../../src/state/state.ts'
import { answer, arrival, remembered } from './remembered.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenzhang-state-faults-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the memory', () => {
  it('is there again after a restart, ids and all', async () => {
    const { state, file, close } = await remembered()
    const kept = await state.answers.keep(answer({ arrival: 'Ev-restart' }))
    await state.close()
    const again = await openState({ file })
    expect(await again.answers.ofArrival('Ev-restart')).toEqual(kept)
    await again.close()
    await close()
  })
})
