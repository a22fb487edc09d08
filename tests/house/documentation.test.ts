import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../../src/config.ts'
import { exists, read, sources } from './sources.ts'

const pages = [...sources('*.md'), ...sources('docs/**/*.md')]
const documented = pages.map(({ text }) => text).join('\n')
const code = ['src/**/*.ts', 'bin/*.js', 'bench/**/*.ts', 'tools/**/*.ts'].flatMap((pattern) => sources(pattern))
const { version, scripts } = JSON.parse(read('package.json')) as { version: string; scripts: Record<string, string> }

/** Not ours to set: the launcher's own mark, and what the system and its conventions bring. */
const internal = ['WENZHANG_RELAUNCHED', 'PATH', 'SystemRoot', 'TEMP', 'XDG_STATE_HOME', 'TERM', 'NO_COLOR']

describe('settings', () => {
  const named = new Set(
    [...code, ...sources('tests/**/*.ts')].flatMap(({ text }) =>
      [...text.matchAll(/\bprocess\.env\.([A-Za-z_]+)/g)].map(([, name = '']) => name),
    ),
  )
  const settings = [...new Set([...Object.keys(settingsSchema.shape), ...named])].filter((name) => !internal.includes(name))

  test.each(settings)('%s stands in .env.example and in the documentation', (setting) => {
    expect(read('.env.example')).toMatch(new RegExp(`^#? ?${setting}=`, 'm'))
    expect(documented).toContain(`\`${setting}\``)
  })

  test('.env.example names no setting that is read nowhere', () => {
    const offered = [...read('.env.example').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(offered.filter((name) => !settings.includes(name ?? ''))).toEqual([])
  })
})

describe('commands', () => {
  const own = Object.keys(scripts).filter((name) => !/^(pre|post)/.test(name))

  test.each(own)('npm run %s is explained', (name) => {
    expect(documented).toMatch(new RegExp(`npm (run )?${name}\\b`))
  })

  test('no page names a command that is not there', () => {
    const named = [...documented.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name)
    expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([])
  })

  test('every option of a command is explained', () => {
    const options = sources('src/cli/*.ts').flatMap(({ text }) =>
      [...text.matchAll(/'(?:-\w, )?(--[a-z-]+)/g)].map(([, option = '']) => option),
    )
    expect([...new Set(options)].filter((option) => !documented.includes(option))).toEqual([])
  })
})

describe('codes that a program may meet', () => {
  const lists = code.flatMap(({ text }) =>
    [
      ...text.matchAll(
        /export const (?:\w*[eE]rrorCodes|(?:assumption|warning|finding|sqlReason|reason)Codes|\w+Reasons|\w+Whys) = \[([^\]]*)\]/g,
      ),
    ].map(([, list = '']) => list),
  )
  const listed = lists.flatMap((list) => [...list.matchAll(/'([a-z_]+)'/g)].map(([, each = '']) => each))
  const thrown = code.flatMap(({ text }) => [...text.matchAll(/new \w+Error\(\s*'([a-z_]+)'/g)].map(([, each = '']) => each))
  const codes = [...new Set([...listed, ...thrown])].sort()

  test('are found', () => {
    expect(codes).toEqual(expect.arrayContaining(['not_stated', 'forbidden', 'latest_year', 'values_differ', 'invalid_setting']))
  })

  test('stand in the documentation', () => {
    expect(codes.filter((each) => !documented.includes(`\`${each}\``))).toEqual([])
  })
})

describe('the pages', () => {
  test.each(['README.md', 'README.zh-CN.md'])('%s opens with a question and two commands that work', (file) => {
    const text = read(file)
    expect(text.split('\n').slice(0, 25).join('\n')).toContain('江津2023年三公经费')
    expect(text).toContain('npm install && npm run ask -- "江津2023年三公经费"')
    expect(text).toContain('npm install && npm test')
  })

  test('link to files that are there', () => {
    const links = pages.flatMap(({ file, text }) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => normalize(join(dirname(file), target))),
    )
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((target) => !exists(target))).toEqual([])
  })

  test('name only files of src, bin, data, docs and tests that are there', () => {
    const named = [...documented.matchAll(/`((?:src|bin|data|docs|tests|bench|tools)\/[\w./-]+\.\w+)`/g)].map(
      ([, file = '']) => file,
    )
    expect([...new Set(named)].filter((file) => !exists(file) && !/\/a\/b\.|\.sqlite$/.test(file))).toEqual([])
  })

  test('CHANGELOG.md has an entry for this version, LICENSE is MIT', () => {
    expect(read('CHANGELOG.md')).toContain(`## ${version}`)
    expect(read('LICENSE')).toMatch(/^MIT License/)
  })
})
