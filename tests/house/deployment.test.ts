import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startHealth } from '../../src/health.ts'
import { createMetrics } from '../../src/metrics.ts'
import { exists, read, root, sources } from './sources.ts'

const containerfile = read('deploy/Containerfile')
const unit = read('deploy/wenzhang.service')
const operations = read('docs/operations.md')
const folder = mkdtempSync(join(tmpdir(), 'wenzhang-deployment-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the image', () => {
  const copied = [...containerfile.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '))
  const image = join(folder, 'image')
  const files = { WENZHANG_DATABASE: join(folder, 'budget.sqlite'), WENZHANG_STATE: join(folder, 'state.sqlite') }
  const startWith = (settings: Readonly<Record<string, string>>, rest: readonly string[]) =>
    spawnSync(process.execPath, [join(image, 'bin/wenzhang.js'), ...rest], { encoding: 'utf8', env: { ...files, ...settings } })
  const start = (...rest: readonly string[]) => startWith({}, rest)

  beforeAll(() => {
    for (const name of copied.flatMap((pattern) => globSync(pattern, { cwd: root }))) {
      mkdirSync(dirname(join(image, name)), { recursive: true })
      cpSync(join(root, name), join(image, name), { recursive: true })
    }
    symlinkSync(join(root, 'node_modules'), join(image, 'node_modules'), 'junction')
  })

  test('has all that the program needs to answer', () => {
    expect(JSON.parse(start('ask', '--json', '江津2023年三公经费').stdout)).toMatchObject({ outcome: 'answer' })
  })

  test('has the prompts of a language model, and says where that is out of reach', () => {
    const settings = { OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }
    const { stdout } = startWith(settings, ['ask', '--json', '江津政务办迎来送往的腰包'])
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'no_answer', model: { model: 'm', ended: 'unreachable' } })
  })

  test('has the bot, which without tokens says what is missing', () => {
    const { status, stderr } = start('start')
    expect(status).toBe(78)
    expect(stderr).toContain('SLACK_BOT_TOKEN')
  })

  test('has no secret, no database and nothing that is not named', () => {
    expect(copied.length).toBeGreaterThan(5)
    expect(copied.filter((name) => ['.', './', 'data', 'deploy'].includes(name) || /\.env|\.sqlite|\.git/.test(name))).toEqual([])
    const names = globSync('{**/*,.*}', { cwd: image, exclude: (name) => name === 'node_modules' })
    expect(names.filter((name) => /\.sqlite|\.env|\.git/.test(name))).toEqual([])
    expect(containerfile).not.toMatch(/TOKEN|SECRET/)
  })

  test('is run by a user that owns the volume only, checked by the health port, of a Node that fits', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    const [, major] = /^>=(\d+)\./.exec(engines.node) ?? []
    expect(containerfile).toMatch(new RegExp(`^FROM docker\\.io/library/node:${major}-`, 'm'))
    expect(containerfile.indexOf('USER node')).toBeGreaterThan(containerfile.lastIndexOf('RUN '))
    expect(containerfile).toMatch(/^HEALTHCHECK [\s\S]*\/healthz/m)
    expect(containerfile).toContain('npm ci --omit=dev')
    const [, volume = ''] = /^VOLUME (\S+)$/m.exec(containerfile) ?? []
    for (const setting of ['WENZHANG_DATABASE', 'WENZHANG_STATE'])
      expect(containerfile).toMatch(new RegExp(`^ENV ${setting}=${volume}/\\w+\\.sqlite$`, 'm'))
  })
})

describe('the health check of the image', () => {
  const [, command = '[]'] = /^HEALTHCHECK [^\n]*\n\s+CMD (\[.*\])$/m.exec(containerfile) ?? []
  const [program, ...rest] = JSON.parse(command) as readonly string[]
  const check = (port: number): Promise<number | null> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, rest, { env: { WENZHANG_HEALTH_PORT: String(port) }, stdio: 'ignore' })
      child.on('exit', resolve)
    })

  test('asks whether the process answers, not whether Slack is reached', async () => {
    expect(program).toBe('node')
    const health = await startHealth({ port: 0, readiness: () => ['slack: not connected'], metrics: createMetrics() })
    expect(await check(health.port)).toBe(0)
    await health.close()
    expect(await check(health.port)).toBe(1)
  })
})

describe('the unit', () => {
  const value = (name: string): string | undefined => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1]

  test('gives the bot more time to stop than the bot takes', () => {
    const [, patience = ''] = /usualPatience = ([\d_]+)/.exec(read('src/slack/bot.ts')) ?? []
    expect(Number(patience.replaceAll('_', ''))).toBeGreaterThan(0)
    expect(Number(value('TimeoutStopSec')) * 1000).toBeGreaterThan(Number(patience.replaceAll('_', '')) + 5000)
  })

  test('lets it write to one folder only, in which both databases are', () => {
    expect(value('ProtectSystem')).toBe('strict')
    expect(value('ReadWritePaths')).toBeUndefined()
    for (const setting of ['WENZHANG_DATABASE', 'WENZHANG_STATE'])
      expect(unit).toMatch(new RegExp(`^Environment=${setting}=/var/lib/${value('StateDirectory')}/`, 'm'))
    expect(value('User')).toBe('wenzhang')
    expect(value('NoNewPrivileges')).toBe('yes')
  })

  test('starts it again after a failure, and holds no secret', () => {
    expect(value('Restart')).toBe('on-failure')
    expect(value('EnvironmentFile')).toBe('/etc/wenzhang/wenzhang.env')
    expect(unit).not.toMatch(/TOKEN|SECRET/)
  })

  test('names files of the program', () => {
    const [, ...files] = (value('ExecStart') ?? '').split(' ').filter((part) => part.startsWith('/opt/wenzhang/'))
    expect(files).toEqual(['/opt/wenzhang/bin/wenzhang.js'])
    expect(files.map((file) => file.replace('/opt/wenzhang/', '')).filter((file) => !exists(file))).toEqual([])
  })

  test.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('is what systemd understands', () => {
    const file = join(folder, 'wenzhang.service')
    // Its program need not be installed where the tests run.
    writeFileSync(file, unit.replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true').replace(/^WorkingDirectory=.*$/m, ''))
    expect(execFileSync('systemd-analyze', ['verify', file], { encoding: 'utf8', stdio: 'pipe' })).toBe('')
    expect(spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' }).stderr).toBe('')
  })
})

describe('docs/operations.md', () => {
  test('names every metric, and none that is not there', () => {
    const named = [...operations.matchAll(/`(wenzhang_\w+)[`{]/g)].map(([, name]) => name)
    const counted = [...read('src/metrics.ts').matchAll(/name: '(wenzhang_\w+)'/g)].map(([, name]) => name)
    expect(counted.length).toBeGreaterThan(4)
    expect([...new Set(named)].sort()).toEqual([...counted].sort())
  })

  test('names pages of the health port that are there', () => {
    const pages = [...read('src/health.ts').matchAll(/^ {2}'(\/\w+)':/gm)].map(([, page]) => page)
    expect(pages.length).toBe(3)
    expect(pages.filter((page) => !operations.includes(`| \`${page}\` |`))).toEqual([])
  })

  test('names lines of the log that the program writes', () => {
    const written = sources('src/slack/**/*.ts')
      .map(({ text }) => text)
      .join('\n')
    const lines = [...operations.matchAll(/^\| (?:info|warn|error) \| `([^`]+)` \|/gm)].map(([, line = '']) => line)
    expect(lines.length).toBeGreaterThan(8)
    expect(lines.filter((line) => !written.includes(`'${line}'`))).toEqual([])
  })

  test('names files of deploy/ that are there', () => {
    const named = [...`${operations}\n${containerfile}`.matchAll(/deploy\/[\w.-]+\w/g)].map(([name]) => name)
    expect([...new Set(named)].sort()).toEqual(['deploy/Containerfile', 'deploy/backup.ts', 'deploy/wenzhang.service'])
    expect(named.filter((name) => !exists(name))).toEqual([])
  })
})
