import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Remembered, remembered } from './remembered.ts'

let memory: Remembered
beforeEach(async () => {
  memory = await remembered()
})
afterEach(() => memory.close())

it('lists the latest acts first, of one person where asked', async () => {
  const { audit } = memory.state
  await audit.write({ user: 'UA1', act: 'ingest', detail: { file: '水务局2031.md', facts: 12 } })
  memory.clock.now += 1
  await audit.write({ user: 'UB1', act: 'verify', detail: { mark: 3 } })
  await audit.write({ user: 'UA1', act: 'refused', detail: {} })
  expect((await audit.list()).map(({ act }) => act)).toEqual(['refused', 'verify', 'ingest'])
  expect((await audit.list({ limit: 1 })).map(({ act }) => act)).toEqual(['refused'])
  expect(await audit.list({ user: 'UB1' })).toEqual([{ at: memory.clock.now, user: 'UB1', act: 'verify', detail: { mark: 3 } }])
})

it('notes an act once for what it was done for', async () => {
  const { audit } = memory.state
  for (const act of ['share', 'share', 'verify'] as const) await audit.write({ user: 'UA1', act, detail: {} }, { key: 'press 1' })
  await audit.write({ user: 'UA1', act: 'share', detail: {} }, { key: 'press 2' })
  for (const act of ['retention', 'retention'] as const) await audit.write({ user: '', act, detail: {} })
  expect((await audit.list()).map(({ act }) => act)).toEqual(['retention', 'retention', 'share', 'verify', 'share'])
})
