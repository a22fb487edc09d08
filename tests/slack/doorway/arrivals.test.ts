import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify, type Threshold } from '../../../src/slack/doorway/arrivals.ts'

const threshold: Threshold = {
  botUser: 'UBOT',
  isOurs: ({ channel, thread }) => channel === 'C1' && thread === '1.1',
  takesDocuments: (channel) => channel === 'CDROP',
}
const sort = (body: object) => classify(body, threshold)

const said = { type: 'message', user: 'UA', channel: 'C1', channel_type: 'channel', ts: '2.2', text: '青禾水务局三公经费' }
const event = (of: object, id = 'Ev1') => ({ type: 'event_callback', event_id: id, event: { ...said, ...of } })
const file = { id: 'F1', name: '水务局2031.md' }

describe('messages', () => {
  test('a mention opens a lane of its own, a mention in a thread keeps the lane of the thread', () => {
    const body = event({ type: 'app_mention', text: '<@UBOT> 三公经费' })
    const rest = { key: 'Ev1', place: 'C1:2.2', user: 'UA', channel: 'C1', immediate: false }
    expect(sort(body)).toEqual({ ...rest, kind: 'mention', lane: 'C1:2.2', body })
    expect(sort(event({ type: 'app_mention', thread_ts: '0.9' }))).toMatchObject({ kind: 'mention', lane: 'C1:0.9' })
  })

  test('a mention that arrives as a message too has the same place and lane', () => {
    const text = '<@UBOT> 三公经费'
    const [one, other] = [sort(event({ type: 'app_mention', text }, 'Ev1')), sort(event({ text }, 'Ev2'))]
    expect(other).toMatchObject({ kind: 'mention', place: 'C1:2.2', lane: 'C1:2.2', key: 'Ev2' })
    expect(one).toMatchObject({ place: 'C1:2.2', lane: 'C1:2.2', key: 'Ev1' })
  })

  test('direct messages outside of threads are one lane, in a thread they are that of the thread', () => {
    const direct = { channel: 'D1', channel_type: 'im' }
    expect(sort(event(direct))).toMatchObject({ kind: 'direct', lane: 'D1:root', place: 'D1:2.2' })
    expect(sort(event({ ...direct, thread_ts: '1.5' }))).toMatchObject({ kind: 'direct', lane: 'D1:1.5' })
  })

  test.each([
    ['a reply in a thread that the bot answers in', { thread_ts: '1.1' }, 'followup'],
    ['the same, sent to the channel as well', { thread_ts: '1.1', subtype: 'thread_broadcast' }, 'followup'],
    ['a reply in another thread', { thread_ts: '1.2' }, undefined],
    ['a reply in the same thread of another channel', { channel: 'C2', thread_ts: '1.1' }, undefined],
    ['a message of the channel', {}, undefined],
    ['a mention of somebody else', { text: '<@UOTHER> 三公经费' }, undefined],
    ['a mention of somebody whose id begins like ours', { text: '<@UBOT2> 三公经费' }, undefined],
    ['a mention with a name', { text: '三公经费 <@UBOT|wenzhang>' }, 'mention'],
  ])('%s', (_, of, kind) => {
    const sorted = sort(event(of))
    expect(sorted === undefined || sorted === 'pass' ? sorted : sorted.kind).toBe(kind)
  })

  test.each([
    ['of another bot', { bot_id: 'B9' }],
    ['of a bot that names itself otherwise', { bot_profile: { id: 'B9' } }],
    ['of the bot itself', { user: 'UBOT' }],
    ['without a person', { user: undefined }],
    ['that was edited', { edited: { user: 'UA', ts: '3.3' } }],
    ['message_changed', { subtype: 'message_changed' }],
    ['message_deleted', { subtype: 'message_deleted' }],
    ['channel_join', { subtype: 'channel_join' }],
    ['bot_message', { subtype: 'bot_message' }],
    ['channel_topic', { subtype: 'channel_topic' }],
  ])('what is %s is not for us, wherever it stands', (_, of) => {
    for (const where of [{ type: 'app_mention' }, { channel: 'D1', channel_type: 'im' }, { thread_ts: '1.1' }])
      expect(sort(event({ text: '<@UBOT> 三公经费', ...where, ...of }))).toBeUndefined()
  })

  test.each([
    ['in a direct message', { channel: 'D1', channel_type: 'im' }, 'upload'],
    ['with a mention', { text: '<@UBOT>' }, 'upload'],
    ['where documents are dropped', { channel: 'CDROP' }, 'upload'],
    ['elsewhere', { channel: 'C2' }, undefined],
    ['beside a question in a thread of ours', { thread_ts: '1.1' }, 'followup'],
  ])('a file %s', (_, of, kind) => {
    const sorted = sort(event({ subtype: 'file_share', files: [file], ...of }))
    expect(sorted === undefined || sorted === 'pass' ? sorted : sorted.kind).toBe(kind)
  })

  test('an opened page is handled, and not kept', () => {
    expect(sort(event({ type: 'app_home_opened' }))).toBe('pass')
  })
})

describe('interactions', () => {
  const person = { id: 'UA' }

  test('our command, and no other', () => {
    const body = { command: '/budget', trigger_id: 't1', user_id: 'UA', channel_id: 'C1', text: '三公' }
    const rest = { key: 'command:t1', place: null, lane: 'command:C1:UA', user: 'UA', channel: 'C1', immediate: false }
    expect(sort(body)).toEqual({ ...rest, kind: 'command', body })
    expect(sort({ ...body, command: '/weather' })).toBeUndefined()
  })

  test('our shortcut, and no other', () => {
    const body = { type: 'message_action', callback_id: 'ask_message', trigger_id: 't1', user: person, channel: { id: 'C1' } }
    expect(sort(body)).toMatchObject({ kind: 'shortcut', key: 'shortcut:t1', lane: 'command:C1:UA', channel: 'C1' })
    expect(sort({ ...body, callback_id: 'other' })).toBeUndefined()
  })

  const press = (action: string, container: object | undefined = { channel_id: 'C1', message_ts: '2.2' }) => ({
    ...{ type: 'block_actions', trigger_id: 't1', user: person, actions: [{ action_id: action }] },
    ...(container === undefined ? {} : { container }),
  })

  test('a press keeps the lane of its thread, or of its person where it stands in none', () => {
    expect(sort(press('choose:0'))).toMatchObject({
      kind: 'action',
      key: 'action:t1',
      lane: 'C1:2.2',
      channel: 'C1',
      place: null,
    })
    const inThread = { channel_id: 'C1', message_ts: '2.2', thread_ts: '1.1' }
    expect(sort(press('choose:0', inThread))).toMatchObject({ lane: 'C1:1.1' })
    expect(sort(press('ask_home', { view_id: 'V1' }))).toMatchObject({ lane: 'person:UA', channel: null })
  })

  test.each([
    ['sources', true],
    ['sql:3', true],
    ['share', true],
    ['feedback', true],
    ['export', false],
    ['choose:0', false],
    ['sources_other', false],
  ])('%s opens a form at once: %s', (action, immediate) => {
    expect(sort(press(action))).toMatchObject({ immediate })
  })

  test('a form that is sent', () => {
    const body = { type: 'view_submission', trigger_id: 't1', user: person }
    expect(sort(body)).toMatchObject({ kind: 'view', key: 'view:t1', lane: 'person:UA', channel: null, immediate: true })
  })
})

describe('what nobody knows', () => {
  test.each([
    {},
    [],
    { type: 'view_closed' },
    { type: '__proto__' },
    { type: 'event_callback' },
    { type: 'event_callback', event_id: 'Ev1', event: { type: 'reaction_added', user: 'UA' } },
    { type: 'event_callback', event_id: 'Ev1', event: { ...said, text: { toString: 1 } } },
    { type: 'event_callback', event_id: 1, event: said },
    event({ channel: undefined }),
    event({ ts: undefined, text: '<@UBOT>' }),
    { type: 'block_actions', trigger_id: 't', user: { id: 'UA' }, actions: [] },
    { command: ['/budget'], trigger_id: 't', user_id: 'UA', channel_id: 'C1' },
  ])('%j is not for us', (body) => {
    expect(sort(body)).toBeUndefined()
  })

  test('whatever comes, nothing is thrown', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('UBOT', 'C1', '1.1', '<@UBOT>', '/budget', 'sources', [file]))
    const fields = ['type', 'user', 'channel', 'ts', 'thread_ts', 'text', 'files', 'subtype', 'bot_id', 'command', 'actions']
    const record = fc.dictionary(fc.constantFrom(...fields, 'container', 'event', 'trigger_id', 'event_id'), value)
    const type = fc.constantFrom('event_callback', 'block_actions', 'view_submission', 'message_action', 'command')
    fc.assert(
      fc.property(type, record, record, (kind, outer, inner) => {
        sort({ ...outer, type: kind, event: inner })
        sort({ ...outer, type: kind, event: { ...said, ...inner }, event_id: 'Ev1' })
      }),
    )
  })
})
