import { describe, expect, test } from 'vitest'
import { startBot, startSlack } from './bolt.ts'

const button = (value: string) => ({
  type: 'actions' as const,
  elements: [{ type: 'button' as const, action_id: 'more', value, text: { type: 'plain_text' as const, text: 'More' } }],
})

describe('the fake Slack with the real Bolt', () => {
  test('a mention is answered in its thread, after a status', async () => {
    const slack = await startSlack()
    await startBot(slack, (app) => {
      app.event('app_mention', async ({ event, client, say }) => {
        const thread_ts = event.thread_ts ?? event.ts
        await client.assistant.threads.setStatus({ channel_id: event.channel, thread_ts, status: 'looking' })
        await say({ text: 'here', thread_ts, blocks: [button('1')], metadata: { event_type: 'x', event_payload: { a: 1 } } })
      })
    })
    const { ts, eventIds } = await slack.say({ channel: 'C1', user: 'U1', text: `<@${slack.botUser}> hello` })
    expect(eventIds).toHaveLength(2)
    const answer = await slack.until(() => slack.messages('C1')[1])
    expect(answer).toMatchObject({ text: 'here', thread_ts: ts, bot_id: slack.botId, metadata: { event_type: 'x' } })
    expect(slack.statuses()).toMatchObject([{ channel: 'C1', thread: ts, status: 'looking' }])
    await slack.until(() => slack.unacknowledged() === 0)
    expect(slack.acks().map((each) => each.eventId)).toEqual(expect.arrayContaining([...eventIds]))
    expect(slack.calls().map((each) => each.method)).toEqual(
      expect.arrayContaining(['auth.test', 'apps.connections.open', 'chat.postMessage']),
    )
  })

  test('a direct message comes as message.im, without a mention', async () => {
    const slack = await startSlack()
    const kinds: string[] = []
    await startBot(slack, (app) => {
      app.event('app_mention', async () => void kinds.push('mention'))
      app.message(async ({ message, say }) => {
        kinds.push(message.channel_type)
        await say('yes')
      })
    })
    const { channel } = await slack.direct({ user: 'U1', text: `<@${slack.botUser}> hello` })
    await slack.until(() => slack.messages(channel).length === 2)
    expect(kinds).toEqual(['im'])
  })

  test('a command is answered by its acknowledgement and its response_url, for its person alone', async () => {
    const slack = await startSlack()
    await startBot(slack, (app) => {
      app.command('/budget', async ({ ack, respond, command }) => {
        await ack('looking')
        await respond({ text: `about ${command.text}`, blocks: [button(command.text)] })
      })
    })
    const asked = await slack.command({ user: 'U1', channel: 'C1', command: '/budget', text: 'health' })
    expect(await asked.acknowledged()).toMatchObject({ payload: { text: 'looking' } })
    await slack.until(() => slack.ephemerals('U1').length === 2)
    expect(slack.ephemerals('U1').map((each) => each.text)).toEqual(['looking', 'about health'])
    expect(slack.ephemerals('U2')).toEqual([])
    expect(slack.messages('C1')).toEqual([])
  })

  test('a press on what only one person sees replaces it', async () => {
    const slack = await startSlack()
    await startBot(slack, (app) => {
      app.command('/budget', async ({ ack, respond }) => {
        await ack()
        await respond({ text: 'choose', blocks: [button('7')] })
      })
      app.action('more', async ({ ack, respond, action }) => {
        await ack()
        await respond({ replace_original: true, text: `chosen ${'value' in action ? action.value : ''}` })
      })
    })
    await slack.command({ user: 'U1', channel: 'C1', command: '/budget', text: '' })
    const choice = await slack.until(() => slack.ephemerals('U1')[0])
    await slack.press({ user: 'U1', actionId: 'more', responseOf: choice })
    await slack.until(() => slack.ephemerals('U1')[0]?.text === 'chosen 7')
    expect(slack.ephemerals('U1')).toHaveLength(1)
  })

  test('a press opens a form, which is sent and closes', async () => {
    const slack = await startSlack({ triggerLifeMs: 30_000, answerWithinMs: 30_000 })
    await startBot(slack, (app) => {
      app.message(async ({ say }) => void (await say({ text: 'x', blocks: [button('7')] })))
      app.action('more', async ({ ack, client, body }) => {
        await ack()
        await client.views.open({
          trigger_id: 'trigger_id' in body ? body.trigger_id : '',
          view: {
            type: 'modal',
            callback_id: 'form',
            title: { type: 'plain_text', text: 'Form' },
            submit: { type: 'plain_text', text: 'Send' },
            blocks: [
              {
                type: 'input',
                block_id: 'why',
                label: { type: 'plain_text', text: 'Why' },
                element: { type: 'plain_text_input', action_id: 'why' },
              },
            ],
          },
        })
      })
      app.view('form', async ({ ack, view, client, body }) => {
        if (view.state.values.why?.why?.value === 'no') return ack({ response_action: 'errors', errors: { why: 'say more' } })
        await ack()
        await client.chat.postMessage({ channel: body.user.id, text: `because ${view.state.values.why?.why?.value}` })
      })
    })
    const { channel } = await slack.direct({ user: 'U1', text: 'hello' })
    const message = await slack.until(() => slack.messages(channel)[1])
    await slack.press({ user: 'U1', channel, ts: message.ts, actionId: 'more', value: '7' })
    const view = await slack.until(() => slack.views('U1')[0])
    await expect(slack.submit({ user: 'U1', viewId: view.id, values: {} })).rejects.toThrow('must be filled')
    const refused = await slack.submit({ user: 'U1', viewId: view.id, values: { why: 'no' } })
    expect(refused.response).toMatchObject({ response_action: 'errors', errors: { why: 'say more' } })
    expect(slack.views('U1')).toHaveLength(1)
    await slack.submit({ user: 'U1', viewId: view.id, values: { why: 'it is so' } })
    expect(slack.views('U1')).toEqual([])
    await slack.until(() => slack.messages(channel).some((each) => each.text === 'because it is so'))
  })

  test('the home page is published, and pressed', async () => {
    const slack = await startSlack()
    const pressed: unknown[] = []
    await startBot(slack, (app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        const ask = { type: 'plain_text_input' as const, action_id: 'ask' }
        await client.views.publish({
          user_id: event.user,
          view: {
            type: 'home',
            blocks: [
              { type: 'input', block_id: 'q', dispatch_action: true, label: { type: 'plain_text', text: 'Ask' }, element: ask },
            ],
          },
        })
      })
      app.action('ask', async ({ ack, action, body }) => {
        await ack()
        pressed.push(
          'value' in action ? action.value : undefined,
          'view' in body ? body.view?.state.values.q?.ask?.value : undefined,
        )
      })
    })
    await slack.openHome({ user: 'U1', tab: 'home' })
    await slack.until(() => slack.home('U1'))
    await slack.press({ user: 'U1', home: true, actionId: 'ask', text: 'health?' })
    await slack.until(() => pressed.length > 0)
    expect(pressed).toEqual(['health?', 'health?'])
  })

  test('a shortcut brings the message it stands on', async () => {
    const slack = await startSlack()
    const texts: string[] = []
    await startBot(slack, (app) => {
      app.shortcut('ask_message', async ({ ack, shortcut }) => {
        await ack()
        texts.push('message' in shortcut ? String(shortcut.message.text) : '')
      })
    })
    const { ts } = await slack.say({ channel: 'C1', user: 'U2', text: 'how much?' })
    await slack.shortcut({ user: 'U1', callbackId: 'ask_message', channel: 'C1', ts })
    await slack.until(() => texts.length > 0)
    expect(texts).toEqual(['how much?'])
    await expect(slack.shortcut({ user: 'U1', callbackId: 'other', channel: 'C1', ts })).rejects.toThrow('no message shortcut')
  })
})
