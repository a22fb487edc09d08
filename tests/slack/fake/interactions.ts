// What commands, shortcuts, presses and forms have in common: a trigger, a response_url, and who did it where.
import type { Interaction } from './contract.ts'
import type { Delivery, Kind } from './delivery.ts'
import type { Loose } from './loose.ts'
import { bot, type Channel, type Response, team, type World } from './world.ts'

export function newTrigger(world: World, user: string, view?: string): string {
  const id = world.next('trigger-')
  world.triggers.set(id, { user, madeAt: Date.now(), view, isUsed: false })
  return id
}

export function newResponseUrl(world: World, of: Pick<Response, 'user' | 'channel' | 'of'>): string {
  const token = world.next('response-')
  world.responses.set(token, { ...of, madeAt: Date.now(), uses: 0 })
  return `${world.url}actions/${token}`
}

/** Sends an interaction; what comes back can be waited for. */
export function interact(
  delivery: Delivery,
  of: { readonly kind: Kind; readonly payload: Loose; readonly triggerId: string; readonly responseUrl?: string | undefined },
): Interaction {
  const acknowledged = delivery.send(of.kind, of.payload)
  return { triggerId: of.triggerId, responseUrl: of.responseUrl, acknowledged: () => acknowledged }
}

export function who(world: World, user: string): Loose {
  return { id: user, username: world.users.get(user)?.name, name: world.users.get(user)?.name, team_id: team.id }
}

export function surroundings(): Loose {
  return {
    ...{ api_app_id: bot.app, token: 'fake-verification', team: { id: team.id, domain: team.domain } },
    ...{ enterprise: null, is_enterprise_install: false },
  }
}

export function naming(channel: Channel): Loose {
  return { id: channel.id, name: channel.kind === 'group' ? 'privategroup' : channel.name }
}
