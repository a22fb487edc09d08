import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reply, said, silence, startWork, type Work } from './bot-at-work.ts'

let work: Work
beforeAll(async () => {
  work = await startWork()
})
afterAll(() => work.stop())

const mention = (text: string) => work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `<@${work.slack.botUser}> ${text}` })

describe('asking', () => {
  test('a mention is answered once, in its thread, although it arrives as two events', async () => {
    const { ts } = await mention('江津2023年三公经费')
    const answer = await reply(work, { channel: 'CBUDGET', ts })
    expect(answer.text.split('\n')[0]).toContain('1.0 万元')
    expect(await silence(work, 'CBUDGET')).toEqual([])
    expect(said(work, 'CBUDGET', ts)).toHaveLength(1)
  })

  test('a follow-up in the thread needs no mention and keeps the context', async () => {
    const { ts } = await mention('南岸2024年三公经费')
    await reply(work, { channel: 'CBUDGET', ts })
    await work.slack.say({ channel: 'CBUDGET', user: 'UOTHER', text: '那公务接待费呢', thread: ts })
    const second = await reply(work, { channel: 'CBUDGET', ts }, 1)
    expect(second.text).toContain('公务接待费')
    expect(second.text).toContain('南岸')
  })
})
