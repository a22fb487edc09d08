// A form that is sent: what a person could not send is refused here; what the bot answers is done to the form.
import type { Acknowledgement, FakeView, People } from './contract.ts'
import type { Delivery } from './delivery.ts'
import { interact, newTrigger, surroundings, who } from './interactions.ts'
import { type Loose, list, record, some, text } from './loose.ts'
import { checked, findView, made, replaceView } from './methods/views.ts'
import { beginning, optionOf } from './press.ts'
import type { World } from './world.ts'

type Submission = Parameters<People['submit']>[0]

export function forms(world: World, delivery: Delivery): Pick<People, 'submit'> {
  return {
    submit: async (of) => {
      const view = world.modals.get(of.user)?.at(-1)
      if (view === undefined || view.id !== of.viewId) throw new Error(`${of.user} has no form ${of.viewId} before them`)
      if (view.submit === undefined) throw new Error(`the form ${of.viewId} cannot be sent`)
      const triggerId = newTrigger(world, of.user, view.id)
      const payload = {
        ...{ type: 'view_submission', user: who(world, of.user), ...surroundings(), trigger_id: triggerId },
        ...{ view: { ...view, state: { values: valuesOf(view, of) } }, response_urls: [] },
      }
      const interaction = interact(delivery, { kind: 'interactive', payload, triggerId })
      const acknowledgement = await interaction.acknowledged()
      const response = answered(world, { user: of.user, view, acknowledgement })
      return response === undefined ? interaction : { ...interaction, response }
    },
  }
}

function valuesOf(view: FakeView, of: Submission): Loose {
  const inputs = view.blocks.filter((each) => each.type === 'input')
  for (const block of Object.keys(of.values))
    if (!inputs.some((each) => each.block_id === block)) throw new Error(`the form has no input ${block}`)
  return Object.fromEntries(
    inputs.map((block) => {
      const element = record(block.element)
      return [text(block.block_id), { [text(element.action_id)]: typed(block, of.values[text(block.block_id)]) }]
    }),
  )
}

/** What Slack checks while a person types. */
function typed(block: Loose, given: string | undefined): Loose {
  const element = record(block.element)
  const value = given === undefined || given === '' ? beginning(element) : filled(element, given)
  const isEmpty = Object.entries(value).every(
    ([key, each]) => key === 'type' || each === null || each === '' || (Array.isArray(each) && each.length === 0),
  )
  if (isEmpty && block.optional !== true) throw new Error(`the input ${text(block.block_id)} must be filled`)
  return value
}

function filled(element: Loose, given: string): Loose {
  const type = text(element.type)
  if (type === 'plain_text_input') {
    const [least, most] = [Number(element.min_length ?? 0), Number(element.max_length ?? 3000)]
    if (given.length < least || given.length > most) throw new Error(`the text must have ${least} to ${most} characters`)
    return { type, value: given }
  }
  if (type === 'conversations_select') return { type, selected_conversation: given }
  if (type === 'channels_select') return { type, selected_channel: given }
  if (type === 'users_select') return { type, selected_user: given }
  return type === 'checkboxes'
    ? { type, selected_options: [optionOf(element, given)] }
    : { type, selected_option: optionOf(element, given) }
}

type Answered = { readonly user: string; readonly view: FakeView; readonly acknowledgement: Acknowledgement | undefined }

/** Closes the form, or does what the bot answered. Without an answer it stays open, with an error above it. */
function answered(world: World, { user, view, acknowledgement }: Answered): Loose | undefined {
  if (acknowledgement === undefined) return undefined
  const response = record(acknowledgement.payload)
  const action = some(response.response_action)
  const stack = world.modals.get(user) ?? []
  if (action === undefined) world.modals.set(user, stack.slice(0, -1))
  else if (action === 'clear') world.modals.set(user, [])
  else if (action === 'push') world.modals.set(user, [...stack, made(world, checked(response.view, 'modal'))])
  else if (action === 'update') changeView(world, view, response)
  else if (action === 'errors') checkErrors(view, response)
  else throw new Error(`there is no response_action ${action}`)
  return response
}

function changeView(world: World, view: FakeView, response: Loose): void {
  const found = findView(world, (each) => each.id === view.id)
  if (found !== undefined) replaceView(world, found, checked(response.view, 'modal'))
}

function checkErrors(view: FakeView, response: Loose): void {
  const inputs = list(view.blocks).filter((each) => each.type === 'input')
  for (const block of Object.keys(record(response.errors)))
    if (!inputs.some((each) => each.block_id === block)) throw new Error(`an error stands at ${block}, which is no input`)
}
