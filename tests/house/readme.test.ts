import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read, root } from './sources.ts'

const questions = ['README.md', 'README.zh-CN.md'].flatMap((file) =>
  [...read(file).matchAll(/npm run ask -- "([^"…]+)"/g)].map(([, question = '']) => question),
)
let folder: string
let printed: readonly string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-readme-'))
  const database = join(folder, 'budget.sqlite')
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'bin/wenzhang.js'), 'ask', '--database', database, '江津2023年三公经费'],
    { encoding: 'utf8' },
  )
  printed = stdout.split('\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(['README.md', 'README.zh-CN.md'])('the exchange in %s', (file) => {
  const [, exchange = ''] =
    /```console\n\$ npm install && npm run ask -- "江津2023年三公经费"\n([\s\S]*?)```/.exec(read(file)) ?? []
  const shown = exchange.split('\n').filter((line) => line !== '' && line !== '⋮')

  test('shows figure, parts, change and source', () => {
    expect(shown.length).toBeGreaterThan(8)
    for (const word of ['1.0 万元', '公务接待费', '比2022年增加', '第 23 行']) expect(exchange).toContain(word)
  })

  test('is what the program prints, line by line, in this order', () => {
    let at = 0
    for (const line of shown) {
      const found = printed.indexOf(line, at)
      expect(found, `“${line}” is not printed there`).toBeGreaterThanOrEqual(at)
      at = found + 1
    }
  })

  test('stands in the first 25 lines', () => {
    const [last = ''] = shown.slice(-1)
    expect(read(file).split('\n').indexOf(last)).toBeLessThan(25)
  })
})

test('every question of the pages is answered', () => {
  const database = join(folder, 'budget.sqlite')
  const outcomes = [...new Set(questions)].map((question) => [question, JSON.parse(ask(database, '--json', question)).outcome])
  expect(outcomes.length).toBeGreaterThan(3)
  expect(outcomes.filter(([, outcome]) => outcome !== 'answer')).toEqual([])
})

function ask(database: string, ...rest: readonly string[]): string {
  const { stdout } = spawnSync(process.execPath, [join(root, 'bin/wenzhang.js'), 'ask', '--database', database, ...rest], {
    encoding: 'utf8',
  })
  return stdout
}
