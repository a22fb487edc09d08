import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/eval.ts'
import { type InventedDatabase, inventedDatabase } from '../database/invented.ts'
import { replies } from '../model/fake/acts.ts'
import { type ModelServer, startModelServer } from '../model/fake/model-server.ts'

const organization = '青禾市云岭区档案馆'
const golden = (value: number) => ({
  id: `is-${value}`,
  q: '云岭区档案馆2023年三公经费',
  kind: 'figure',
  expect: { outcome: 'answer', figures: [{ organization, item: 'sangong', year: 2023, value, unit: '万元' }] },
})

describe('npm run eval', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-eval-'))
  let invented: InventedDatabase
  beforeAll(() => {
    const quote = '“三公”经费预算3.50万元'
    const facts = [{ item: 'sangong', value: '3.50', line: 2, quote }]
    invented = inventedDatabase([{ organization, names: ['云岭区档案馆'], year: 2023, file: 'archive.txt', facts }])
    writeFileSync(join(folder, 'archive.txt'), `${organization}2023年部门预算\n${quote}\n`)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  afterAll(() => {
    invented.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const evaluate = async (questions: readonly object[], ...options: string[]) => {
    const file = join(folder, 'golden.jsonl')
    writeFileSync(file, questions.map((question) => JSON.stringify(question)).join('\n'))
    const written: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
    const status = await run([file, '--database', invented.file, '--documents', folder, ...options])
    return { status, text: written.join('') }
  }

  it('meets the bar where all is right, and says so', async () => {
    const { status, text } = await evaluate([golden(3.5)])
    expect(status).toBe(0)
    expect(text).toMatch(/^figure +1 +1 +0 +0 +1 +0$/m)
    expect(text).toContain('is met.')
  })

  it('misses it with a wrong figure, and lists that', async () => {
    const { status, text } = await evaluate([golden(3.5), golden(9)], '--failures')
    expect(status).toBe(1)
    expect(text).toMatch(/wrong {2}is-9 .*三公经费\n {2}not expected: .*3\.5 万元/)
    expect(text).toContain('is missed.')
  })

  it('prints one JSON object', async () => {
    const { text } = await evaluate([golden(9)], '--json', '--failures')
    expect(JSON.parse(text)).toMatchObject({
      all: { questions: 1, wrong: 1 },
      barMet: false,
      failures: [{ id: 'is-9', grade: 'wrong' }],
    })
  })

  it('misses the bar where a quote does not stand in the document', async () => {
    writeFileSync(join(folder, 'archive.txt'), '别的内容\n')
    const { status, text } = await evaluate([golden(3.5)], '--failures')
    expect(status).toBe(1)
    expect(text).toContain('does not stand at archive.txt:2')
  })

  describe('with a language model', () => {
    let server: ModelServer
    beforeAll(async () => {
      server = await startModelServer()
    })
    beforeEach(() => {
      vi.stubEnv('OPENAI_MODEL', 'm')
      vi.stubEnv('OPENAI_BASE_URL', server.baseUrl)
    })
    afterEach(() => vi.unstubAllEnvs())
    afterAll(() => server.stop())

    const odd = { ...golden(3.5), id: 'odd', q: '云岭区档案馆三公那摊子要掏多少腰包' }
    const items = [{ item: 'sangong' }]
    const plan = { form: 'plan', plan: { ask: 'lookup', organizations: ['o1'], years: [2023], items } }

    it('asks it what the rules leave, and tells tokens, seconds and cost', async () => {
      server.play(replies(plan))
      const prices = ['--prompt-price', '2', '--completion-price', '10']
      const { text } = await evaluate([golden(3.5), odd], '--failures', '--translator', 'both', ...prices)
      expect(text, text).toMatch(/kind .* read +tokens +seconds +cost/)
      expect(text).toMatch(/^all +2 +2 +0 +0 +2 +\d +1 +1920 +\d+\.\d +0\.00480$/m)
    })

    it('alone reads every question', async () => {
      server.play(replies(plan))
      const { text } = await evaluate([golden(3.5), odd], '--translator', 'model', '--json')
      expect(JSON.parse(text)).toMatchObject({
        translator: 'model',
        all: { right: 2, read: 2 },
        grades: { 'is-3.5': 'right', odd: 'right' },
      })
    })

    it('is left alone by the rules, whose questions stay silent', async () => {
      const before = server.requests.length
      const { text } = await evaluate([odd], '--json')
      expect(JSON.parse(text)).toMatchObject({ translator: 'rules', all: { silent: 1, read: 0 } })
      expect(server.requests).toHaveLength(before)
    })

    it('that is not set is told', async () => {
      vi.stubEnv('OPENAI_MODEL', '')
      await expect(evaluate([odd], '--translator', 'both')).rejects.toMatchObject({ code: 'invalid_setting' })
    })

    it('is compared with an earlier run', async () => {
      const earlier = join(folder, 'earlier.json')
      const rules = await evaluate([golden(3.5), odd], '--json')
      writeFileSync(earlier, rules.text)
      server.play(replies(plan))
      const { text } = await evaluate([golden(3.5), odd], '--translator', 'both', '--compare', earlier)
      expect(text).toContain('1 changed since the earlier run:\n  odd: silent → right')
      expect((await evaluate([golden(3.5), odd], '--compare', earlier)).text).toContain('Nothing changed')
      writeFileSync(earlier, 'no report')
      await expect(evaluate([odd], '--compare', earlier)).rejects.toMatchObject({ code: 'no_run' })
      await expect(evaluate([odd], '--compare', join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'no_run' })
    })
  })
})
