import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { loadPrompts } from '../../../src/model/prompt/load-prompts.ts'
import { checkSelect } from '../../../src/query/check/check.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenzhang-prompts-'))
beforeEach(() => cpSync(resolve(import.meta.dirname, '../../../prompts'), folder, { recursive: true, force: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (file: string, text: string) => writeFileSync(join(folder, file), text)

describe('the prompts that come with the program', () => {
  const prompts = loadPrompts()

  test('have a version, rules and worked examples of every form in both languages', () => {
    expect(prompts.version).toMatch(/^1-[0-9a-f]{8}$/)
    expect(prompts.examples.length).toBeGreaterThanOrEqual(40)
    for (const form of ['plan', 'select', 'unclear'])
      expect(prompts.examples.filter(({ reply }) => reply.form === form).length).toBeGreaterThanOrEqual(3)
    expect(prompts.examples.some(({ question }) => !/\p{Script=Han}/u.test(question))).toBe(true)
  })

  test('show no SELECT that the check would refuse', () => {
    const texts = prompts.examples.flatMap(({ reply }) => (reply.select === undefined ? [] : [reply.select.sql]))
    expect(texts.filter((text) => !checkSelect(text).ok)).toEqual([])
  })
})

test('a change of any file is another version', () => {
  const { version } = loadPrompts(folder)
  write('vocabulary.md', '## Words\n招待 = 公务接待')
  expect(loadPrompts(folder).version).not.toBe(version)
})

test.each([
  ['translate.md', 'no front matter', 'version'],
  ['sql.md', ' \n', 'empty'],
  ['examples.jsonl', 'no json', 'line 1: no JSON'],
  ['examples.jsonl', '{"question":"问"}', 'line 1'],
  ['examples.jsonl', '{"question":"问","reply":{"form":"plan"}}', 'no plan'],
  [
    'examples.jsonl',
    '{"question":"问","reply":{"form":"plan","plan":{"ask":"fly","organizations":[],"years":[],"items":[]}}}',
    'plan.ask',
  ],
])('%s that is %j is refused by name', (file, text, why) => {
  write(file, text)
  expect(() => loadPrompts(folder)).toThrow(
    expect.objectContaining({ code: 'bad_prompt', message: expect.stringContaining(`prompts/${file}`) }),
  )
  expect(() => loadPrompts(folder)).toThrow(why)
})

test('a folder without them is told', () => {
  expect(() => loadPrompts(join(folder, 'nowhere'))).toThrow('cannot be read')
})
