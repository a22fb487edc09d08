import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as state from '../../src/cli/state.ts'
import { readGolden } from '../../src/evaluation/golden.ts'
import { answer, context, type Remembered, remembered } from '../state/remembered.ts'

let memory: Remembered
beforeEach(async () => {
  memory = await remembered()
})
afterEach(() => memory.close())

/** The command with what it printed. */
async function run(...argv: readonly string[]) {
  const [stdout, stderr] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')]
  for (const stream of [stdout, stderr]) stream.mockReturnValue(true)
  const text = (stream: typeof stdout): string => stream.mock.calls.map(([printed]) => printed).join('')
  try {
    const status = await state.run(argv.includes('--state') ? argv : [...argv, '--state', memory.file])
    return { status, stdout: text(stdout), stderr: text(stderr) }
  } finally {
    stdout.mockRestore()
    stderr.mockRestore()
  }
}

/** The same in a process of its own, beside a bot that has the memory open. */
function runBeside(...argv: readonly string[]) {
  const script = "import('./src/cli/state.ts').then(async ({ run }) => { process.exitCode = await run(process.argv.slice(1)) })"
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script, '--', ...argv, '--state', memory.file], {
    cwd: new URL('../../', import.meta.url),
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

async function judged(): Promise<void> {
  const { id } = await memory.state.answers.keep(answer({ user: 'UA1' }))
  await memory.state.feedback.give({ answer: id, user: 'UA1', verdict: 'down', reason: '年份不对', expected: '2030年的' })
}

describe('state export', () => {
  test('hands out what is kept of a person, as one JSON object', async () => {
    await judged()
    const { status, stdout } = await run('export', 'UA1')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ user: 'UA1', answers: [{ question: '青禾水务局三公经费' }], inbox: [] })
    expect((await run('export', 'UA1', '--json')).stdout.trim()).not.toContain('\n')
    expect(JSON.parse((await run('export', 'UB1')).stdout)).toMatchObject({ user: 'UB1', answers: [], feedback: [] })
  })
})

describe('state purge', () => {
  test('says what would go, and removes nothing', async () => {
    await judged()
    expect((await run('purge', 'UA1', '--language', 'zh')).stdout).toContain('回答 1、反馈 1')
    expect((await run('purge', 'UA1', '--language', 'en')).stdout).toMatch(/answers 1, feedback 1.*--yes/)
    expect((await memory.state.people.export('UA1')).answers).toHaveLength(1)
    expect(await memory.state.audit.list()).toEqual([])
  })

  test('removes it with --yes, while the bot runs', async () => {
    await judged()
    const { status, stdout } = runBeside('purge', 'UA1', '--yes', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ user: 'UA1', purged: true, counts: { answers: 1, feedback: 1, inbox: 0 } })
    expect(Object.values(await memory.state.people.export('UA1')).flat()).toEqual([])
    expect(await memory.state.audit.list()).toMatchObject([{ act: 'purge', user: '' }])
    expect((await run('purge', 'UA1', '--language', 'en')).stdout).toBe('Nothing of UA1 is kept.\n')
  })
})

describe('state golden', () => {
  test('prints drafts that npm run eval reads, and beside them what people said', async () => {
    await judged()
    const { status, stdout, stderr } = await run('golden', '--language', 'en')
    expect(status).toBe(0)
    expect(readGolden(stdout)).toMatchObject([{ id: 'feedback-1', q: '青禾水务局三公经费', today: '2031-01-01' }])
    expect(stderr).toContain('feedback-1: 👎 年份不对 expected: 2030年的')
    expect(stdout + stderr).not.toContain('UA1')
  })

  test('prints one verdict where asked, and with --json what was said in the same object', async () => {
    await judged()
    const { id } = await memory.state.answers.keep(answer({ context }))
    await memory.state.feedback.give({ answer: id, user: 'UB1', verdict: 'up' })
    const lines = async (verdict: string) => (await run('golden', '--verdict', verdict, '--json')).stdout.trim().split('\n')
    expect((await lines('down')).map((line) => JSON.parse(line))).toMatchObject([
      { id: 'feedback-1', verdict: 'down', expected: '2030年的', golden: [{ id: 'feedback-1' }] },
    ])
    expect((await lines('up')).map((line) => JSON.parse(line))).toMatchObject([
      { id: 'feedback-2', verdict: 'up', expected: null },
    ])
  })
})

describe('state used wrongly', () => {
  test('names the act and the person that it needs', async () => {
    expect(await run('purge')).toMatchObject({ status: 2, stdout: '' })
    expect(runBeside('forget', 'UA1').stderr).toContain('export, purge, golden')
  })

  test('makes no memory where there is none', async () => {
    const file = `${memory.file}.none`
    const { status, stderr } = await run('export', 'UA1', '--state', file, '--language', 'en')
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('There is no state') })
    expect(existsSync(file)).toBe(false)
  })
})
