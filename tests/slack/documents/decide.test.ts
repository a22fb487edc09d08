import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directChannelOf, element, reply, said, startWork, type Work } from '../bot-at-work.ts'
import type { FakeMessage } from '../fake/fake-slack.ts'

let work: Work
beforeAll(async () => {
  work = await startWork({ settings: { WENZHANG_INGEST_CHANNELS: 'CDOCS' } })
  work.slack.addChannel('CDOCS')
})
afterAll(() => work.stop())

const disclosure = (sangong: string): Uint8Array =>
  Buffer.from(`云川大学2031年部门预算情况说明

一、部门收支总体情况
（一）收入预算：2031年年初预算数100万元，其中：一般公共预算拨款100万元。
（二）支出预算：2031年年初预算数100万元，其中：教育支出10万元，农林水支出90万元。

二、“三公”经费情况说明
2031年“三公”经费预算${sangong}万元，比2030年减少0.60万元。
`)

const drop = async (bytes: Uint8Array, { user = 'UKEEPER', channel = 'CDOCS', name = '云川大学.txt', text = '' } = {}) => {
  const { ts } = await work.slack.drop({ user, channel, name, bytes, text })
  /** A document is read in a process of its own, which a busy machine starts slowly. */
  return reply(work, { channel, ts }, 0, 20_000)
}
const press = (message: FakeMessage, action: string, user = 'UKEEPER') => {
  const { action_id: actionId, value } = element(message, action)
  return work.slack.press({ user, channel: message.channel, ts: message.ts, actionId, value })
}
const now = (message: FakeMessage) => work.slack.messages(message.channel).find(({ ts }) => ts === message.ts)
const decided = (message: FakeMessage) =>
  work.slack.until(() => (now(message)?.edited === undefined ? undefined : now(message)), 20_000)
const answer = () => work.parts.ask('云川大学2031年三公经费', { today: '2031-05-06' }).outcome

describe('a dropped document', () => {
  test('is tried, shown, and taken in by a press; the running bot answers from it', { timeout: 60_000 }, async () => {
    const proposal = await drop(disclosure('4.40'))
    for (const word of ['云川大学', '2031']) expect(JSON.stringify(proposal)).toContain(word)
    expect(answer().outcome).toBe('no_answer')
    await press(proposal, 'ingest')
    expect((await decided(proposal)).text).toContain('云川大学')
    expect(answer().figures[0]).toMatchObject({ value: 4.4, unit: '万元' })
    const audit = await work.state.audit.list({ user: 'UKEEPER' })
    expect(audit).toMatchObject([{ act: 'ingest', detail: { name: '云川大学.txt', outcome: 'new' } }])
  })

  test('that changes a shared figure brings a correction below the card', { timeout: 60_000 }, async () => {
    await work.slack.command({ user: 'UASKER', channel: 'CBUDGET', command: '/budget', text: '云川大学2031年三公经费' })
    const whispered = await work.slack.until(() => work.slack.ephemerals('UASKER')[0])
    const { action_id: actionId, value } = element(whispered, 'share')
    await work.slack.press({ user: 'UASKER', responseOf: whispered, actionId, value })
    const form = await work.slack.until(() => work.slack.views('UASKER')[0])
    await work.slack.submit({ user: 'UASKER', viewId: form.id, values: { target: 'CBUDGET' } })
    const card = await work.slack.until(() => said(work, 'CBUDGET')[0])
    const proposal = await drop(disclosure('5.50'), { name: '云川大学-更正.txt' })
    expect(proposal.text).toContain('2031年 “三公”经费：4.40万元 → 5.50万元')
    expect(JSON.stringify(proposal)).toMatch(/4\.40.*5\.50/)
    await press(proposal, 'ingest')
    const correction = await work.slack.until(() => said(work, 'CBUDGET', card.ts)[0], 20_000)
    expect(JSON.stringify(correction)).toMatch(/4\.40万元.*5\.50万元/)
    expect(now(card)?.edited).toBeUndefined()
  })

  test('is left by the other button, and a second press changes nothing', { timeout: 60_000 }, async () => {
    const version = work.parts.data.version()
    const proposal = await drop(disclosure('9.90'), { name: '第三版.txt' })
    const pressed = [press(proposal, 'dismiss'), press(proposal, 'ingest')]
    await Promise.all(pressed)
    expect((await decided(proposal)).text).toContain('没有收录')
    await work.slack.until(async () => (await work.state.inbox.counts()).waiting === 0)
    expect(work.parts.data.version()).toBe(version)
  })

  test('that does not say whose it is, is asked for its title, and is taken in under that of its message', {
    timeout: 60_000,
  }, async () => {
    const page = Buffer.from('部门预算公开表\n公务接待费预算1.23万元。\n')
    const given = { name: '页.txt', text: '<@UBOT> 请收录' }
    for (const text of ['', given.text]) expect((await drop(page, { ...given, text })).text).toContain('写上标题')
    const proposal = await drop(page, { ...given, text: '云岭学院2031年部门预算' })
    expect(JSON.stringify(proposal)).toContain('云岭学院')
    await press(proposal, 'ingest')
    expect((await decided(proposal)).text).toContain('云岭学院')
    const asked = work.parts.ask('云岭学院2031年公务接待费', { today: '2031-05-06' }).outcome
    expect(asked.figures[0]).toMatchObject({ value: 1.23, unit: '万元' })
  })

  test('that is none says so, with what to do', { timeout: 60_000 }, async () => {
    expect((await drop(Buffer.from('今天开会，大家带好材料。'), { name: '通知.txt' })).text).toContain('不是预算或决算')
    expect((await drop(Buffer.from('%PDF-1.7 ...'), { name: '预算.pdf' })).text).toContain('文本')
  })
})

describe('of those who may not', () => {
  test('a drop is refused politely, in the channel and in a direct message', async () => {
    const refused = await drop(disclosure('4.40'), { user: 'UASKER' })
    expect(refused.text).toMatch(/不能|没有权限|管理员/)
    const direct = await drop(disclosure('4.40'), { user: 'UASKER', channel: directChannelOf('UASKER') })
    expect(direct.text).toBe(refused.text)
    expect((await work.state.audit.list({ user: 'UASKER' })).filter(({ act }) => act === 'refused')).toHaveLength(2)
  })

  test('a press changes nothing', { timeout: 60_000 }, async () => {
    const version = work.parts.data.version()
    const proposal = await drop(disclosure('7.70'), { name: '第四版.txt' })
    const before = work.slack.ephemerals('UOTHER').length
    await press(proposal, 'ingest', 'UOTHER')
    await work.slack.until(() => work.slack.ephemerals('UOTHER')[before])
    expect(now(proposal)?.edited).toBeUndefined()
    expect(work.parts.data.version()).toBe(version)
  })

  test('a drop elsewhere is nobody’s business', async () => {
    await work.slack.drop({ user: 'UASKER', channel: 'CBUDGET', name: 'x.txt', bytes: disclosure('4.40') })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(said(work, 'CBUDGET').filter(({ text }) => /文件/.test(text) && text.includes('x.txt'))).toEqual([])
  })
})
