import { beforeEach, describe, expect, test } from 'vitest'
import { respondPrivately } from '../../../src/slack/web/respond.ts'
import { type Calling, calling } from './calling.ts'

let at: Calling
let url: string
beforeEach(async () => {
  at = await calling({ responseUrlLifeMs: 60_000 })
  url = (await at.slack.command({ user: 'U1', channel: 'C1', command: '/budget', text: '三公' })).responseUrl ?? ''
})

const message = { text: '4.40 万元', blocks: [] }
const seen = () => at.slack.ephemerals('U1').map(({ text }) => text)

describe('a private response', () => {
  test('is seen by its person alone', async () => {
    await respondPrivately({ url, message })
    expect(seen()).toEqual(['4.40 万元'])
    expect([at.slack.ephemerals('U2'), at.slack.messages('C1')]).toEqual([[], []])
    expect(at.slack.calls()[0]?.args).toMatchObject({ parse: 'none', link_names: false, replace_original: false })
  })

  test('takes the place of the message whose button was pressed, where that is meant', async () => {
    const button = { type: 'button', action_id: 'choose', value: '1:0', text: { type: 'plain_text', text: '本级' } } as const
    await respondPrivately({ url, message: { text: '?', blocks: [{ type: 'actions', elements: [button] }] } })
    const [question] = at.slack.ephemerals('U1')
    if (question === undefined) throw new Error('no question was seen')
    const pressed = await at.slack.press({ user: 'U1', actionId: 'choose', responseOf: question })
    await respondPrivately({ url: pressed.responseUrl ?? '', message: { text: 'beside', blocks: [] } })
    expect(seen()).toEqual(['?', 'beside'])
    await respondPrivately({ url: pressed.responseUrl ?? '', message, replaces: true })
    expect(seen()).toEqual(['4.40 万元', 'beside'])
  })

  test.each([{ status: 500 }, { status: 429 }, { status: 503 }, 'reset' as const])(
    'that fails with %j is sent again',
    async (fault) => {
      at.slack.fail('response_url', fault)
      await respondPrivately({ url, message })
      expect(seen()).toEqual(['4.40 万元'])
      expect(at.called()).toHaveLength(2)
    },
  )

  test('that gets no response is sent again', async () => {
    at.slack.fail('response_url', 'hang')
    await respondPrivately({ url, message }, (to, of) => fetch(to, { ...of, signal: AbortSignal.timeout(300) }))
    expect(seen()).toEqual(['4.40 万元'])
  })

  test('is refused after five', async () => {
    for (let count = 0; count < 5; count += 1) await respondPrivately({ url, message })
    const refused = { code: 'slack_refused', details: { method: 'response_url', error: 404 } }
    await expect(respondPrivately({ url, message })).rejects.toMatchObject(refused)
    expect(at.called()).toHaveLength(6)
  })

  test('is refused where Slack does not take its blocks', async () => {
    const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3001) } }] as const
    await expect(respondPrivately({ url, message: { text: 'x', blocks } })).rejects.toMatchObject({ details: { error: 400 } })
  })

  test('is given up where Slack stays out of reach', async () => {
    at.slack.failWhere(() => ({ status: 503 }))
    await expect(respondPrivately({ url, message })).rejects.toMatchObject({ code: 'slack_unreachable' })
    expect(at.called()).toHaveLength(4)
  })
})
