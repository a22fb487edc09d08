// views.*: forms, which a press or a command opens within three seconds, and the home page.
import { checkView } from '../blocks.ts'
import type { FakeView } from '../contract.ts'
import { type Loose, list, record, some, text } from '../loose.ts'
import { notePingsOfView, withIds } from '../posting.ts'
import { must, refuse } from '../refusal.ts'
import { bot, team, type World } from '../world.ts'
import { type Method, needs } from './method.ts'

export const views: Readonly<Record<string, Method>> = {
  'views.open': { tier: 4, scopes: needs(), run: open },
  'views.push': { tier: 4, scopes: needs(), run: push },
  'views.update': { tier: 4, scopes: needs(), run: update },
  'views.publish': { tier: 4, scopes: needs(), run: publish },
}

function open(world: World, args: Loose): Loose {
  const asked = checked(args.view, 'modal')
  const user = exchange(world, args.trigger_id)
  const view = made(world, asked)
  world.modals.set(user, [view])
  return { view }
}

function push(world: World, args: Loose): Loose {
  const asked = checked(args.view, 'modal')
  const user = exchange(world, args.trigger_id)
  const stack = world.modals.get(user) ?? []
  must(stack.length > 0, 'not_found')
  must(stack.length < 3, 'push_limit_reached')
  const view = made(world, asked)
  world.modals.set(user, [...stack, view])
  return { view }
}

function update(world: World, args: Loose): Loose {
  const view = checked(args.view, 'modal')
  const found = findView(
    world,
    (each) => each.id === args.view_id || (some(args.external_id) !== undefined && each.external_id === args.external_id),
  )
  if (found === undefined) return refuse('not_found')
  must(some(args.hash) === undefined || args.hash === found.view.hash, 'hash_conflict')
  return { view: replaceView(world, found, view) }
}

function publish(world: World, args: Loose): Loose {
  const user = text(args.user_id)
  must(world.users.has(user), 'invalid_user_id')
  must(record(record(world.settings.manifest.features).app_home).home_tab_enabled === true, 'not_enabled')
  const before = world.homes.get(user)
  must(some(args.hash) === undefined || args.hash === before?.hash, 'hash_conflict')
  const view = made(world, checked(args.view, 'home'), before?.id)
  world.homes.set(user, view)
  return { view }
}

/** Uses up the trigger; gives whose it was. */
export function exchange(world: World, id: unknown): string {
  must(some(id) !== undefined, 'invalid_arguments')
  const trigger = world.triggers.get(text(id)) ?? refuse('invalid_trigger_id')
  must(!trigger.isUsed, 'exchanged_trigger_id')
  must(Date.now() - trigger.madeAt <= world.settings.triggerLifeMs, 'expired_trigger_id')
  trigger.isUsed = true
  return trigger.user
}

/** The view after Slack's checks. */
export function checked(value: unknown, type: 'modal' | 'home'): Loose {
  const messages = checkView(value)
  if (messages.length > 0) refuse('invalid_arguments', { response_metadata: { messages } })
  must(record(value).type === type, 'invalid_arguments')
  return record(value)
}

/** The view as Slack keeps it. */
export function made(world: World, view: Loose, id: string = world.next('V')): FakeView {
  const kept = {
    ...{ private_metadata: '', callback_id: '', external_id: '', state: { values: {} } },
    ...view,
    ...{ id, team_id: team.id, app_id: bot.app, bot_id: bot.id, root_view_id: id, previous_view_id: null },
    ...{ hash: world.next('hash'), blocks: withIds(world, list(view.blocks)) },
  }
  notePingsOfView(world, kept)
  return kept
}

export type Found = { readonly user: string; readonly view: FakeView }

export function findView(world: World, is: (view: FakeView) => boolean): Found | undefined {
  for (const [user, stack] of world.modals) {
    const view = stack.find(is)
    if (view !== undefined) return { user, view }
  }
  return undefined
}

export function replaceView(world: World, found: Found, view: Loose): FakeView {
  const after = made(world, view, found.view.id)
  const stack = world.modals.get(found.user) ?? []
  world.modals.set(
    found.user,
    stack.map((each) => (each === found.view ? after : each)),
  )
  return after
}
