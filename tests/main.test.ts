import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ensureDatabase } from '../src/database/build.ts'
import { startSlack } from './slack/fake/bolt.ts'
import type { FakeSlack } from './slack/fake/fake-slack.ts'

const launcher = resolve(import.meta.dirname, '../bin/wenzhang.js')
let folder: string
const children: ChildProcess[] = []
/** Nothing changes until a person does something: a supervisor need not try again. */
const badSettings = 78

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-main-'))
  ensureDatabase(join(folder, 'budget.sqlite'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nothing = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_MODE: '', WENZHANG_HEALTH_PORT: '0' }

/** `npm start` in a process of its own, with these settings and a folder for its files. */
function start(settings: Readonly<Record<string, string>>) {
  const files = { WENZHANG_DATABASE: join(folder, 'budget.sqlite'), WENZHANG_STATE: join(folder, 'state.sqlite') }
  const env = { PATH: process.env.PATH ?? '', ...nothing, ...files, ...settings }
  const child = spawn(process.execPath, [launcher, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  return { child, ended, said: () => said }
}

const tokens = (slack: FakeSlack) => ({
  ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
})

describe('npm start', () => {
  test('says what is missing, where to get it and how to try it without Slack, and ends with status 78', async () => {
    const { ended, said } = start({})
    expect(await ended).toBe(badSettings)
    for (const part of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'api.slack.com/apps', 'npm run ask --'])
      expect(said()).toContain(part)
    expect(said()).not.toContain('SLACK_SIGNING_SECRET')
    expect(said()).not.toMatch(/\n\s+at /)
  })

  test('asks for the signing secret where events come by HTTP', async () => {
    const { ended, said } = start({ SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'xoxb-1-a' })
    expect(await ended).toBe(badSettings)
    expect(said()).toContain('SLACK_SIGNING_SECRET')
    expect(said()).not.toContain('SLACK_APP_TOKEN')
  })

  test('names a setting that cannot be', async () => {
    const { ended, said } = start({ SLACK_PORT: 'many' })
    expect(await ended).toBe(1)
    expect(said()).toContain('SLACK_PORT')
    expect(said()).not.toMatch(/\n\s+at /)
  })

  test.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'])('says that Slack does not take %s, and not what it is', async (setting) => {
    const slack = await startSlack()
    const wrong = `${tokens(slack)[setting as 'SLACK_BOT_TOKEN']}-secret`
    const { ended, said } = start({ ...tokens(slack), [setting]: wrong })
    expect(await ended).toBe(badSettings)
    expect(said()).toContain('invalid_auth')
    expect(said()).toContain(setting)
    expect(said()).not.toContain('secret')
  })

  test('answers, and ends by a signal with status 0', async () => {
    const slack = await startSlack({ limits: 'none' })
    const { child, ended, said } = start(tokens(slack))
    await slack.until(() => said().includes('Wenzhang is running (socket)'), 20_000)
    await slack.say({ channel: 'C1', user: 'U1', text: `<@${slack.botUser}> 江津2023年三公经费` })
    await slack.until(() => slack.messages('C1').some(({ user }) => user === slack.botUser), 20_000)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(said()).toContain('Answering what was accepted')
  })
})
