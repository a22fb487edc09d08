import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clientOf, startBot, startSlack } from './bolt.ts'
import { startFakeSlack } from './fake-slack.ts'
import { type Loose, record } from './loose.ts'

type Event = {
  type: string
  subtype?: string
  channel_type?: string
  text?: string
  bot_id?: string
  user?: string
  tab?: string
}

/** A bot that notes the events of messages, mentions and its home as they come. */
async function listening(options: Parameters<typeof startSlack>[0] = {}) {
  const slack = await startSlack({ limits: 'none', ...options })
  const events: Event[] = []
  await startBot(slack, (app) => {
    app.use(async ({ payload, next }) => {
      events.push(payload as Event)
      await next()
    })
  })
  const settled = () => slack.until(() => slack.unacknowledged() === 0)
  return { slack, events, settled }
}

describe('what people say', () => {
  test('comes as a message, a mention twice, in the order that is asked for', async () => {
    const { slack, events, settled } = await listening()
    const mention = { channel: 'C1', user: 'U1', text: `<@${slack.botUser}> x` }
    await slack.say(mention)
    await slack.say({ ...mention, mentionFirst: true })
    await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await settled()
    expect(events.map((each) => each.type)).toEqual(['message', 'app_mention', 'app_mention', 'message', 'message'])
    expect(events.map((each) => each.channel_type)).toEqual(['channel', undefined, undefined, 'channel', 'channel'])
  })

  test('has the kind of its channel', async () => {
    const { slack, events, settled } = await listening()
    slack.addChannel('G1')
    await slack.say({ channel: 'G1', user: 'U1', text: 'x' })
    await slack.direct({ user: 'U1', text: 'x' })
    await settled()
    expect(events.map((each) => each.channel_type)).toEqual(['group', 'im'])
  })

  test('is not heard where the bot is not, and not said by who is not there', async () => {
    const { slack, events } = await listening()
    slack.addChannel('C2', { botIsMember: false, members: ['U1'] })
    const said = await slack.say({ channel: 'C2', user: 'U1', text: `<@${slack.botUser}>` })
    expect(said.eventIds).toEqual([])
    await expect(slack.say({ channel: 'C2', user: 'U2', text: 'x' })).rejects.toThrow('U2 is not in C2')
    await expect(slack.say({ channel: 'C9', user: 'U2', text: 'x' })).rejects.toThrow('no channel C9')
    await expect(slack.say({ channel: 'C1', user: 'U9', text: 'x' })).rejects.toThrow('nobody is called U9')
    expect(events).toEqual([])
  })

  test('is heard only as the manifest subscribes, and with its scope', async () => {
    const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as Loose
    const settings = record(manifest.settings)
    const few = { ...manifest, settings: { ...settings, event_subscriptions: { bot_events: ['app_mention', 'message.im'] } } }
    const { slack, events, settled } = await listening({
      manifest: { ...few, oauth_config: { scopes: { bot: ['app_mentions:read'] } } },
    })
    await slack.say({ channel: 'C1', user: 'U1', text: `<@${slack.botUser}>` })
    await slack.direct({ user: 'U1', text: 'x' })
    await settled()
    expect(events.map((each) => each.type)).toEqual(['app_mention'])
  })

  test('in a thread names who began it', async () => {
    const { slack, events, settled } = await listening()
    const { ts } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await slack.say({ channel: 'C1', user: 'U2', text: 'y', thread: ts })
    await settled()
    expect(events[1]).toMatchObject({ user: 'U2', thread_ts: ts, parent_user_id: 'U1' })
    await expect(slack.say({ channel: 'C1', user: 'U2', text: 'y', thread: '1700000000.000100' })).rejects.toThrow(
      'thread_not_found',
    )
  })

  test('can be changed and taken back', async () => {
    const { slack, events, settled } = await listening()
    const { ts } = await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await slack.edit({ channel: 'C1', ts, text: 'y' })
    expect(slack.messages('C1')).toMatchObject([{ text: 'y', edited: { user: 'U1' } }])
    await slack.delete({ channel: 'C1', ts })
    expect(slack.messages('C1')).toEqual([])
    await settled()
    expect(events.map((each) => each.subtype)).toEqual([undefined, 'message_changed', 'message_deleted'])
    expect(events[1]).toMatchObject({ message: { text: 'y', user: 'U1' }, previous_message: { text: 'x' } })
  })
})

test('what the bot says comes back to it with its names', async () => {
  const { slack, events, settled } = await listening()
  const { chat } = clientOf(slack)
  const { ts = '' } = await chat.postMessage({ channel: 'C1', text: 'x' })
  await chat.update({ channel: 'C1', ts, text: 'y' })
  await chat.delete({ channel: 'C1', ts })
  await chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'z' })
  await settled()
  const own = slack.acks().filter((each) => each.type === 'events_api')
  expect(own).toHaveLength(3)
  expect(events.map((each) => each.subtype)).toEqual(['message_changed', 'message_deleted'])
})

test('the home of the bot is opened on either tab', async () => {
  const { slack, events, settled } = await listening()
  await slack.openHome({ user: 'U1', tab: 'home' })
  await slack.openHome({ user: 'U1', tab: 'messages' })
  await settled()
  expect(events.map((each) => [each.type, each.tab])).toEqual([
    ['app_home_opened', 'home'],
    ['app_home_opened', 'messages'],
  ])
})

test('what the manifest does not declare is not there for people', async () => {
  const bare = { oauth_config: { scopes: { bot: ['chat:write', 'im:history'] } }, settings: {}, features: {} }
  const slack = await startSlack({ manifest: bare })
  const { channel, ts } = await slack.direct({ user: 'U1', text: 'x' })
  const button = { type: 'button' as const, action_id: 'a', text: { type: 'plain_text' as const, text: 'x' } }
  const blocks = [{ type: 'actions' as const, elements: [button] }]
  const posted = await clientOf(slack).chat.postMessage({ channel, text: 'x', blocks })
  await expect(slack.command({ user: 'U1', channel, command: '/budget', text: '' })).rejects.toThrow('no command /budget')
  await expect(slack.shortcut({ user: 'U1', channel, ts, callbackId: 'ask_message' })).rejects.toThrow('no message shortcut')
  await expect(slack.openHome({ user: 'U1', tab: 'home' })).rejects.toThrow('no home tab')
  await expect(slack.press({ user: 'U1', channel, ts: posted.ts ?? '', actionId: 'a' })).rejects.toThrow('no interactivity')
})

describe('waiting', () => {
  test('gives what came, and says in vain what was there', async () => {
    const slack = await startSlack()
    await slack.say({ channel: 'C1', user: 'U1', text: 'hello there' })
    expect(await slack.until(() => slack.messages('C1')[0])).toMatchObject({ text: 'hello there' })
    await expect(slack.until(() => slack.messages('C1')[1], 30)).rejects.toThrow(/not within 30 ms[\s\S]*U1: hello there/)
    const broken = slack.until(() => {
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')
    const endless = slack.until(() => undefined)
    await slack.stop()
    await expect(endless).rejects.toThrow('stopped')
  })

  test('nothing is left after the end', async () => {
    const slack = await startFakeSlack()
    slack.addUser('U1')
    slack.addChannel('C1')
    await slack.say({ channel: 'C1', user: 'U1', text: 'x' })
    await slack.stop()
    await expect(fetch(slack.apiUrl)).rejects.toThrow('fetch failed')
    expect(slack.unacknowledged()).toBe(0)
  })
})
