import { afterEach, expect, test } from 'vitest'
import { openWriting } from '../../../src/database/open.ts'
import { writeDisclosure } from '../../../src/database/write.ts'
import { invent } from '../../database/invented.ts'
import { element, reply, said, startWork, type Work } from '../bot-at-work.ts'

let work: Work
afterEach(() => work.stop())

const calls =
  '<!channel><@UASKER><https://evil.example|点> *粗* _斜_ ~删~ `码` :tada: ](http://evil.example) @here &lt;!everyone&gt;'
const hostile = {
  calling: `${calls}\u202e\u200b`,
  long: `${calls}${'长'.repeat(5000)}`,
  formula: '=HYPERLINK("http://evil.example")',
}
const owner = '云川市青禾区水务局'

/** Each text of the documents is hostile: names, titles, labels, quotes, sections, heads, projects. */
function publish(evil: string): void {
  const writer = openWriting(work.database)
  for (const organization of [owner, '云川市白石县教育局', '云川市白石县林业局'])
    for (const year of [2030, 2031, 2032])
      writeDisclosure(writer, { ...invent(disclosure(organization, year, evil)), packaged: false })
  writer.sqlite.close()
}
function disclosure(organization: string, year: number, evil: string) {
  const place = { quote: `三公${evil}`, section: evil, row: evil, column: evil }
  return {
    ...{ organization, shown: `${organization}${evil}`, year, title: `${evil}${year}`, file: `${organization}-${year}.txt` },
    facts: [
      { item: 'sangong', value: `${year}.00`, ...place, again: [{ line: 9, quote: evil, section: evil }] },
      { item: 'project:1', name: `${evil}水利项目`, value: '3.30', nature: 'project' as const, ...place },
    ],
  }
}
const mention = async (text: string) => {
  const { ts } = await work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `<@${work.slack.botUser}> ${text}` })
  return reply(work, { channel: 'CBUDGET', ts })
}
const views = async (message: Awaited<ReturnType<typeof mention>>, action: string) => {
  const known = new Set(work.slack.views('UASKER').map(({ id }) => id))
  const { action_id: actionId, value } = element(message, action)
  await work.slack.press({ user: 'UASKER', channel: message.channel, ts: message.ts, actionId, value })
  return work.slack.until(() => work.slack.views('UASKER').find(({ id }) => !known.has(id)))
}

test.each(Object.entries(hostile))(
  'a hostile document (%s) calls, links and formats nothing anywhere',
  { timeout: 60_000 },
  async (_, evil) => {
    work = await startWork()
    work.slack.addChannel('CTEAM')
    work.parts.ask(owner, { today: '2031-05-06' })
    publish(evil)
    const questions = [
      `${owner}2031年三公经费`,
      `${owner}历年三公经费`,
      '2031年三公经费最高的三个单位',
      `${owner}2031年有哪些项目`,
      '三公经费',
      '收录了哪些单位',
    ]
    for (const question of questions) await mention(question)
    const answer = await mention(`${owner}2031年三公经费`)
    for (const action of ['sources', 'sql']) await views(answer, action)
    await mention(`${owner}2031年${evil}`)
    await work.slack.command({ user: 'UASKER', channel: 'CBUDGET', command: '/budget', text: `${owner}2031年三公经费` })
    const hidden = await work.slack.until(() => work.slack.ephemerals('UASKER')[0])
    const { action_id: actionId, value } = element(hidden, 'share')
    await work.slack.press({ user: 'UASKER', responseOf: hidden, actionId, value })
    const form = await work.slack.until(() => work.slack.views('UASKER').find((one) => one.callback_id === 'share_answer'))
    await work.slack.submit({ user: 'UASKER', viewId: form.id, values: { target: 'CTEAM' } })
    await work.slack.until(() => said(work, 'CTEAM')[0])
    await work.slack.until(() => said(work, 'DASKER')[0])

    expect(work.slack.pings().filter(({ what }) => what !== 'channel:CTEAM')).toEqual([])
    const refused = work.slack.calls().filter(({ result }) => result !== 'ok')
    expect(refused).toEqual([])
    const sent = work.slack.calls().filter(({ method }) => /^(chat|views|files)\./.test(method))
    expect(JSON.stringify(sent)).not.toMatch(/\u202e|\u200b|"type":"(?:markdown|link|broadcast|emoji)"/)
    const texts = sent.map(({ args }) => String(args.text ?? ''))
    expect(texts.filter((text) => /[<>*_~`@]|:\w+:|:\/\//.test(text))).toEqual([])
  },
)

test('an exported answer of a hostile document runs nothing in a spreadsheet', async () => {
  work = await startWork()
  work.parts.ask(owner, { today: '2031-05-06' })
  publish(hostile.formula)
  const answer = await mention(`${owner}2031年有哪些项目`)
  const { action_id: actionId, value } = element(answer, 'export')
  await work.slack.press({ user: 'UASKER', channel: answer.channel, ts: answer.ts, actionId, value })
  const files = await work.slack.until(() => work.slack.uploads().length >= 2 && work.slack.uploads())
  const csv = Buffer.from(files.find(({ name }) => name.endsWith('csv'))?.bytes ?? []).toString('utf8')
  expect(csv).toContain('HYPERLINK')
  expect(csv).not.toMatch(/(?:^|[,\n])"?[=+@\t\r]/)
})
