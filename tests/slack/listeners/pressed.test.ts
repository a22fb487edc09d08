import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { element, reply, said, startWork, type Work } from '../bot-at-work.ts'
import type { FakeMessage } from '../fake/fake-slack.ts'

let work: Work
beforeAll(async () => {
  work = await startWork({
    settings: { WENZHANG_ASK_USERS: 'UASKER', WENZHANG_ASK_CHANNELS: 'CBUDGET,CTEAM', WENZHANG_REVIEWERS: 'UREVIEWER' },
  })
  work.slack.addChannel('CTEAM')
})
afterAll(() => work.stop())

const press = (message: FakeMessage, action: string, user: string) => {
  const { action_id: actionId, value } = element(message, action)
  return work.slack.press({ user, channel: message.channel, ts: message.ts, actionId, value })
}
const mention = async (text: string) => {
  const { ts } = await work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `<@${work.slack.botUser}> ${text}` })
  return reply(work, { channel: 'CBUDGET', ts })
}
const card = async () => {
  await work.slack.command({ user: 'UASKER', channel: 'CBUDGET', command: '/budget', text: '江津2023年三公经费' })
  const answer = await work.slack.until(() => work.slack.ephemerals('UASKER').at(-1))
  const { action_id: actionId, value } = element(answer, 'share')
  await work.slack.press({ user: 'UASKER', responseOf: answer, actionId, value })
  const view = await work.slack.until(() => work.slack.views('UASKER').find((one) => one.callback_id === 'share_answer'))
  await work.slack.submit({ user: 'UASKER', viewId: view.id, values: { target: 'CTEAM' } })
  return work.slack.until(() => said(work, 'CTEAM')[0])
}
/** What the person alone is told after a press. */
const toldAfter = async (user: string, pressing: () => Promise<unknown>) => {
  const before = work.slack.ephemerals(user).length
  await pressing()
  return (await work.slack.until(() => work.slack.ephemerals(user)[before])).text
}

describe('somebody who may not ask and presses a button that others were shown', () => {
  test.each([
    ['江津2023年三公经费', 'sources'],
    ['江津2023年三公经费', 'sql'],
    ['江津2023年三公经费', 'export'],
    ['江津2023年三公经费', 'suggest'],
    ['三公经费', 'choose'],
  ])('%s: %s is refused, politely, with no figure, to that person alone', async (question, action) => {
    const answer = await mention(question)
    const before = JSON.stringify(work.slack.messages('CBUDGET'))
    expect(await toldAfter('UOTHER', () => press(answer, action, 'UOTHER'))).toContain('不能')
    expect(work.slack.views('UOTHER')).toEqual([])
    expect(work.slack.uploads()).toEqual([])
    expect(JSON.stringify(work.slack.messages('CBUDGET'))).toBe(before)
  })

  test('gets no sources of a shared card', async () => {
    const shown = await card()
    await toldAfter('UOTHER', () => press(shown, 'sources', 'UOTHER'))
    expect(work.slack.views('UOTHER')).toEqual([])
  })
})

test('a reviewer who may not ask sees the sources of what is reviewed', async () => {
  const answer = await mention('江津2023年三公经费')
  await press(answer, 'sources', 'UREVIEWER')
  await work.slack.until(() => JSON.stringify(work.slack.views('UREVIEWER')).includes('verify'))
})

test('a person alone sees what is behind an answer of any channel, where that person may ask', async () => {
  work.slack.addChannel('CELSE')
  await work.slack.command({ user: 'UASKER', channel: 'CELSE', command: '/budget', text: '江津2023年三公经费' })
  const answer = await work.slack.until(() => work.slack.ephemerals('UASKER').find(({ channel }) => channel === 'CELSE'))
  const { action_id: actionId, value } = element(answer, 'sql')
  await work.slack.press({ user: 'UASKER', responseOf: answer, actionId, value })
  await work.slack.until(() => JSON.stringify(work.slack.views('UASKER')).includes('select'))
})
