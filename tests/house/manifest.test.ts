import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../../src/config.ts'
import { actions, commands, shortcuts, views } from '../../src/slack/blocks/action-ids.ts'
import { read, root, sources } from './sources.ts'

type Prompt = { readonly title: string; readonly message: string }
type Manifest = {
  readonly display_information: Readonly<Record<'name' | 'description' | 'long_description' | 'background_color', string>>
  readonly features: {
    readonly agent_view: { readonly agent_description: string; readonly suggested_prompts: readonly Prompt[] }
    readonly app_home: Readonly<Record<string, boolean>>
    readonly bot_user: { readonly display_name: string }
    readonly shortcuts: readonly Readonly<Record<'name' | 'type' | 'callback_id' | 'description', string>>[]
    readonly slash_commands: readonly Readonly<Record<'command' | 'description' | 'usage_hint', string>>[]
  }
  readonly oauth_config: { readonly scopes: Readonly<Record<string, readonly string[]>> }
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[] }
    readonly interactivity: { readonly is_enabled: boolean }
    readonly socket_mode_enabled: boolean
  }
}

const manifest = JSON.parse(read('manifest.json')) as Manifest
const { display_information: display, features, oauth_config: oauth, settings } = manifest
const scopes = oauth.scopes.bot ?? []
const events = settings.event_subscriptions.bot_events
const porch = sources('src/slack/**/*.ts')
  .map(({ text }) => text)
  .join('\n')
const page = read('docs/slack.md')

/** What the bot is told by Slack, and the scope that each event needs. */
const heard: Readonly<Record<string, string | undefined>> = {
  app_home_opened: undefined,
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
}
const channels = (what: 'history' | 'read'): readonly string[] => [`channels:${what}`, `groups:${what}`]

/** What the bot calls, and the scopes that each call needs for the places where it is made. */
const called: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'assistant.threads.setStatus': ['assistant:write', 'chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': [...channels('history'), 'im:history'],
  'conversations.info': channels('read'),
  'conversations.members': channels('read'),
  'conversations.open': ['im:write'],
  'conversations.replies': [...channels('history'), 'im:history'],
  'files.info': ['files:read'],
  'files.uploadV2': ['files:write'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
}

describe('the scopes', () => {
  const rows = [...page.matchAll(/^\| `([a-z_]+:[a-z]+|commands)` \| (.+) \| (.+) \|$/gm)]
  const explained = rows.map(([, scope]) => scope)

  test('are each explained: why, and what is missing without it', () => {
    expect(explained).toEqual(scopes)
    for (const [, , why = '', without = ''] of rows) {
      expect(why.length).toBeGreaterThan(10)
      expect(without.length).toBeGreaterThan(5)
    }
  })

  test('are those that the events and calls of the program need, and no other', () => {
    const calls = [...porch.matchAll(/client\.([a-z]+(?:\.[a-zA-Z0-9]+)+)\(/g)].map(([, call = '']) => call)
    expect([...new Set(calls)].sort()).toEqual(Object.keys(called).sort())
    const needed = [...events.map((event) => heard[event]), ...calls.flatMap((call) => called[call] ?? []), 'commands']
    expect([...new Set(needed.filter((scope) => scope !== undefined))].sort()).toEqual([...scopes].sort())
  })

  test('are the bot’s alone, in order, each once', () => {
    expect(Object.keys(oauth.scopes)).toEqual(['bot'])
    expect(scopes).toEqual([...new Set(scopes)].sort())
  })
})

describe('what is registered', () => {
  const listened = (kind: string): readonly string[] =>
    [...porch.matchAll(new RegExp(`app\\.${kind}\\('([a-z_]+)'`, 'g'))].map(([, name = '']) => name).sort()

  test('listens to the events that are subscribed, and to no other', () => {
    expect(events.every((event) => event in heard)).toBe(true)
    expect([...new Set(events.map((event) => event.split('.')[0] ?? ''))].sort()).toEqual(listened('event'))
  })

  test('are the commands and shortcuts', () => {
    expect(features.slash_commands.map(({ command }) => command)).toEqual(Object.values(commands))
    expect(features.shortcuts.map(({ callback_id: id }) => id)).toEqual(Object.values(shortcuts))
    for (const name of Object.keys(commands)) expect(porch).toContain(`app.command(commands.${name}`)
    for (const name of Object.keys(shortcuts)) expect(porch).toContain(`app.shortcut(shortcuts.${name}`)
  })

  test('are a handler for each action and each form, for which interactivity is on', () => {
    for (const name of Object.keys(actions)) expect(porch).toContain(`[actions.${name}]: `)
    for (const name of Object.keys(views)) expect(porch).toContain(`app.view(views.${name}`)
    expect(settings.interactivity.is_enabled).toBe(true)
  })

  test('are the tabs that the pages are shown in', () => {
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    })
  })
})

describe('fields', () => {
  const shortcut = features.shortcuts[0]
  const command = features.slash_commands[0]
  const limited: readonly (readonly [string, string | undefined, number])[] = [
    ['name', display.name, 35],
    ['description', display.description, 140],
    ['long_description', display.long_description, 4000],
    ['agent_description', features.agent_view.agent_description, 300],
    ['bot_user.display_name', features.bot_user.display_name, 80],
    ['shortcut.name', shortcut?.name, 24],
    ['shortcut.callback_id', shortcut?.callback_id, 255],
    ['shortcut.description', shortcut?.description, 150],
    ['command', command?.command, 32],
    ['command.description', command?.description, 2000],
    ['command.usage_hint', command?.usage_hint, 1000],
  ]

  test.each(limited)('%s keeps within what Slack takes', (_, value, most) => {
    expect(value?.length).toBeGreaterThan(0)
    expect(value?.length).toBeLessThanOrEqual(most)
  })

  test('the long description is long enough, the name of the bot and its colour are such', () => {
    expect(display.long_description.length).toBeGreaterThanOrEqual(174)
    expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]+$/)
    expect(display.background_color).toMatch(/^#[0-9a-f]{6}$/)
  })

  test('lists are no longer than Slack takes', () => {
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4)
    expect(features.shortcuts.length).toBeLessThanOrEqual(10)
    expect(features.slash_commands.length).toBeLessThanOrEqual(50)
    expect(events.length).toBeLessThanOrEqual(100)
  })

  test('it is an app of Socket Mode with an agent view, as decision 9 has it', () => {
    expect(settings.socket_mode_enabled).toBe(true)
    expect(Object.keys(features)).toContain('agent_view')
    expect(Object.keys(features)).not.toContain('assistant_view')
  })

  test('none holds a token or an address', () => {
    expect(read('manifest.json')).not.toMatch(/xox[a-z]-|xapp-|https?:/)
  })
})

describe('docs/slack.md', () => {
  test('gives each setting of the bot the default that it has, with the page on the language model', () => {
    const rows = [...`${page}\n${read('docs/model.md')}`.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|(.*?)\|/gm)].map(
      ([, ...cells]) => cells.map((cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)),
    )
    const told = rows.flatMap(([names = [], defaults = []]) => names.map((name, index) => [name, defaults[index] ?? '']))
    const defaults = Object.entries(settingsSchema.parse({})).map(([name, value]) => [name, shownDefault(value)])
    const ofBot = Object.keys(settingsSchema.shape).filter((name) => !['WENZHANG_DATABASE', 'LOG_LEVEL'].includes(name))
    expect(told.map(([name]) => name).sort()).toEqual(ofBot.sort())
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(ofBot.map((name) => [name, Object.fromEntries(defaults)[name] ?? ''])),
    )
  })

  test('tells the fields of http mode with the address that the bot listens at', () => {
    const [, endpoint] = /endpoints: \['([^']+)'\]/.exec(read('src/slack/app.ts')) ?? []
    expect(endpoint).toBeDefined()
    const fields = [
      'settings.event_subscriptions.request_url',
      'settings.interactivity.request_url',
      'features.slash_commands[0].url',
    ]
    for (const field of fields) expect(page).toContain(`| \`${field}\` | \`https://host${endpoint}\` |`)
    expect(page).toContain(`location = ${endpoint} {`)
  })

  test('names the words of the command', () => {
    for (const word of ['help', '帮助', 'status', '状态']) expect(page).toContain(word)
    expect(page).toContain(features.shortcuts[0]?.name)
  })
})

/** A path as seen from the project's folder; a list is empty unless somebody is named. */
function shownDefault(value: unknown): string {
  return Array.isArray(value) ? value.join() : String(value).replace(root, '')
}
