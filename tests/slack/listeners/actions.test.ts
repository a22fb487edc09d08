import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { element, reply, said, silence, startWork, type Work } from '../bot-at-work.ts'
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
const press = (message: FakeMessage, action: string, { nth = 0, user = 'UASKER' } = {}) => {
  const { action_id: actionId, value } = element(message, action, nth)
  return work.slack.press({ user, channel: message.channel, ts: message.ts, actionId, value })
}
const whisper = async (text: string) => {
  const before = work.slack.ephemerals('UASKER').length
  await work.slack.command({ user: 'UASKER', channel: 'CBUDGET', command: '/budget', text })
  return work.slack.until(() => work.slack.ephemerals('UASKER')[before])
}
const now = (message: FakeMessage) => work.slack.messages(message.channel).find(({ ts }) => ts === message.ts)

describe('a clarification', () => {
  test('is replaced by the answer to the reading that is pressed', async () => {
    const asked = await mention('三公经费')
    expect(asked.text).toContain('哪个单位')
    await press(asked, 'choose', { nth: 1 })
    const answered = await work.slack.until(() => (now(asked)?.edited === undefined ? undefined : now(asked)))
    expect(answered.text).toContain('2.90 万元')
    expect(JSON.stringify(answered.blocks)).not.toContain('choose:')
    expect(said(work, 'CBUDGET', asked.thread_ts)).toHaveLength(1)
  })

  test('pressed by two people ends in one message', async () => {
    const asked = await mention('公务接待费')
    await Promise.all([press(asked, 'choose', { nth: 0 }), press(asked, 'choose', { nth: 1, user: 'UOTHER' })])
    await work.slack.until(() => now(asked)?.edited)
    expect(await silence(work, 'CBUDGET')).toEqual([])
  })

  test('goes on in its thread with what was chosen', async () => {
    const asked = await mention('三公经费')
    await press(asked, 'choose', { nth: 1 })
    await work.slack.until(() => now(asked)?.edited)
    await work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: '那公务接待费呢', thread: asked.thread_ts ?? '' })
    expect((await reply(work, { channel: 'CBUDGET', ts: asked.thread_ts ?? '' }, 1)).text).toContain('南岸')
  })

  test('that one person sees is replaced for that person', async () => {
    const asked = await whisper('三公经费')
    const { action_id: actionId, value } = element(asked, 'choose', 1)
    await work.slack.press({ user: 'UASKER', responseOf: asked, actionId, value })
    await work.slack.until(() =>
      work.slack
        .ephemerals('UASKER')
        .find((one) => one.ts === asked.ts)
        ?.text.includes('2.90 万元'),
    )
    expect(await silence(work, 'CBUDGET')).toEqual([])
  })
})

describe('a suggestion', () => {
  test('is answered below, with its question', async () => {
    const answer = await mention('江津2023年三公经费')
    await press(answer, 'suggest')
    const next = await reply(work, { channel: 'CBUDGET', ts: answer.thread_ts ?? '' }, 1)
    expect(next.text).toContain('2022年“三公”经费是多少')
    expect(next.text).toContain('0.8 万元')
  })

  test('of a private answer is answered privately, beside it', async () => {
    const answer = await whisper('江津2023年三公经费')
    const before = work.slack.ephemerals('UASKER').length
    const { action_id: actionId, value } = element(answer, 'suggest')
    await work.slack.press({ user: 'UASKER', responseOf: answer, actionId, value })
    const next = await work.slack.until(() => work.slack.ephemerals('UASKER')[before])
    expect(next.text).toContain('0.8 万元')
    expect(await silence(work, 'CBUDGET')).toEqual([])
  })

  test('of what is covered is offered where nothing is found', async () => {
    const answer = await mention('江津2029年三公经费')
    await press(answer, 'suggest')
    expect((await reply(work, { channel: 'CBUDGET', ts: answer.thread_ts ?? '' }, 1)).text).toContain('江津')
  })
})

describe('an example', () => {
  test('of the help is asked in its place', async () => {
    const help = await mention('')
    await press(help, 'example')
    expect((await reply(work, { channel: 'CBUDGET', ts: help.thread_ts ?? '' }, 1)).text).toContain('万元')
  })
})

describe('an export', () => {
  test('brings CSV and XLSX into the thread', async () => {
    const answer = await mention('南岸2024年三公经费的构成')
    await press(answer, 'export')
    const files = await work.slack.until(() => work.slack.uploads().length >= 2 && work.slack.uploads())
    expect(files.map(({ name }) => name.split('.').at(-1)).toSorted()).toEqual(['csv', 'xlsx'])
    expect(files.every(({ name }) => name.startsWith('南岸2024年三公经费的构成-'))).toBe(true)
    expect(files.every(({ channel, thread }) => channel === 'CBUDGET' && thread === answer.thread_ts)).toBe(true)
    const csv = Buffer.from(files.find(({ name }) => name.endsWith('csv'))?.bytes ?? []).toString('utf8')
    expect(csv).toContain('1.90 万元')
    for (const word of ['项目', '原文', '公务接待费', '一般公共预算', '第 31 行']) expect(csv).toContain(word)
  })

  test('of a private answer comes by direct message', async () => {
    const answer = await whisper('江津2023年三公经费')
    const before = work.slack.uploads().length
    const { action_id: actionId, value } = element(answer, 'export')
    await work.slack.press({ user: 'UASKER', responseOf: answer, actionId, value })
    const files = await work.slack.until(() => work.slack.uploads().length >= before + 2 && work.slack.uploads().slice(before))
    expect(new Set(files.map(({ channel }) => channel))).toEqual(new Set(['DASKER']))
  })
})

test('a button whose answer is no longer kept says so', async () => {
  const answer = await mention('江津2023年三公经费')
  await work.state.people.purge('UASKER')
  const before = work.slack.ephemerals('UOTHER').length
  await press(answer, 'suggest', { user: 'UOTHER' })
  await work.slack.until(() => work.slack.ephemerals('UOTHER')[before])
  await press(answer, 'sources', { user: 'UOTHER' })
  await work.slack.until(() => work.slack.ephemerals('UOTHER')[before + 1])
})
