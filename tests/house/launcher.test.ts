import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const launcher = join(root, 'bin/wenzhang.js')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-launcher-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A copy of the launcher in a folder of its own, whose package asks for a Node that does not exist yet. */
function copyAsking(version: string, name: string): string {
  const copy = join(folder, name)
  mkdirSync(join(copy, 'bin'), { recursive: true })
  cpSync(launcher, join(copy, 'bin/wenzhang.js'))
  writeFileSync(
    join(copy, 'package.json'),
    JSON.stringify({ type: 'module', version: '1.2.3', engines: { node: `>=${version}` } }),
  )
  return copy
}

function start(file: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the launcher', () => {
  test('says in two languages that Node is too old, and what to do', () => {
    const { status, stdout, stderr } = start(join(copyAsking('999.1.0', 'old'), 'bin/wenzhang.js'), 'ask', 'x')
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('需要 Node 999.1.0')
    expect(stderr).toContain('needs Node 999.1.0 or newer')
    expect(stderr).toContain('npm install')
    expect(stderr).not.toContain('at ')
  })

  test.skipIf(process.platform === 'win32')(
    'hands over to the Node that is installed beside the program, with its arguments and status',
    () => {
      const copy = copyAsking('999.1.0', 'beside')
      mkdirSync(join(copy, 'node_modules/node/bin'), { recursive: true })
      writeFileSync(join(copy, 'node_modules/node/bin/node'), '#!/bin/sh\necho "took over: $2 $3"\nexit 7\n', { mode: 0o755 })
      expect(start(join(copy, 'bin/wenzhang.js'), 'ask', '三公')).toMatchObject({ status: 7, stdout: 'took over: ask 三公\n' })
    },
  )

  test.skipIf(process.platform === 'win32')('does not hand over for ever', () => {
    const copy = copyAsking('999.1.0', 'loop')
    mkdirSync(join(copy, 'node_modules/node/bin'), { recursive: true })
    symlinkSync(process.execPath, join(copy, 'node_modules/node/bin/node'))
    expect(start(join(copy, 'bin/wenzhang.js'), 'ask')).toMatchObject({ status: 1 })
  })

  test('asks for npm install where nothing is installed', () => {
    const { status, stderr } = start(join(copyAsking('24.0.0', 'bare'), 'bin/wenzhang.js'), 'ask', 'x')
    expect(status).toBe(1)
    expect(stderr).toContain('Run npm install in this folder first.')
  })

  test('gives its version and its commands', () => {
    expect(start(launcher, '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(start(launcher).stdout).toContain('npm run ingest')
  })

  test('knows exactly the commands of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const named = Object.values(scripts).flatMap((script) => /wenzhang\.js ([a-z]+)/.exec(script)?.[1] ?? [])
    const listed = start(launcher, '--help').stdout.matchAll(/npm run ([a-z]+)/g)
    expect([...listed].map(([, name]) => name)).toEqual(named)
  })

  test.each(['nonsense', 'toString', '__proto__'])('refuses the command %s', (name) => {
    expect(start(launcher, name)).toMatchObject({ status: 2, stdout: '' })
  })

  test('starts the bot, which without its settings says what is missing, with the status of bad settings', () => {
    const env = { ...process.env, SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' }
    const { status, stderr } = spawnSync(process.execPath, [launcher, 'start'], { encoding: 'utf8', env })
    expect(status).toBe(78)
    expect(stderr).toContain('SLACK_BOT_TOKEN')
  })

  test('is written in JavaScript that an old Node can read', () => {
    const text = readFileSync(launcher, 'utf8') + readFileSync(join(root, 'bin/lock.js'), 'utf8')
    expect(text).not.toMatch(/\?\?=|\|\|=|&&=|\.at\(|\.findLast\(|Object\.hasOwn|structuredClone|static \{|#[a-z]+\s*[=(]/)
    execFileSync(process.execPath, ['--check', launcher])
  })
})
