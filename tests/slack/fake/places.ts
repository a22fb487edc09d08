// Where people are: they can only act in channels that they are in, on messages that are there.
import { type Channel, findMessage, isMember, type Stored, type World } from './world.ts'

export function knownUser(world: World, user: string): string {
  if (!world.users.has(user)) throw new Error(`nobody is called ${user}: addUser first`)
  return user
}

export function placeOf(world: World, of: { readonly user: string; readonly channel: string }): Channel {
  const channel = world.channels.get(of.channel)
  if (channel === undefined) throw new Error(`there is no channel ${of.channel}: addChannel first`)
  if (!isMember(channel, knownUser(world, of.user))) throw new Error(`${of.user} is not in ${of.channel}`)
  return channel
}

export function there(
  world: World,
  of: { readonly channel: string; readonly ts: string },
): { readonly place: Channel; readonly message: Stored } {
  const place = world.channels.get(of.channel)
  const message = place === undefined ? undefined : findMessage(place, of.ts)
  if (place === undefined || message === undefined) throw new Error(`there is no message ${of.ts} in ${of.channel}`)
  return { place, message }
}

/** What the manifest does not declare, people do not find in Slack. */
export function offered(isDeclared: boolean, what: string): void {
  if (!isDeclared) throw new Error(`there is no ${what}: the manifest does not declare it`)
}
