// What people do in channels: say, mention, drop a file, edit and delete, write to the bot, ask by command or shortcut, open its home.

import { scopesOf } from './api.ts'
import type { Drop, Interaction, People, Said, Say } from './contract.ts'
import type { Delivery } from './delivery.ts'
import { interact, naming, newResponseUrl, newTrigger, surroundings, who } from './interactions.ts'
import { isOn, list, record, some } from './loose.ts'
import { bodyOf, showTo, threadOf } from './methods/chat.ts'
import { keepFile } from './methods/files.ts'
import { knownUser, offered, placeOf, there } from './places.ts'
import { changedEvent, deletedEvent, messageEvent, notePings, post, wire } from './posting.ts'
import { presses } from './press.ts'
import { forms } from './submit.ts'
import { bot, type Channel, directChannel, featuresOf, replaceMessage, team, type World } from './world.ts'

export function peopleOf(world: World, delivery: Delivery): People {
  return {
    ...presses(world, delivery),
    ...forms(world, delivery),
    say: (of) => say(world, of),
    direct: async ({ user, text: said, thread }) => {
      const channel = directChannel(world, knownUser(world, user)).id
      return { channel, ...(await say(world, { user, channel, text: said, ...(thread === undefined ? {} : { thread }) })) }
    },
    command: async (of) => command(world, delivery, of),
    shortcut: async (of) => shortcut(world, delivery, of),
    openHome: async ({ user, tab }) => {
      offered(isOn(record(featuresOf(world).app_home)[`${tab}_tab_enabled`]), `${tab} tab`)
      const channel = directChannel(world, knownUser(world, user)).id
      const view = world.homes.get(user)
      await world.emit({
        type: 'app_home_opened',
        user,
        channel,
        event_ts: world.nextTs(),
        tab,
        ...(view === undefined ? {} : { view }),
      })
    },
    drop: async (of) => drop(world, of),
    edit: async ({ channel, ts, text: said }) => {
      const { place, message } = there(world, { channel, ts })
      const after = { ...message, text: said, edited: { user: message.user, ts: world.nextTs() } }
      replaceMessage(place, message, after)
      await world.emit(changedEvent(world, place, { before: message, after }))
    },
    delete: async (of) => {
      const { place, message } = there(world, of)
      replaceMessage(place, message)
      await world.emit(deletedEvent(world, place, message))
    },
    resend: async (eventId) => delivery.resend(eventId),
  }
}

async function say(world: World, of: Say): Promise<Said> {
  const channel = placeOf(world, of)
  const thread = threadOf(channel, of.thread)
  const said = post(world, channel, {
    ...{ user: of.user, text: of.text },
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(of.subtype === undefined ? {} : { subtype: of.subtype }),
    ...(of.files === undefined ? {} : { files: of.files }),
  })
  if (!channel.botIsMember) return { ts: said.ts, eventIds: [] }
  const message = { ...messageEvent(channel, said), client_msg_id: world.next('msg-') }
  const isMention = channel.kind !== 'im' && of.text.includes(`<@${bot.user}>`)
  const { channel_type: _, ...mentioned } = message as typeof message & { readonly channel_type?: string }
  const events = isMention ? [message, { ...mentioned, type: 'app_mention' }] : [message]
  const eventIds: string[] = []
  for (const event of (of.mentionFirst ?? world.settings.mentionFirst) ? events.reverse() : events)
    eventIds.push(await world.emit(event))
  return { ts: said.ts, eventIds: eventIds.filter((each) => each !== '') }
}

async function drop(
  world: World,
  of: Drop,
): Promise<{ readonly ts: string; readonly file: string; readonly eventIds: readonly string[] }> {
  const { name, bytes, mimetype } = of
  const file = keepFile(world, { name, bytes, size: bytes.length, ...(mimetype === undefined ? {} : { mimetype }) })
  const thread = of.thread === undefined ? {} : { thread: of.thread }
  const said = await say(world, {
    user: of.user,
    channel: of.channel,
    text: of.text ?? '',
    subtype: 'file_share',
    files: [file],
    ...thread,
  })
  return { ...said, file: file.id }
}

type Command = { readonly user: string; readonly channel: string; readonly command: string; readonly text: string }

function command(world: World, delivery: Delivery, of: Command): Interaction {
  const channel = placeOf(world, of)
  const isKnown = list(featuresOf(world).slash_commands).some((each) => each.command === of.command)
  offered(isKnown && scopesOf(world).includes('commands'), `command ${of.command}`)
  const triggerId = newTrigger(world, of.user)
  const responseUrl = newResponseUrl(world, { user: of.user, channel: channel.id, of: undefined })
  const payload = {
    ...{
      token: 'fake-verification',
      team_id: team.id,
      team_domain: team.domain,
      channel_id: channel.id,
      channel_name: naming(channel).name,
    },
    ...{ user_id: of.user, user_name: world.users.get(of.user)?.name, command: of.command, text: of.text, api_app_id: bot.app },
    ...{ is_enterprise_install: 'false', response_url: responseUrl, trigger_id: triggerId },
  }
  const interaction = interact(delivery, { kind: 'slash_commands', payload, triggerId, responseUrl })
  void interaction.acknowledged().then((ack) => showReply(world, channel, { user: of.user, payload: record(ack?.payload) }))
  return interaction
}

/** The acknowledgement of a command may carry a message. */
function showReply(
  world: World,
  channel: Channel,
  of: { readonly user: string; readonly payload: ReturnType<typeof record> },
): void {
  if (some(of.payload.text) === undefined && of.payload.blocks === undefined) return
  const body = bodyOf(of.payload)
  if (of.payload.response_type !== 'in_channel') showTo(world, { ...body, user: of.user, channel: channel.id, thread: undefined })
  else notePings(world, post(world, channel, { ...body, user: bot.user, bot_id: bot.id, subtype: 'bot_message' }))
}

type Shortcut = { readonly user: string; readonly callbackId: string; readonly channel: string; readonly ts: string }

function shortcut(world: World, delivery: Delivery, of: Shortcut): Interaction {
  const channel = placeOf(world, of)
  const { message } = there(world, of)
  const isKnown = list(featuresOf(world).shortcuts).some((each) => each.callback_id === of.callbackId && each.type === 'message')
  offered(isKnown && scopesOf(world).includes('commands'), `message shortcut ${of.callbackId}`)
  const triggerId = newTrigger(world, of.user)
  const responseUrl = newResponseUrl(world, { user: of.user, channel: channel.id, of: undefined })
  const payload = {
    ...{
      type: 'message_action',
      callback_id: of.callbackId,
      trigger_id: triggerId,
      response_url: responseUrl,
      message_ts: message.ts,
    },
    ...{ action_ts: world.nextTs(), user: who(world, of.user), channel: naming(channel), message: wire(message) },
    ...surroundings(),
  }
  return interact(delivery, { kind: 'interactive', payload, triggerId, responseUrl })
}
