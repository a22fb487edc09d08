import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, expect, test } from 'vitest'
import { type Child, type ChildLimits, startChild } from '../../src/child/start-child.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenzhang-serve-'))
const program = join(folder, 'program.mjs')
writeFileSync(
  program,
  `import { serve } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../src/child/serve.ts')).href)}
  const jobs = {
    hello: () => 'hello',
    later: async () => 'later',
    environment: () => Object.keys(process.env),
    forever: () => { for (;;) ; },
    fill: () => { const kept = []; for (;;) kept.push(Buffer.alloc(1e6, 1)) },
    heap: () => { const kept = []; for (;;) kept.push(new Array(1000).fill(kept.length)) },
    leave: () => process.exit(3),
    fail: () => { throw new Error('broken') },
  }
  serve(({ job }) => jobs[job]())`,
)
afterAll(() => rmSync(folder, { recursive: true }))

const limits: ChildLimits = { milliseconds: 10_000, bytes: 300_000_000, heapMb: 64 }
let child: Child | undefined
afterEach(() => child?.end())

test('one process does one job after the other, whether at once or later', async () => {
  child = startChild(program, limits)
  expect(await child.run({ job: 'hello' })).toEqual({ message: 'hello' })
  expect(await child.run({ job: 'later' })).toEqual({ message: 'later' })
  expect(child.alive()).toBe(true)
})

test('no setting of ours is known to it', async () => {
  child = startChild(program, limits)
  const { message } = (await child.run({ job: 'environment' })) as { message: string[] }
  const known = ['PATH', 'SystemRoot', 'TEMP', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE', 'NODE_UNIQUE_ID']
  expect(message.filter((name) => !known.includes(name) && !name.startsWith('__'))).toEqual([])
})

test.each([
  ['forever', 'late', { milliseconds: 300 }],
  ['fill', 'memory', {}],
  ['heap', 'memory', { bytes: 10_000_000_000 }],
  ['leave', 'gone', {}],
  ['fail', 'gone', {}],
] as const)('%s ends %s, and the process with it', async (job, ended, more) => {
  child = startChild(program, { ...limits, ...more })
  expect(await child.run({ job })).toEqual({ ended })
  await expect.poll(() => child?.alive()).toBe(false)
})

test('a program that does not start is gone', async () => {
  child = startChild(join(folder, 'nothing.mjs'), limits)
  expect(await child.run({ job: 'hello' })).toEqual({ ended: 'gone' })
})
