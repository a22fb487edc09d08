import { afterEach, expect, test } from 'vitest'
import { element, said, startWork, type Work } from '../bot-at-work.ts'

let work: Work
afterEach(() => work.stop())

test('who may ask no more shares nothing, though the form is open', async () => {
  const settings: Record<string, string> = {}
  work = await startWork({ settings })
  work.slack.addChannel('CTEAM')
  await work.slack.command({ user: 'UASKER', channel: 'CBUDGET', command: '/budget', text: '江津2023年三公经费' })
  const answer = await work.slack.until(() => work.slack.ephemerals('UASKER')[0])
  const { action_id: actionId, value } = element(answer, 'share')
  await work.slack.press({ user: 'UASKER', responseOf: answer, actionId, value })
  const view = await work.slack.until(() => work.slack.views('UASKER')[0])
  settings.WENZHANG_ASK_USERS = 'UOTHER'
  work = await work.restart()
  await work.slack.submit({ user: 'UASKER', viewId: view.id, values: { target: 'CTEAM' } })
  expect((await work.slack.until(() => said(work, 'DASKER')[0])).text).toContain('不能')
  expect(said(work, 'CTEAM')).toEqual([])
})
