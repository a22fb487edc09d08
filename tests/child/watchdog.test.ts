import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inventedDatabase } from '../database/invented.ts'

const program = resolve(import.meta.dirname, '../../src/query/sandbox/child.ts')

test('a child ends itself when nobody ends it', async () => {
  const facts = Array.from({ length: 40 }, (_, index) => ({ item: `project:项目${index}`, value: index }))
  const invented = inventedDatabase([{ organization: '青禾区林业局', year: 2023, facts }])
  const child = fork(program, [JSON.stringify({ milliseconds: 200, bytes: 1e9 })], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  await once(child, 'message')
  const text = `select count(*) from ${Array.from({ length: 8 }, (_, index) => `facts f${index}`).join(', ')}`
  child.send({ text, database: invented.file, limits: { rows: 1, bytes: 1 } })
  child.disconnect()
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
  invented.close()
})
