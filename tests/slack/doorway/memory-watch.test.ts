import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { reply, said, startWork } from '../bot-at-work.ts'

test('while the memory is locked the bot lives and is not ready; what came in meanwhile Slack sends again, and it is answered once', {
  timeout: 60_000,
}, async () => {
  const work = await startWork({ fake: { redeliverAfterMs: 4000 }, pace: { memory: 300 } })
  try {
    const locking = new BetterSqlite3(work.stateFile)
    locking.exec('begin immediate')
    const { ts, channel } = await work.slack.direct({ user: 'UASKER', text: '江津2023年三公经费' })
    await work.slack.until(() => work.bot.unready().includes('state: state_not_writable'), 15_000)
    expect(said(work, channel)).toEqual([])
    expect(work.slack.unacknowledged()).toBe(1)
    locking.exec('rollback')
    locking.close()
    await work.slack.until(() => work.bot.unready().length === 0, 15_000)
    await reply(work, { channel, ts }, 0)
    await work.slack.until(() => work.slack.unacknowledged() === 0)
    expect(said(work, channel)).toHaveLength(1)
    expect(work.log.join('')).toContain('the memory can be written again')
  } finally {
    await work.stop()
  }
})
