import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { element, reply, said, startWork, type Work } from '../bot-at-work.ts'
import type { FakeMessage } from '../fake/fake-slack.ts'

let work: Work
beforeAll(async () => {
  work = await startWork()
})
afterAll(() => work.stop())

const mention = async (text: string) => {
  const { ts } = await work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `<@${work.slack.botUser}> ${text}` })
  return reply(work, { channel: 'CBUDGET', ts })
}
const press = async (message: FakeMessage, action: string, user: string) => {
  const { action_id: actionId, value } = element(message, action)
  await work.slack.press({ user, channel: message.channel, ts: message.ts, actionId, value })
}
const opened = async (message: FakeMessage, action: string, user = 'UASKER') => {
  const known = new Set(work.slack.views(user).map(({ id }) => id))
  await press(message, action, user)
  return work.slack.until(() => work.slack.views(user).find(({ id }) => !known.has(id)))
}

describe('来源', () => {
  test('shows each figure with its quote and place', async () => {
    const view = await opened(await mention('江津2023年三公经费'), 'sources')
    const text = JSON.stringify(view)
    for (const word of ['1.0 万元', '“三公”经费预算1.0万元', '第 23 行', work.parts.data.version()]) expect(text).toContain(word)
    expect(text).not.toContain('"verify')
  })

  test('shows the formula of a computed figure', async () => {
    const view = await opened(await mention('咸宁2021年三公经费占支出的比重'), 'sources')
    expect(JSON.stringify(view)).toContain('5.2 ÷ 1793.34')
  })
})

test('SQL shows what ran and with which parameters', async () => {
  const answer = await mention('江津2023年三公经费')
  const { outcome } = work.parts.ask('江津2023年三公经费', { today: '2026-11-25' })
  const text = JSON.stringify(await opened(answer, 'sql'))
  expect(text).toContain(JSON.stringify(outcome.sql?.text.slice(0, 40)).slice(1, -1))
  expect(text).toContain('sangong')
})

test('a form that Slack no longer opens is said, not silent', async () => {
  const answer = await mention('江津2023年三公经费')
  const before = work.slack.ephemerals('UASKER').length
  work.slack.fail('views.open', { error: 'expired_trigger_id' })
  await press(answer, 'sources', 'UASKER')
  expect((await work.slack.until(() => work.slack.ephemerals('UASKER')[before])).text).toContain('再')
})

describe('judging', () => {
  test('👍 is kept and thanked for', async () => {
    const answer = await mention('江津2023年三公经费')
    const before = work.slack.ephemerals('UOTHER').length
    const value = (JSON.stringify(answer.blocks).match(/"(\d+:up)"/) ?? [])[1] ?? ''
    await work.slack.press({ user: 'UOTHER', channel: answer.channel, ts: answer.ts, actionId: 'feedback', value })
    await work.slack.until(() => work.slack.ephemerals('UOTHER')[before])
    expect(await work.state.feedback.list({ verdict: 'up' })).toMatchObject([{ user: 'UOTHER' }])
  })

  test('👎 opens a form that says who reads it, and reaches the reviewers with all that is needed', async () => {
    const answer = await mention('南岸2024年三公经费')
    const value = (JSON.stringify(answer.blocks).match(/"(\d+:down)"/) ?? [])[1] ?? ''
    await work.slack.press({ user: 'UASKER', channel: answer.channel, ts: answer.ts, actionId: 'feedback', value })
    const view = await work.slack.until(() => work.slack.views('UASKER').find((one) => one.callback_id === 'judge_answer'))
    expect(JSON.stringify(view)).toContain('审核')
    await work.slack.submit({ user: 'UASKER', viewId: view.id, values: { reason: 'figure', expected: '应是 3.0 万元' } })
    const review = await work.slack.until(() => said(work, 'CREVIEW')[0])
    const text = JSON.stringify(review)
    for (const word of ['南岸2024年三公经费', '应是 3.0 万元', work.parts.data.version(), '2026-11-25', 'sangong', 'UASKER'])
      expect(text).toContain(word)
    await work.slack.until(() => said(work, 'DASKER')[0])
    const [given] = await work.state.feedback.list({ verdict: 'down' })
    expect(given).toMatchObject({ reason: 'figure', expected: '应是 3.0 万元', reviewTs: review.ts })
  })
})

describe('已核验', () => {
  test('a reviewer marks in the sources; the same question is then answered from it, with when; others cannot', async () => {
    const answer = await mention('江津2023年公务接待费')
    const view = await opened(answer, 'sources', 'UREVIEWER')
    const { action_id: actionId, value } = element(view, 'verify')
    await work.slack.press({ user: 'UREVIEWER', viewId: view.id, actionId, value })
    await work.slack.until(() => JSON.stringify(work.slack.views('UREVIEWER').at(-1)).includes('unverify'))
    const again = await mention('江津2023年公务接待费？')
    expect(again.text).toContain('已核验（ureviewer，')
    expect((await work.state.answers.find(Number(value)))?.outcome.translator).toBe('rules')
    expect(await work.state.audit.list()).toMatchObject([{ act: 'verify', user: 'UREVIEWER' }])
  })
})
