import { describe, expect, test } from 'vitest'
import { exists, sources } from './sources.ts'

const program = [...['src', 'bench', 'tools'].flatMap((room) => sources(`${room}/**/*.ts`)), ...sources('bin/*.js')]
const typescript = program.filter(({ file }) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
const tests = sources('tests/**/*.ts')
const everything = [
  ...program,
  ...tests,
  ...['*.{json,md,ts}', '.ci/*', '.env.example', 'docs/**/*.md', 'data/*.{json,csv}', 'prompts/*'].flatMap((pattern) =>
    sources(pattern),
  ),
]
const longestFile = 250
const mostParameters = 3

const offending = (files: readonly { file: string; text: string }[], pattern: RegExp): readonly string[] =>
  files.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([found]) => `${file}: ${found.trim()}`))

describe('every file', () => {
  test('opens with what it is for', () => {
    expect(program.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(({ file }) => file)).toEqual([])
  })

  test(`has at most ${longestFile} lines`, () => {
    const long = program
      .map(({ file, text }) => ({ file, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > longestFile)
    expect(long).toEqual([])
  })

  test('has a name that says something, in kebab case', () => {
    const names = program.map(({ file }) => file.split('/').at(-1) ?? '')
    expect(
      names.filter((name) => /(^|-)(helpers?|utils?|utilities|manager|services?|processor|info|misc|common)(-|\.)/.test(name)),
    ).toEqual([])
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.(ts|js)$/.test(name))).toEqual([])
  })

  test('names no machine, no account and no registry', () => {
    const places = /(?<![\w.*\][/])\/(?:home|Users|work|root)\/[\w.-]+|registry\.[a-z]+\.(?:org|com)|npmmirror/g
    expect(
      offending(
        everything.filter(({ file }) => file !== 'tests/house/style.test.ts'),
        places,
      ),
    ).toEqual([])
  })
})

describe('TypeScript', () => {
  test('has no enum, no any, no default export, no unfinished work', () => {
    const forbidden =
      /\benum \w+ \{|: any\b|\bas any\b(?! \w)|<any>|^export default .*|@ts-ignore|@ts-expect-error|\b(?:TODO|FIXME|XXX)\b/gm
    expect(offending(typescript, forbidden)).toEqual([])
  })

  test(`gives a function at most ${mostParameters} parameters`, () => {
    const many = typescript.flatMap(({ file, text }) =>
      declarations(text)
        .filter(({ parameters }) => parameters > mostParameters)
        .map(({ name }) => `${file}: ${name}`),
    )
    expect(many).toEqual([])
  })

  test('is counted right by this test', () => {
    const found = declarations(
      'function a(b: { c: 1, d: 2 }, [e, f]: G<H, I>): void {}\nfunction j(): void {}\nfunction k(l: 1, m: (n: 1, o: 2) => 3, p = 4, q?: 5) {}',
    )
    expect(found).toEqual([
      { name: 'a', parameters: 2 },
      { name: 'j', parameters: 0 },
      { name: 'k', parameters: 4 },
    ])
  })
})

describe('tests', () => {
  test('stand where what they test stands', () => {
    const free = /^tests\/(house|questions|slack\/fake)\/|\/corpus\.test\.ts$/
    const mirrored = tests.map(({ file }) => file).filter((file) => file.endsWith('.test.ts') && !free.test(file))
    const sourcesOf = (file: string): readonly string[] =>
      ['src', 'bench', 'tools'].map((room) => file.replace(/^tests\/((bench|tools)\/)?/, `${room}/`).replace('.test.ts', '.ts'))
    expect(mirrored.filter((file) => !sourcesOf(file).some(exists))).toEqual([])
  })
})

/** Named functions with the number of their parameters: commas outside of any bracket. */
function declarations(text: string): readonly { name: string; parameters: number }[] {
  return [...text.matchAll(/function\*? (\w+)(?:<[^(]*>)?\(/g)].map(({ 0: opening, 1: name = '', index }) => ({
    name,
    parameters: countParameters(text.slice(index + opening.length)),
  }))
}

function countParameters(text: string): number {
  let depth = 0
  let count = 0
  let empty = true
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (depth === 0 && character === ')') break
    if ('([{'.includes(character) || (character === '<' && /\w/.test(text[at - 1] ?? ''))) depth += 1
    else if (')]}'.includes(character) || (character === '>' && text[at - 1] !== '=')) depth -= 1
    else if (depth === 0 && character === ',') count += /^,\s*\)/.test(text.slice(at)) ? 0 : 1
    if (/\S/.test(character)) empty = false
  }
  return empty ? 0 : count + 1
}
