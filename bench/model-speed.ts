// A question through a model that replies at once, beside the bare requests to the same server: what the house adds to the wait.
import OpenAI from 'openai'
import { readConfig } from '../src/config.ts'
import { openParts } from '../src/parts.ts'
import { replies } from '../tests/model/fake/acts.ts'
import { type ModelServer, startModelServer } from '../tests/model/fake/model-server.ts'
import { type Times, timesOf } from './quantiles.ts'

export type ModelSpeed = { readonly plan: Times; readonly select: Times; readonly bare: Times }

const today = '2024-06-30'
/** No rule knows these words. */
const question = '江津政务办迎来送往的腰包'
const plan = {
  form: 'plan',
  plan: { ask: 'lookup', organizations: ['o1'], years: [2023], items: [{ item: 'sangong.reception' }] },
}
const sql = `select avg(amount) / 1000000.0 as mean from facts where item_code = 'sangong' and measure = 'amount' and stage = 'budget' and fiscal_year = 2023`
const select = { form: 'select', select: { sql, columns: [{ name: 'mean', role: 'figure', unit: '万元' }] } }

/** `times` questions each, after five that do not count; two requests a question. */
export async function modelSpeed(database: string, times: number): Promise<ModelSpeed> {
  const server = await startModelServer()
  const { model } = readConfig({ OPENAI_MODEL: 'm', OPENAI_BASE_URL: server.baseUrl, WENZHANG_MODEL_DAILY_TOKENS: '1000000000' })
  const parts = openParts({ database, model })
  try {
    const ask = async (): Promise<void> => void (await parts.askWidely(question, { today }))
    const client = new OpenAI({ baseURL: server.baseUrl, apiKey: 'none' })
    return {
      plan: await measure(ask, { server, reply: plan, times }),
      select: await measure(ask, { server, reply: select, times }),
      bare: await measure(() => twice(client), { server, reply: plan, times }),
    }
  } finally {
    parts.close()
    await server.stop()
  }
}

type Measuring = { readonly server: ModelServer; readonly reply: unknown; readonly times: number }

async function measure(work: () => Promise<void>, { server, reply, times }: Measuring): Promise<Times> {
  server.play(replies(reply))
  for (let n = 0; n < 5; n += 1) await work()
  const all: number[] = []
  for (let n = 0; n < times; n += 1) {
    const start = performance.now()
    await work()
    all.push(performance.now() - start)
  }
  return timesOf(all)
}

async function twice(client: OpenAI): Promise<void> {
  for (let n = 0; n < 2; n += 1) {
    const stream = await client.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: 'x' }], stream: true })
    for await (const _ of stream);
  }
}
