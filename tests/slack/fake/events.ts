// Events as the bot gets them: only those that the manifest subscribes to and has the scope for.
import { scopesOf } from './api.ts'
import type { Delivery } from './delivery.ts'
import { type Loose, record, text } from './loose.ts'
import { bot, team, type World } from './world.ts'

const scopeOf: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
}
const plural: Readonly<Record<string, string>> = { channel: 'message.channels', group: 'message.groups', im: 'message.im' }

/** Sends the event where the bot subscribes to it; gives its id, '' where it does not. */
export function emitBy(world: World, delivery: Delivery): World['emit'] {
  return async (event) => {
    const name = event.type === 'message' ? (plural[text(event.channel_type)] ?? '') : text(event.type)
    if (!isSubscribed(world, name)) return ''
    const id = world.next('Ev')
    void delivery.send('events_api', envelopeOf(event, id))
    return id
  }
}

function isSubscribed(world: World, name: string): boolean {
  const { bot_events } = record(record(world.settings.manifest.settings).event_subscriptions)
  const scope = scopeOf[name]
  return Array.isArray(bot_events) && bot_events.includes(name) && (scope === undefined || scopesOf(world).includes(scope))
}

function envelopeOf(event: Loose, id: string): Loose {
  return {
    ...{ token: 'fake-verification', team_id: team.id, api_app_id: bot.app, event, type: 'event_callback', event_id: id },
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ enterprise_id: null, team_id: team.id, user_id: bot.user, is_bot: true, is_enterprise_install: false }],
    ...{ is_ext_shared_channel: false, event_context: `4-${id}` },
  }
}
