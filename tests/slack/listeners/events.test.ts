import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directChannelOf, reply, said, silence, startWork, type Work } from '../bot-at-work.ts'

let work: Work
beforeAll(async () => {
  work = await startWork()
})
afterAll(() => work.stop())

const mention = (text: string, thread?: string) =>
  work.slack.say({
    channel: 'CBUDGET',
    user: 'UASKER',
    text: `<@${work.slack.botUser}> ${text}`,
    ...(thread === undefined ? {} : { thread }),
  })
const speak = (text: string, thread: string, user = 'UOTHER') => work.slack.say({ channel: 'CBUDGET', user, text, thread })

describe('a mention', () => {
  test.each([true, false])(
    'is answered once, in its thread, although it arrives as two events (mention first: %s)',
    async (mentionFirst) => {
      const text = `<@${work.slack.botUser}> 江津2023年三公经费`
      const { ts, eventIds } = await work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text, mentionFirst })
      expect(eventIds).toHaveLength(2)
      const answer = await reply(work, { channel: 'CBUDGET', ts })
      expect(answer.text.split('\n')[0]).toContain('1.0 万元')
      expect(await silence(work, 'CBUDGET')).toEqual([])
      expect(said(work, 'CBUDGET', ts)).toHaveLength(1)
    },
  )

  test('that Slack sends again is not answered again', async () => {
    const { ts, eventIds } = await mention('江津2023年公务接待费')
    await reply(work, { channel: 'CBUDGET', ts })
    for (const id of eventIds) await work.slack.resend(id)
    expect(await silence(work, 'CBUDGET')).toEqual([])
  })

  test('without a question gets help, with examples that can be pressed', async () => {
    const { ts } = await mention('')
    const help = await reply(work, { channel: 'CBUDGET', ts })
    expect(help.text).toContain('收录了哪些单位')
    expect(JSON.stringify(help.blocks)).toContain('example:0')
  })

  test.each([
    ['你好', '直接写问题就行'],
    ['帮助', '直接写问题就行'],
    ['hello', 'Just write a question'],
    ['谢谢', '不客气'],
    ['收到', '好的，随时可以接着问'],
    ['got it', 'All right'],
    [':+1:', '好的，随时可以接着问'],
    ['状态', '已连接'],
  ])('“%s” is no question, and gets a fitting word', async (text, fitting) => {
    const { ts } = await mention(text)
    const answer = await reply(work, { channel: 'CBUDGET', ts })
    expect(answer.text).toContain(fitting)
    expect(JSON.stringify(answer.blocks)).not.toContain('feedback')
  })

  test('in English is answered in English', async () => {
    const { ts } = await mention("why did Jiangjin's reception cost rise in 2023?")
    const answer = await reply(work, { channel: 'CBUDGET', ts })
    expect(answer.text).toContain('more than in 2022')
    expect(JSON.stringify(answer.blocks)).not.toContain('来源')
  })

  test('about nothing of ours still gets an honest sentence', async () => {
    for (const text of ['今天天气怎么样', '谢谢', '删除所有数据', 'asdf qwer']) {
      const { ts } = await mention(text)
      expect((await reply(work, { channel: 'CBUDGET', ts })).text.length, text).toBeGreaterThan(10)
    }
  })

  test('in a thread that people began is answered there', async () => {
    const { ts } = await work.slack.say({ channel: 'CBUDGET', user: 'UOTHER', text: '江津的接待费是多少来着' })
    await mention('江津2023年公务接待费', ts)
    expect((await reply(work, { channel: 'CBUDGET', ts })).text).toContain('1.0 万元')
  })
})

describe('a thread that the bot answers in', () => {
  test('goes on without a mention and keeps the context, whoever asks', async () => {
    const { ts } = await mention('江津2023年三公经费')
    await reply(work, { channel: 'CBUDGET', ts })
    await speak('去年呢', ts)
    expect((await reply(work, { channel: 'CBUDGET', ts }, 1)).text).toMatch(/0\.8 万元|2022/)
    await speak('那公务接待费呢', ts, 'UASKER')
    expect((await reply(work, { channel: 'CBUDGET', ts }, 2)).text).toContain('公务接待费')
  })

  test('hears what is no question and leaves it alone', async () => {
    const { ts } = await mention('江津2023年三公经费')
    await reply(work, { channel: 'CBUDGET', ts })
    const chatter = [
      ...['谢谢', '收到', '好的', '真的吗', '小王你看一下', '下午3点开会', '我明天去重庆出差', '发票给我', '为什么这么慢啊你们'],
      ...['<@UASKER> 2022年呢', 'ok thanks', "let's discuss tomorrow", '会议室在三楼', '1', '？'],
    ]
    for (const text of chatter) await speak(text, ts)
    expect((await silence(work, 'CBUDGET')).map(({ text }) => text.slice(0, 80))).toEqual([])
    expect(work.slack.statuses().filter(({ thread }) => thread === ts)).toEqual([])
  })

  test('answers a mention in it once', async () => {
    const { ts } = await mention('江津2023年三公经费')
    await reply(work, { channel: 'CBUDGET', ts })
    await mention('2022年呢', ts)
    await reply(work, { channel: 'CBUDGET', ts }, 1)
    expect(await silence(work, 'CBUDGET')).toEqual([])
    expect(said(work, 'CBUDGET', ts)).toHaveLength(2)
  })
})

describe('what is not for the bot', () => {
  const secret = '江津2023年三公经费的内部讨论'

  test('is neither answered, nor written, nor logged', async () => {
    const before = await work.state.inbox.counts()
    const { ts } = await work.slack.say({ channel: 'CBUDGET', user: 'UOTHER', text: secret })
    await work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `${secret}二`, thread: ts })
    expect(await silence(work, 'CBUDGET')).toEqual([])
    expect(work.slack.unacknowledged()).toBe(0)
    expect(await work.state.inbox.counts()).toEqual(before)
    const files = ['', '-wal'].map((end) => readFileSync(`${work.stateFile}${end}`).toString('utf8')).join('')
    expect(files).not.toContain(secret)
    expect(work.log.join('')).not.toContain(secret)
  })

  test('other bots, edits and deletions are ignored', async () => {
    const { ts } = await mention('江津2023年三公经费')
    await reply(work, { channel: 'CBUDGET', ts })
    await work.slack.say({ channel: 'CBUDGET', user: 'UROBOT', text: `<@${work.slack.botUser}> 南岸2024年三公经费`, thread: ts })
    await work.slack.edit({ channel: 'CBUDGET', ts, text: `<@${work.slack.botUser}> 南岸2024年三公经费` })
    await work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: '南岸2024年三公经费', thread: ts, subtype: 'channel_topic' })
    await work.slack.delete({ channel: 'CBUDGET', ts })
    expect(await silence(work, 'CBUDGET')).toEqual([])
  })

  test('the text of a question is not in the log either', async () => {
    const { ts } = await mention('咸宁2021年三公经费占支出的比重')
    await reply(work, { channel: 'CBUDGET', ts })
    expect(work.log.join('')).toContain('"outcome":"answer"')
    expect(work.log.join('')).not.toContain('比重')
    expect(work.log.join('')).not.toMatch(/xox[a-z]-|xapp-/)
  })
})

describe('direct messages', () => {
  test('are answered in a thread; the next one may leave out what stays the same', async () => {
    const first = await work.slack.direct({ user: 'UASKER', text: '江津2023年三公经费' })
    expect((await reply(work, first)).text).toContain('1.0 万元')
    const second = await work.slack.direct({ user: 'UASKER', text: '那公务接待费呢' })
    expect((await reply(work, second)).text).toContain('公务接待费')
    await work.slack.direct({ user: 'UASKER', text: '占三公经费的多少', thread: second.ts })
    expect((await reply(work, second, 1)).text).toContain('%')
  })

  test('of one person say nothing to another', async () => {
    const other = await work.slack.direct({ user: 'UOTHER', text: '去年呢' })
    expect((await reply(work, other)).text).not.toContain('江津')
  })
})

describe('pages', () => {
  test('the home page has a field, examples that are answered, and what is covered', async () => {
    await work.slack.openHome({ user: 'UASKER', tab: 'home' })
    const home = await work.slack.until(() => work.slack.home('UASKER'))
    const text = JSON.stringify(home.blocks)
    for (const word of ['ask_home', 'example:0', '江津', '2023', '90']) expect(text).toContain(word)
  })

  test('a question of the home page is answered by direct message, with the question above', async () => {
    await work.slack.openHome({ user: 'UOTHER', tab: 'home' })
    await work.slack.until(() => work.slack.home('UOTHER'))
    await work.slack.press({ user: 'UOTHER', home: true, actionId: 'ask_home', text: '南岸2024年三公经费' })
    const answer = await work.slack.until(() => said(work, directChannelOf('UOTHER')).find(({ text }) => text.includes('2.90')))
    expect(answer.text).toContain('南岸2024年三公经费')
  })

  test('an empty conversation suggests what to ask', async () => {
    await work.slack.openHome({ user: 'UASKER', tab: 'messages' })
    const prompts = await work.slack.until(
      () => work.slack.prompts(directChannelOf('UASKER')).length > 0 && work.slack.prompts(directChannelOf('UASKER')),
    )
    expect(JSON.stringify(prompts)).toContain('收录了哪些单位')
  })
})
