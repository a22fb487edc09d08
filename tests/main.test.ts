import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureDatabase } from '../src/database/build.ts'
import { startSlack } from './slack/fake/bolt.ts'
import type { FakeSlack, Fault } from './slack/fake/fake-slack.ts'

const launcher = resolve(import.meta.dirname, '../bin/wenzhang.js')
let folder: string
const children: ChildProcess[] = []
/** Nothing changes until a person does something: a supervisor need not try again. */
const badSettings = 78

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-main-'))
  ensureDatabase(join(folder, 'budget.sqlite'))
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

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

const answers = (slack: FakeSlack) => slack.messages('C1').filter(({ user }) => user === slack.botUser).length

/** The bot is ended while each message fails like this; the next one, over the same memory, answers once. */
async function endsAndAnswersLater(fault: Fault, state: string): Promise<void> {
  const slack = await startSlack({ limits: 'none' })
  const settings = { ...tokens(slack), WENZHANG_STATE: state }
  const first = start(settings)
  await slack.until(() => first.said().includes('Wenzhang is running (socket)'), 30_000)
  const heal = slack.failWhere(({ method }) => (method === 'chat.postMessage' ? fault : undefined))
  await slack.say({ channel: 'C1', user: 'U1', text: `<@${slack.botUser}> 江津2023年三公经费` })
  await slack.until(() => slack.calls().some(({ method }) => method === 'chat.postMessage'), 20_000)
  const from = Date.now()
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  // systemd waits 45 seconds.
  expect(Date.now() - from).toBeLessThan(45_000)
  heal()
  const second = start(settings)
  await slack.until(() => answers(slack) > 0, 30_000)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(answers(slack)).toBe(1)
}

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
    expect(await ended).toBe(badSettings)
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

  test('ended in the midst of a crowd it answers what it accepted, each once', { timeout: 90_000 }, async () => {
    const slack = await startSlack({ limits: 'none' })
    const { child, ended, said } = start({
      ...tokens(slack),
      SLACK_MESSAGE_SPACING: '0',
      WENZHANG_STATE: join(folder, 'crowd.sqlite'),
    })
    await slack.until(() => said().includes('Wenzhang is running (socket)'), 20_000)
    for (let n = 0; n < 30; n += 1) await slack.say({ channel: 'C1', user: 'U1', text: `<@${slack.botUser}> 江津2023年三公经费` })
    await slack.until(() => answers(slack) > 3, 20_000)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    const accepted = new BetterSqlite3(join(folder, 'crowd.sqlite')).prepare(
      'select status, count(*) as count from inbox group by 1',
    )
    expect(accepted.all()).toEqual([{ status: 'done', count: answers(slack) }])
  })

  test('ends with status 0 in time while Slack is out of reach, does not answer, or asks to wait; and answers after the next start', {
    timeout: 120_000,
  }, async () => {
    const faults = [{ status: 503 }, 'hang', { status: 429, retryAfter: 60 }] as const
    await Promise.all(faults.map((fault, index) => endsAndAnswersLater(fault, join(folder, `outage-${index}.sqlite`))))
  })

  test('ends with status 0 while it cannot connect, from the start or any more', { timeout: 60_000 }, async () => {
    const slack = await startSlack({ limits: 'none' })
    slack.refuseSocket(60_000)
    const early = start(tokens(slack))
    await slack.until(() => slack.calls().some(({ method }) => method === 'apps.connections.open'), 20_000)
    early.child.kill('SIGTERM')
    expect(await early.ended).toBe(0)
    slack.refuseSocket(0)
    const late = start(tokens(slack))
    await slack.until(() => late.said().includes('Wenzhang is running (socket)'), 20_000)
    slack.failWhere(() => ({ status: 503 }))
    slack.refuseSocket(60_000)
    slack.dropSocket('abrupt')
    await slack.until(() => slack.calls().filter(({ method }) => method === 'apps.connections.open').length > 3, 20_000)
    const from = Date.now()
    late.child.kill('SIGTERM')
    expect(await late.ended).toBe(0)
    expect(Date.now() - from).toBeLessThan(10_000)
  })

  test('waits for a bot that works with the same memory, and goes on when it has ended', { timeout: 60_000 }, async () => {
    const slack = await startSlack({ limits: 'none' })
    const first = start(tokens(slack))
    await slack.until(() => first.said().includes('Wenzhang is running (socket)'), 20_000)
    const second = start(tokens(slack))
    await slack.until(() => second.said().includes('waiting for it to end'), 20_000)
    expect(slack.connections()).toBe(1)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    await slack.until(() => second.said().includes('Wenzhang is running (socket)'), 20_000)
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  })
})
