import { afterEach, describe, expect, test } from 'vitest'
import { openWriting } from '../../../src/database/open.ts'
import { writeDisclosure } from '../../../src/database/write.ts'
import { invent } from '../../database/invented.ts'
import { drips, replies } from '../../model/fake/acts.ts'
import { type ModelServer, startModelServer } from '../../model/fake/model-server.ts'
import { element, reply, said, startWork, type Work } from '../bot-at-work.ts'
import { atTheEnd } from '../fake/bolt.ts'

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

describe('a question that the rules do not understand, with a language model', () => {
  const odd = '江津政务办迎来送往的腰包'
  const plan = {
    form: 'plan',
    plan: { ask: 'lookup', organizations: ['o1'], years: [2023], items: [{ item: 'sangong.reception' }] },
  }
  const columns = [{ name: 'mean', role: 'figure', unit: '万元' }]
  const where = "item_code = 'sangong' and measure = 'amount' and stage = 'budget' and fund = 'general' and fiscal_year = 2023"
  const select = { form: 'select', select: { sql: `select avg(amount) / 1000000.0 as mean from facts where ${where}`, columns } }

  async function withModel(): Promise<ModelServer> {
    const server = await startModelServer()
    atTheEnd(() => server.stop())
    work = await startWork({ settings: { OPENAI_MODEL: 'm', OPENAI_BASE_URL: server.baseUrl } })
    return server
  }
  const acts = async () => (await work.state.audit.list()).filter(({ act }) => act === 'model')

  test('is answered by a plan, shows what is being done, and stands in the audit and the metrics', async () => {
    const server = await withModel()
    server.play(replies(plan))
    const answer = await mention(odd)
    expect(JSON.stringify(answer)).toContain('公务接待费')
    const shown = work.slack.statuses().map(({ status }) => status)
    expect(shown.some((status) => status.includes('语言模型'))).toBe(true)
    await work.slack.until(() => work.slack.statuses().at(-1)?.status === '')
    expect(await acts()).toMatchObject([{ user: 'UASKER', detail: { model: 'm', calls: 2, ended: 'answered' } }])
    const { text } = await work.metrics.text()
    expect(text).toContain('wenzhang_model_questions_total{ended="answered"} 1')
    expect(text).toContain('wenzhang_model_tokens_total{direction="prompt"} 1800')
  })

  test('is answered by a SELECT, with its sources and the statement behind the buttons', async () => {
    const server = await withModel()
    server.play(replies(select))
    const answer = await mention(odd)
    const sources = JSON.stringify(await views(answer, 'sources'))
    expect(sources).toContain('2023')
    expect(JSON.stringify(await views(answer, 'sql'))).toContain('avg(amount)')
    const { action_id: actionId, value } = element(answer, 'export')
    await work.slack.press({ user: 'UASKER', channel: answer.channel, ts: answer.ts, actionId, value })
    await work.slack.until(() => work.slack.uploads().length >= 2)
  })

  test('offers readings that do not agree; the one that is pressed is the answer, and no model is asked again', async () => {
    const server = await withModel()
    server.play(replies(plan), replies(select))
    const offered = await mention(odd)
    const requests = server.requests.length
    const { action_id: actionId, value } = element(offered, 'choose')
    await work.slack.press({ user: 'UASKER', channel: offered.channel, ts: offered.ts, actionId, value })
    await work.slack.until(() =>
      JSON.stringify(work.slack.messages('CBUDGET').find(({ ts }) => ts === offered.ts)).includes('来源'),
    )
    expect(server.requests).toHaveLength(requests)
  })

  test('is never about what people say to each other', async () => {
    const server = await withModel()
    server.play(replies(plan))
    const answer = await mention('江津2023年三公经费')
    const thread = answer.thread_ts ?? answer.ts
    await work.slack.say({ channel: 'CBUDGET', user: 'UOTHER', text: `${odd}真多`, thread })
    await work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: '谢谢', thread })
    await mention('江津2023年公务接待费')
    expect(server.requests).toEqual([])
  })

  test('is asked once, also where Slack is out of reach when the answer is there', async () => {
    const server = await withModel()
    server.play(replies(plan))
    const heal = work.slack.failWhere(({ method }) => (method === 'chat.postMessage' ? { status: 503 } : undefined))
    await work.slack.say({ channel: 'CBUDGET', user: 'UASKER', text: `<@${work.slack.botUser}> ${odd}` })
    await work.slack.until(() => work.slack.calls().some(({ method }) => method === 'chat.postMessage'))
    heal()
    await work.slack.until(() => said(work, 'CBUDGET').length > 0, 20_000)
    expect(server.requests).toHaveLength(2)
    expect(await acts()).toHaveLength(1)
  })

  test('that the model fails at is told with the reason', async () => {
    const server = await withModel()
    server.play(drips('x'.repeat(20_000), 1))
    const answer = await mention(odd)
    expect(JSON.stringify(answer)).toContain('没有通过核对')
  })
})
