import { describe, expect, test } from 'vitest'
import { clientOf, refusalOf, startBot, startSlack } from './bolt.ts'
import type { FakeSlack } from './fake-slack.ts'

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const modal = (title: string) => ({
  ...{ type: 'modal' as const, callback_id: 'form', title: plain(title), submit: plain('ok') },
  blocks: [
    {
      ...{ type: 'input' as const, block_id: 'why', label: plain('Why') },
      element: { type: 'plain_text_input' as const, action_id: 'why', max_length: 10 },
    },
    {
      ...{ type: 'input' as const, block_id: 'which', label: plain('Which'), optional: true },
      element: { type: 'static_select' as const, action_id: 'which', options: [{ text: plain('A'), value: 'a' }] },
    },
  ],
})

/** A command that nobody answers, for its trigger. */
async function triggered(slack: FakeSlack): Promise<string> {
  return (await slack.command({ user: 'U1', channel: 'C1', command: '/budget', text: '' })).triggerId
}

describe('a trigger', () => {
  test('opens one form, for its person', async () => {
    const slack = await startSlack()
    const { views } = clientOf(slack)
    const trigger_id = await triggered(slack)
    await views.open({ trigger_id, view: modal('one') })
    expect(slack.views('U1')).toMatchObject([{ title: { text: 'one' } }])
    expect(slack.views('U2')).toEqual([])
    expect(await refusalOf(views.open({ trigger_id, view: modal('two') }))).toMatchObject({ error: 'exchanged_trigger_id' })
    expect(await refusalOf(views.open({ trigger_id: 'x', view: modal('x') }))).toMatchObject({ error: 'invalid_trigger_id' })
  })

  test('lives for its time only', async () => {
    const slack = await startSlack({ triggerLifeMs: -1 })
    const open = clientOf(slack).views.open({ trigger_id: await triggered(slack), view: modal('one') })
    expect(await refusalOf(open)).toMatchObject({ error: 'expired_trigger_id' })
  })

  test('is not enough for a bad form, and is not used up by it', async () => {
    const slack = await startSlack()
    const { views } = clientOf(slack)
    const trigger_id = await triggered(slack)
    const refusal = await refusalOf(views.open({ trigger_id, view: modal('x'.repeat(25)) }))
    expect(refusal.error).toBe('invalid_arguments')
    expect(refusal.messages?.join()).toContain('json-pointer:/view/title/text')
    expect(await refusalOf(views.open({ trigger_id, view: modal('x'.repeat(24)) }))).toEqual({ error: 'none' })
  })
})

describe('a form', () => {
  test('is changed by its id and hash, and pushed upon three high', async () => {
    const slack = await startSlack()
    const { views } = clientOf(slack)
    const { view } = await views.open({ trigger_id: await triggered(slack), view: modal('one') })
    await views.update({ view_id: view?.id ?? '', hash: view?.hash ?? '', view: modal('two') })
    expect(slack.views('U1')).toMatchObject([{ id: view?.id, title: { text: 'two' } }])
    const stale = views.update({ view_id: view?.id ?? '', hash: view?.hash ?? '', view: modal('three') })
    expect(await refusalOf(stale)).toMatchObject({ error: 'hash_conflict' })
    expect(await refusalOf(views.update({ view_id: 'V9', view: modal('x') }))).toMatchObject({ error: 'not_found' })
    await views.push({ trigger_id: await triggered(slack), view: modal('second') })
    await views.push({ trigger_id: await triggered(slack), view: modal('third') })
    const fourth = views.push({ trigger_id: await triggered(slack), view: modal('fourth') })
    expect(await refusalOf(fourth)).toMatchObject({ error: 'push_limit_reached' })
  })

  test('cannot be sent as nobody could', async () => {
    const slack = await startSlack()
    const { view } = await clientOf(slack).views.open({ trigger_id: await triggered(slack), view: modal('one') })
    const send = (values: Record<string, string>, user = 'U1') => slack.submit({ user, viewId: view?.id ?? '', values })
    await expect(send({})).rejects.toThrow('why must be filled')
    await expect(send({ why: 'x'.repeat(11) })).rejects.toThrow('0 to 10 characters')
    await expect(send({ why: 'x', who: 'y' })).rejects.toThrow('no input who')
    await expect(send({ why: 'x', which: 'b' })).rejects.toThrow('no option b')
    await expect(send({ why: 'x' }, 'U2')).rejects.toThrow('no form')
  })

  test.each([
    ['clear', 0],
    ['update', 2],
    ['push', 3],
    [undefined, 1],
  ] as const)('is answered with %s', async (action, left) => {
    const slack = await startSlack()
    const values: unknown[] = []
    await startBot(slack, (app) => {
      app.view('form', async ({ ack, view }) => {
        values.push(view.state.values)
        if (action === undefined) await ack()
        else if (action === 'clear') await ack({ response_action: 'clear' })
        else await ack({ response_action: action, view: modal('next') })
      })
    })
    const { views } = clientOf(slack)
    await views.open({ trigger_id: await triggered(slack), view: modal('one') })
    const { view } = await views.push({ trigger_id: await triggered(slack), view: modal('two') })
    await slack.submit({ user: 'U1', viewId: view?.id ?? '', values: { why: 'so', which: 'a' } })
    expect(slack.views('U1')).toHaveLength(left)
    expect(values).toMatchObject([{ why: { why: { value: 'so' } }, which: { which: { selected_option: { value: 'a' } } } }])
  })

  test('stays where nobody answers', async () => {
    const slack = await startSlack()
    const { view } = await clientOf(slack).views.open({ trigger_id: await triggered(slack), view: modal('one') })
    const sent = await slack.submit({ user: 'U1', viewId: view?.id ?? '', values: { why: 'so' } })
    expect(await sent.acknowledged()).toBeUndefined()
    expect(slack.views('U1')).toHaveLength(1)
  })
})

describe('what is pressed', () => {
  test('must be there, for this person, with this value', async () => {
    const slack = await startSlack({ limits: 'none' })
    slack.addChannel('G1', { members: ['U1'] })
    const side = (value: string) => ({ text: plain(value), value })
    const feedback = {
      type: 'feedback_buttons' as const,
      action_id: 'f',
      positive_button: side('up'),
      negative_button: side('down'),
    }
    const select = { type: 'static_select' as const, action_id: 's', options: [{ text: plain('A'), value: 'a' }] }
    const button = { type: 'button' as const, action_id: 'b', text: plain('B'), value: '1' }
    const { ts = '' } = await clientOf(slack).chat.postMessage({
      ...{ channel: 'G1', text: 'x' },
      blocks: [
        { type: 'actions', elements: [button, select] },
        { type: 'context_actions', elements: [feedback] },
      ],
    })
    const press = (actionId: string, of: object = {}) => slack.press({ user: 'U1', channel: 'G1', ts, actionId, ...of })
    await expect(press('other')).rejects.toThrow('there is: b, s, f')
    await expect(press('b', { value: '2' })).rejects.toThrow('has the value 1')
    await expect(press('f', { value: 'sideways' })).rejects.toThrow('up, down')
    await expect(press('s', { option: 'z' })).rejects.toThrow('no option z')
    await expect(press('b', { user: 'U2' })).rejects.toThrow('U2 is not in G1')
    await expect(press('b', { ts: '1.0' })).rejects.toThrow('no message')
  })

  test('comes with its value, its message and its thread', async () => {
    const slack = await startSlack({ limits: 'none' })
    const bodies: unknown[] = []
    await startBot(slack, (app) => {
      app.action(/^s$/, async ({ ack, body }) => {
        await ack()
        bodies.push(body)
      })
    })
    const { ts: root } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    const select = { type: 'static_select' as const, action_id: 's', options: [{ text: plain('A'), value: 'a' }] }
    const blocks = [{ type: 'actions' as const, block_id: 'row', elements: [select] }]
    const { ts = '' } = await clientOf(slack).chat.postMessage({ channel: 'C1', text: 'x', thread_ts: root, blocks })
    await slack.press({ user: 'U2', channel: 'C1', ts, actionId: 's', option: 'a' })
    await slack.until(() => bodies.length > 0)
    expect(bodies[0]).toMatchObject({
      ...{ type: 'block_actions', user: { id: 'U2' }, channel: { id: 'C1' }, message: { ts, text: 'x', thread_ts: root } },
      container: { type: 'message', message_ts: ts, channel_id: 'C1', is_ephemeral: false, thread_ts: root },
      actions: [{ type: 'static_select', action_id: 's', block_id: 'row', selected_option: { value: 'a' } }],
      state: { values: { row: { s: { selected_option: { value: 'a' } } } } },
    })
  })

  test('stands in a container, too', async () => {
    const slack = await startSlack({ limits: 'none' })
    const actions: unknown[] = []
    await startBot(slack, (app) => {
      app.action('b', async ({ ack, action }) => {
        await ack()
        actions.push(action)
      })
    })
    const button = { type: 'button' as const, action_id: 'b', text: plain('B'), value: '1' }
    const row = { type: 'actions' as const, block_id: 'row', elements: [button] }
    const blocks = [{ type: 'container' as const, title: plain('x'), child_blocks: [row] }]
    const { ts = '' } = await clientOf(slack).chat.postMessage({ channel: 'C1', text: 'x', blocks })
    await slack.press({ user: 'U1', channel: 'C1', ts, actionId: 'b' })
    await slack.until(() => actions.length > 0)
    expect(actions).toMatchObject([{ type: 'button', action_id: 'b', block_id: 'row', value: '1' }])
  })

  test('a home page is published for a person who is there', async () => {
    const slack = await startSlack()
    const { views } = clientOf(slack)
    const view = { type: 'home' as const, blocks: [] }
    const { view: first } = await views.publish({ user_id: 'U1', view })
    expect(await refusalOf(views.publish({ user_id: 'U9', view }))).toMatchObject({ error: 'invalid_user_id' })
    expect(await refusalOf(views.publish({ user_id: 'U1', view, hash: 'old' }))).toMatchObject({ error: 'hash_conflict' })
    await views.publish({ user_id: 'U1', view, hash: first?.hash ?? '' })
    expect(slack.home('U1')?.id).toBe(first?.id)
    expect(slack.home('U2')).toBeUndefined()
  })
})
