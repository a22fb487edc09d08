// A press, a choice, a text with Enter: only of what is there to be seen by this person.
import { elementsOf, flat } from './blocks.ts'
import type { FakeMessage, FakeView, People, Press } from './contract.ts'
import type { Delivery } from './delivery.ts'
import { interact, naming, newResponseUrl, newTrigger, surroundings, who } from './interactions.ts'
import { isOn, type Loose, list, record, text } from './loose.ts'
import { knownUser, offered, placeOf } from './places.ts'
import { wire } from './posting.ts'
import { directChannel, findMessage, shownTo, type World } from './world.ts'

export function presses(world: World, delivery: Delivery): Pick<People, 'press'> {
  return {
    press: async (of) => {
      offered(isOn(record(record(world.settings.manifest.settings).interactivity).is_enabled), 'interactivity')
      const seen = seenBy(world, of)
      const { block, element } = find(seen.blocks, of)
      const triggerId = newTrigger(world, knownUser(world, of.user))
      const act = { ...chosen(element, of), action_id: element.action_id, block_id: block.block_id, action_ts: world.nextTs() }
      const responseUrl = seen.respond === undefined ? undefined : newResponseUrl(world, seen.respond)
      const payload = {
        ...{ type: 'block_actions', user: who(world, of.user), ...surroundings(), ...seen.payload, trigger_id: triggerId },
        ...withState(seen.payload, { values: valuesOf(seen.blocks, act) }),
        actions: [act],
        ...(responseUrl === undefined ? {} : { response_url: responseUrl }),
      }
      return interact(delivery, { kind: 'interactive', payload, triggerId, responseUrl })
    },
  }
}

/** What is typed and chosen stands in the view; of a message, beside it. */
function withState(payload: Loose, state: Loose): Loose {
  return payload.view === undefined ? { state } : { view: { ...record(payload.view), state } }
}

type Seen = {
  readonly blocks: readonly Loose[]
  readonly payload: Loose
  readonly respond: Parameters<typeof newResponseUrl>[1] | undefined
}

function seenBy(world: World, of: Press): Seen {
  if ('home' in of) return ofView(world.homes.get(of.user), `${of.user} has no home page`)
  if ('viewId' in of)
    return ofView(
      world.modals.get(of.user)?.find((each) => each.id === of.viewId),
      `${of.user} has no form ${of.viewId} open`,
    )
  if ('responseOf' in of) return ofHidden(world, of.user, of.responseOf)
  const channel = placeOf(world, of)
  const message = findMessage(channel, of.ts)
  if (message === undefined) throw new Error(`there is no message ${of.ts} in ${of.channel}`)
  return ofMessage(world, of.user, { message, isEphemeral: false })
}

function ofView(view: FakeView | undefined, otherwise: string): Seen {
  if (view === undefined) throw new Error(otherwise)
  return { blocks: view.blocks, payload: { container: { type: 'view', view_id: view.id }, view }, respond: undefined }
}

function ofHidden(world: World, user: string, of: FakeMessage): Seen {
  const message = shownTo(world, user).find((each) => each.ts === of.ts)
  if (message === undefined) throw new Error(`${user} does not see ${of.ts}`)
  return ofMessage(world, user, { message, isEphemeral: true })
}

/** Of what only one person sees, Slack does not send the message along. */
function ofMessage(world: World, user: string, of: { readonly message: FakeMessage; readonly isEphemeral: boolean }): Seen {
  const { message, isEphemeral } = of
  const channel = world.channels.get(message.channel) ?? directChannel(world, user)
  const thread = message.thread_ts
  const container = { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral: isEphemeral }
  return {
    blocks: message.blocks,
    payload: {
      container: thread === undefined ? container : { ...container, thread_ts: thread },
      channel: naming(channel),
      ...(isEphemeral ? {} : { message: wire(message) }),
    },
    respond: { user, channel: channel.id, of: { ts: message.ts, isEphemeral } },
  }
}

function find(blocks: readonly Loose[], of: Press): { readonly block: Loose; readonly element: Loose } {
  const all = flat(blocks).flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
  const found = all.find(({ element }) => element.action_id === of.actionId)
  if (found === undefined) {
    const there = all.map(({ element }) => text(element.action_id)).join(', ')
    throw new Error(`nothing called ${of.actionId} is there to press; there is: ${there}`)
  }
  return found
}

/** The action as Slack sends it, by the kind of the element. */
function chosen(element: Loose, of: Press): Loose {
  const type = text(element.type)
  if (type === 'button' || type === 'icon_button') return pressed(element, of)
  if (type === 'feedback_buttons') return judged(element, of)
  if (type === 'plain_text_input') return { type, value: of.text ?? of.value ?? '' }
  if (type === 'conversations_select') return { type, selected_conversation: of.option ?? of.value }
  if (type === 'channels_select') return { type, selected_channel: of.option ?? of.value }
  if (type === 'users_select') return { type, selected_user: of.option ?? of.value }
  const option = optionOf(element, of.option ?? of.value ?? '')
  return type === 'checkboxes' ? { type, selected_options: [option] } : { type, selected_option: option }
}

function pressed(element: Loose, of: Press): Loose {
  if (of.value !== undefined && of.value !== element.value)
    throw new Error(`${of.actionId} has the value ${text(element.value)}, not ${of.value}`)
  const value = element.value === undefined ? {} : { value: element.value }
  return { type: element.type, text: element.text, ...value }
}

function judged(element: Loose, of: Press): Loose {
  const sides = [record(element.positive_button), record(element.negative_button)]
  const side = sides.find((each) => each.value === of.value)
  if (side === undefined) throw new Error(`${of.actionId} has the values ${sides.map((each) => text(each.value)).join(', ')}`)
  return { type: element.type, text: side.text, value: side.value }
}

export function optionOf(element: Loose, value: string): Loose {
  const options = [...list(element.options), ...list(element.option_groups).flatMap((each) => list(each.options))]
  const option = options.find((each) => each.value === value)
  if (option === undefined)
    throw new Error(`there is no option ${value}; there is: ${options.map((each) => text(each.value)).join(', ')}`)
  return option
}

/** What the fields hold now: what was just chosen, else what they began with. */
function valuesOf(blocks: readonly Loose[], act: Loose): Loose {
  const fields = flat(blocks).flatMap((block) => elementsOf(block).map((element) => ({ block: text(block.block_id), element })))
  const values: Record<string, Record<string, Loose>> = {}
  for (const { block, element } of fields) {
    if (/button/.test(text(element.type)) && element.type !== 'radio_buttons') continue
    const isThis = act.block_id === block && act.action_id === element.action_id
    const { action_id: _, block_id: __, action_ts: ___, ...value } = isThis ? act : beginning(element)
    values[block] = { ...values[block], [text(element.action_id)]: value }
  }
  return values
}

export function beginning(element: Loose): Loose {
  const type = text(element.type)
  if (type === 'plain_text_input') return { type, value: element.initial_value ?? null }
  if (type === 'conversations_select') return { type, selected_conversation: element.initial_conversation ?? null }
  if (type === 'channels_select') return { type, selected_channel: element.initial_channel ?? null }
  if (type === 'users_select') return { type, selected_user: element.initial_user ?? null }
  if (type === 'checkboxes') return { type, selected_options: element.initial_options ?? [] }
  return { type, selected_option: element.initial_option ?? null }
}
