// The bot as `npm start` runs it, in a process of its own that may be killed, against a fake Slack in this one.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FakeSlack } from '../../tests/slack/fake/fake-slack.ts'

export type BotProcess = {
  readonly pid: number
  /** Resident memory in MB. */
  memory(): number
  /** At once, as by kill -9. */
  kill(): Promise<void>
  /** By SIGTERM; gives the exit status. */
  end(): Promise<number | null>
}

const launcher = fileURLToPath(new URL('../../bin/wenzhang.js', import.meta.url))

/** Resolves when it is connected. Its databases are in `folder`. */
export async function startBotProcess(
  slack: FakeSlack,
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const settings = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    WENZHANG_DATABASE: join(folder, 'budget.sqlite'),
    WENZHANG_STATE: join(folder, 'state.sqlite'),
    WENZHANG_HEALTH_PORT: '0',
    LOG_LEVEL: 'error',
    ...more,
  }
  const { PATH = '', HOME = '', NODE_OPTIONS = '' } = process.env
  const child = spawn(process.execPath, [launcher, 'start'], {
    env: { PATH, HOME, NODE_OPTIONS, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (part: Buffer) => {
    said = `${said}${part}`.slice(-20_000)
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await Promise.race([
    slack.until(() => slack.connections() > 0, 30_000),
    ended.then((status) => Promise.reject(new Error(`the bot ended with ${status}: ${said}`))),
  ])
  return {
    pid: child.pid ?? 0,
    memory: () => memoryOf(child),
    kill: () => stop(child, ended, 'SIGKILL').then(() => undefined),
    end: () => stop(child, ended, 'SIGTERM'),
  }
}

function memoryOf({ pid = 0 }: ChildProcess): number {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024)
}

function stop(child: ChildProcess, ended: Promise<number | null>, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal)
  return ended
}
