import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { element, said, startWork, type Work } from '../bot-at-work.ts'

let work: Work
beforeAll(async () => {
  work = await startWork({ settings: { WENZHANG_ASK_CHANNELS: 'CBUDGET,CTEAM,CPRIVATE', WENZHANG_ASK_USERS: 'UASKER,UOTHER' } })
  work.slack.addChannel('CTEAM')
  work.slack.addChannel('CSECRET', { members: ['UOTHER'], botIsMember: true })
  work.slack.addChannel('CPRIVATE', { members: ['UOTHER'], isPrivate: true, botIsMember: true })
  work.slack.addChannel('CNOBOT', { botIsMember: false })
})
afterAll(() => work.stop())

const form = async () => {
  const before = work.slack.ephemerals('UASKER').length
  await work.slack.command({ user: 'UASKER', channel: 'CBUDGET', command: '/budget', text: '江津2023年三公经费' })
  const answer = await work.slack.until(() => work.slack.ephemerals('UASKER')[before])
  const { action_id: actionId, value } = element(answer, 'share')
  await work.slack.press({ user: 'UASKER', responseOf: answer, actionId, value })
  return work.slack.until(() => work.slack.views('UASKER').find((one) => one.callback_id === 'share_answer'))
}
const told = async (count: number) => (await work.slack.until(() => said(work, 'DASKER')[count])).text

describe('sharing', () => {
  test('puts a frozen card into a channel: who, question, figure, source, data version', async () => {
    const before = said(work, 'DASKER').length
    const view = await form()
    await work.slack.submit({ user: 'UASKER', viewId: view.id, values: { target: 'CTEAM' } })
    const card = await work.slack.until(() => said(work, 'CTEAM')[0])
    const text = JSON.stringify(card)
    for (const word of ['uasker', '江津2023年三公经费', '1.0 万元', '“三公”经费预算1.0万元', work.parts.data.version()])
      expect(text).toContain(word)
    for (const action of ['suggest', 'feedback', 'export', 'share']) expect(text).not.toContain(`"action_id":"${action}`)
    expect(await told(before)).toContain('已分享')
    expect(await work.state.shares.behind('other', { afterId: 0, limit: 10 })).toMatchObject([
      { channel: 'CTEAM', user: 'UASKER' },
    ])
  })

  test('into a thread, by its link', async () => {
    const { ts } = await work.slack.say({ channel: 'CTEAM', user: 'UOTHER', text: '谁有数？' })
    const view = await form()
    const link = `https://invented.slack.com/archives/CTEAM/p${ts.replace('.', '')}`
    await work.slack.submit({ user: 'UASKER', viewId: view.id, values: { target: 'CTEAM', thread: link } })
    await work.slack.until(() => said(work, 'CTEAM', ts)[0])
  })

  test('with what is no link of a message says so in the form', async () => {
    const view = await form()
    const { response } = await work.slack.submit({
      user: 'UASKER',
      viewId: view.id,
      values: { target: 'CTEAM', thread: 'see above' },
    })
    expect(response).toMatchObject({ response_action: 'errors', errors: { thread: expect.any(String) } })
  })

  test.each([
    ['where the bot is no member', 'CNOBOT', /机器人|问账/],
    ['where the person is no member', 'CPRIVATE', /你|您/],
    ['that may not see figures', 'CREVIEW', /./],
  ])('into a channel %s is refused, with the reason', async (_, target, reason) => {
    const before = said(work, 'DASKER').length
    const view = await form()
    await work.slack.submit({ user: 'UASKER', viewId: view.id, values: { target } })
    expect(await told(before)).toMatch(reason)
    expect(said(work, target)).toEqual([])
  })
})
