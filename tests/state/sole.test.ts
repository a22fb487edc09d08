import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { claimState } from '../../src/state/sole.ts'

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-sole-'))
  file = join(folder, 'state.sqlite')
})
afterAll(() => rmSync(folder, { recursive: true }))

it('is one’s until it is given back', async () => {
  const first = await claimState(file, { patience: 0 })
  await expect(claimState(file, { patience: 0 })).rejects.toMatchObject({ code: 'state_in_use', details: { file } })
  first.release()
  const second = await claimState(file, { patience: 0 })
  second.release()
  expect(statSync(`${file}-bot`).mode & 0o077).toBe(0)
})

it('is waited for, and that is said once', async () => {
  const first = await claimState(file, { patience: 0 })
  let told = 0
  setTimeout(() => first.release(), 500)
  const second = await claimState(file, { patience: 10_000, waits: () => (told += 1) })
  expect(told).toBe(1)
  second.release()
})

it('ends with the process that has it, however that ends', async () => {
  const program = fileURLToPath(new URL('../../src/state/sole.ts', import.meta.url))
  const hold = `import(${JSON.stringify(program)}).then(({ claimState }) => claimState(${JSON.stringify(file)}, { patience: 0 }))
    .then(() => { console.log('mine'); setInterval(() => {}, 1000) })`
  const holder = spawn(process.execPath, ['--eval', hold], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  await expect(claimState(file, { patience: 0 })).rejects.toMatchObject({ code: 'state_in_use' })
  const ended = new Promise((resolve) => holder.once('exit', resolve))
  holder.kill('SIGKILL')
  await ended
  ;(await claimState(file, { patience: 0 })).release()
})

it('names a folder that is missing', async () => {
  await expect(claimState(join(folder, 'none', 's.sqlite'), { patience: 0 })).rejects.toMatchObject({
    code: 'state_folder_missing',
  })
})
