import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { element, said, silence, startWork, type Work } from '../bot-at-work.ts'

let work: Work
beforeAll(async () => {
  work = await startWork()
})
afterAll(() => work.stop())

const command = async (text: string, user = 'UASKER') => {
  const before = work.slack.ephemerals(user).length
  const pressed = await work.slack.command({ user, channel: 'CBUDGET', command: '/budget', text })
  const acknowledged = await pressed.acknowledged()
  expect(acknowledged, 'acknowledged within three seconds').toBeDefined()
  return work.slack.until(() => work.slack.ephemerals(user)[before])
}

describe('/budget', () => {
  test('answers the asker alone, with a button that shares', async () => {
    const answer = await command('江津2023年三公经费')
    expect(answer.text).toContain('1.0 万元')
    expect(JSON.stringify(answer.blocks)).not.toContain('uasker')
    expect(element(answer, 'share').value).toMatch(/^\d+$/)
    expect(await silence(work, 'CBUDGET')).toEqual([])
    expect(work.slack.ephemerals('UOTHER')).toEqual([])
  })

  test.each(['', 'help', '帮助'])('“%s” shows how to ask', async (text) => {
    expect((await command(text)).text).toContain('/budget')
  })

  test.each(['status', '状态'])('“%s” tells data, coverage, findings and health', async (text) => {
    const { text: told } = await command(text)
    for (const word of [work.parts.data.version(), '5', '2021', '已连接', '没有等待的问题']) expect(told).toContain(word)
  })

  test('what it does not understand ends in an honest sentence', async () => {
    expect((await command('asdf 乱七八糟')).text.length).toBeGreaterThan(5)
  })

  test('questions stand for themselves: nobody else’s conversation is gone on with', async () => {
    await command('江津2023年三公经费')
    expect((await command('占支出的比重', 'UOTHER')).text).not.toContain('江津2023')
  })
})

describe('the shortcut on a message', () => {
  const shortcut = async (text: string) => {
    const { ts } = await work.slack.say({ channel: 'CBUDGET', user: 'UOTHER', text })
    const before = work.slack.ephemerals('UASKER').length
    await work.slack.shortcut({ user: 'UASKER', callbackId: 'ask_message', channel: 'CBUDGET', ts })
    return work.slack.until(() => work.slack.ephemerals('UASKER')[before])
  }

  test('asks with its text, for the one who chose it', async () => {
    const answer = await shortcut('南岸2024年三公经费')
    expect(answer.text).toContain('2.90 万元')
    expect(answer.text).toContain('南岸2024年三公经费')
    expect(said(work, 'CBUDGET').length).toBe(0)
  })

  test('says so where the message is no question', async () => {
    expect((await shortcut('大家周五前反馈')).text.length).toBeGreaterThan(5)
  })
})
