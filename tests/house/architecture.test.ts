import { describe, expect, test } from 'vitest'
import { fault, importsOf, packages, table } from './imports.ts'
import { read, sources } from './sources.ts'

const files = sources('src/**/*.ts').filter(({ file }) => !file.endsWith('.d.ts'))
const imports = files.flatMap(({ file, text }) => importsOf(file.slice('src/'.length), text))

describe('who imports whom', () => {
  test('the plan of the house is kept', () => {
    expect(imports.length).toBeGreaterThan(20)
    expect(imports.flatMap((each) => fault(each) ?? [])).toEqual([])
  })

  test('every import reaches a file that is there', () => {
    const known = new Set(files.map(({ file }) => file.slice('src/'.length)))
    expect(imports.filter(({ to }) => to.endsWith('.ts') && !known.has(to))).toEqual([])
  })

  test('no file imports itself in a circle', () => {
    expect(circles()).toEqual([])
  })

  test('the table has no circle of rooms that run code', () => {
    const values = Object.entries(table).map(
      ([room, allowed]) => [room, allowed.filter((each) => !each.startsWith('types:'))] as const,
    )
    expect(circlesIn(new Map(values))).toEqual([])
  })

  test('every package of package.json has its rooms, and no room a package that is not there', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    expect(Object.keys(dependencies).filter((name) => packages[name] === undefined)).toEqual([])
    const used = new Set(imports.map(({ to }) => to).filter((to) => !to.endsWith('.ts') && !to.startsWith('node:')))
    expect([...used].filter((name) => dependencies[name] === undefined)).toEqual([])
  })
})

describe('the judge itself', () => {
  const judge = (file: string, line: string) => importsOf(file, line).flatMap((each) => fault(each) ?? [])

  test.each([
    ['budget/fact.ts', "import { x } from '../database/open.ts'"],
    ['budget/fact.ts', "import type { X } from '../plan/plan.ts'"],
    ['budget/fact.ts', "import { x } from '../language/normalize.ts'"],
    ['answer/compose.ts', "import { execute } from '../query/execute.ts'"],
    ['answer/compose.ts', "import {\n  a,\n  execute,\n} from '../query/execute.ts'"],
    ['plan/validate.ts', "import { loadCatalog } from '../database/load-catalog.ts'"],
    ['plan/validate.ts', "import { x } from '../database/catalog.ts'"],
    ['question/link.ts', "import { execute } from '../query/execute.ts'"],
    ['query/execute.ts', "import { ingest } from '../ingest/ingest.ts'"],
    ['ingest/load.ts', "const x = await import('../query/execute.ts')"],
    ['ingest/load.ts', "export { x } from '../answer/compose.ts'"],
    ['ingest/load.ts', "import '../cli/ask.ts'"],
    ['answer/compose.ts', "import OpenAI from 'openai'"],
    ['cli/ask.ts', "import { App } from '@slack/bolt'"],
    ['answer/compose.ts', "const db = createRequire(import.meta.url)('better-sqlite3')"],
    ['answer/compose.ts', "import leftPad from 'left-pad'"],
    ['attic/thing.ts', "import { x } from '../plan/plan.ts'"],
  ])('forbids %s: %s', (file, line) => {
    expect(judge(file, line)).toHaveLength(1)
  })

  test.each([
    ['plan/validate.ts', "import type { Catalog } from '../database/catalog.ts'"],
    ['answer/compose.ts', "import type { Rows } from '../query/rows.ts'"],
    ['query/compile/where.ts', "import type { Plan } from '../../plan/plan.ts'"],
    ['query/execute.ts', "import { open } from '../database/open.ts'"],
    ['database/open.ts', "import { WenzhangError } from '../errors.ts'"],
    ['language/pinyin.ts', "createRequire(import.meta.url)('pinyin-pro')"],
    ['cli/ask.ts', "import { readFileSync } from 'node:fs'"],
    ['budget/key.ts', "// import { x } from '../database/open.ts'"],
  ])('allows %s: %s', (file, line) => {
    expect(judge(file, line)).toEqual([])
  })

  test('finds a circle', () => {
    expect(
      circlesIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).not.toEqual([])
    expect(
      circlesIn(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toEqual([])
  })
})

function circles(): readonly string[] {
  const graph = new Map<string, string[]>()
  for (const { from, to, typesOnly } of imports)
    if (!typesOnly && to.endsWith('.ts')) graph.set(from, [...(graph.get(from) ?? []), to])
  return circlesIn(graph)
}

/** Names on a circle, found by walking depth first. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) found.push([...path.slice(path.indexOf(name)), name].join(' → '))
    if (done.has(name) || path.includes(name)) return
    for (const next of graph.get(name) ?? []) walk(next, [...path, name])
    done.add(name)
  }
  for (const name of graph.keys()) walk(name, [])
  return found
}
