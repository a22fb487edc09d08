import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { element, reply, said, startWork, type Work } from '../bot-at-work.ts'
import type { FakeMessage } from '../fake/fake-slack.ts'

let work: Work
beforeAll(async () => {
  work = await startWork()
  work.slack.addChannel('CTEAM')
})
afterAll(() => work.stop())

const sourcesOf = async (message: FakeMessage, user: string) => {
  const known = new Set(work.slack.views(user).map(({ id }) => id))
  const { action_id: actionId, value } = element(message, 'sources')
  await work.slack.press({ user, channel: message.channel, ts: message.ts, actionId, value })
  return work.slack.until(() => work.slack.views(user).find(({ id }) => !known.has(id)))
}
const press = async (user: string, viewId: string, action: string) => {
  const view = work.slack.views(user).find(({ id }) => id === viewId)
  const { action_id: actionId, value } = element(view ?? { blocks: [] }, action)
  await work.slack.press({ user, viewId, actionId, value })
}
const idle = () =>
  work.slack.until(async () => {
    const { waiting, working } = await work.state.inbox.counts()
    return waiting + working === 0
  })
const inBytes = (text: string) =>
  ['', '-wal'].map((end) => `${work.stateFile}${end}`).some((file) => existsSync(file) && readFileSync(file).includes(text))
const ask = async (text: string) => {
  const { ts } = await work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `<@${work.slack.botUser}> ${text}` })
  return reply(work, { channel: 'CBUDGET', ts })
}

test('of a purged person nothing is left, though others marked, judged and went on from what was asked', async () => {
  const answer = await ask('请问江津2023年的三公经费是多少')
  const view = await sourcesOf(answer, 'UREVIEWER')
  await press('UREVIEWER', view.id, 'verify')
  await work.slack.until(() => JSON.stringify(work.slack.views('UREVIEWER')).includes('"unverify'))
  await press('UREVIEWER', view.id, 'unverify')
  await work.slack.until(() => JSON.stringify(work.slack.views('UREVIEWER')).includes('"verify'))
  const value = (JSON.stringify(answer.blocks).match(/"(\d+:down)"/) ?? [])[1] ?? ''
  await work.slack.press({ user: 'UOTHER', channel: answer.channel, ts: answer.ts, actionId: 'feedback', value })
  const form = await work.slack.until(() => work.slack.views('UOTHER').find((one) => one.callback_id === 'judge_answer'))
  await work.slack.submit({ user: 'UOTHER', viewId: form.id, values: { reason: 'figure' } })
  await work.slack.until(() => said(work, 'CREVIEW')[0])
  await work.slack.say({ channel: 'CBUDGET', user: 'UOTHER', text: '那公务接待费呢', thread: answer.thread_ts ?? '' })
  await reply(work, { channel: 'CBUDGET', ts: answer.thread_ts ?? '' }, 1)
  await idle()
  expect((await work.state.audit.list()).map(({ act }) => act)).toEqual(['unverify', 'verify'])
  expect(['请问江津', 'UASKER'].map(inBytes)).toEqual([true, true])
  await work.state.people.purge('UASKER')
  expect(['请问江津', 'UASKER'].map(inBytes)).toEqual([false, false])
})

test('whoever is no reviewer marks nothing, and the try stands in the audit', async () => {
  const record = await ask('江津2023年公务接待费')
  const { value } = element(record, 'sources')
  const body = {
    ...{ type: 'block_actions', trigger_id: '1.1', user: { id: 'UOTHER' } },
    actions: [{ action_id: 'verify', value }],
    container: { type: 'view', view_id: 'V1' },
  }
  const { toggleMark } = await import('../../../src/slack/reviews/mark.ts')
  const entry = { kind: 'action', user: 'UOTHER', body, channel: null, attempts: 1 }
  const porch = { state: work.state, config: { people: { reviewers: ['UREVIEWER'] } } }
  expect(await toggleMark(entry as never, porch as never)).toBe('forbidden')
  expect(await work.state.marks.standing()).toEqual([])
  expect((await work.state.audit.list({ user: 'UOTHER' }))[0]).toMatchObject({ act: 'refused' })
})
