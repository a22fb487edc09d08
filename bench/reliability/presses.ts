// Pressing what a message shows: by the name of the action, the how manieth of it, or by its value.
import type { FakeMessage, Interaction } from '../../tests/slack/fake/fake-slack.ts'
import type { Stage } from './stage.ts'

export type Wanted = {
  readonly action: string
  readonly nth?: number
  /** Of one of two buttons in one. */
  readonly value?: RegExp
  readonly by?: string
}

export function press({ slack, user }: Stage, message: FakeMessage, wanted: Wanted): Promise<Interaction> {
  const { channel, ts } = message
  return slack.press({ user: wanted.by ?? user, channel, ts, ...elementOf(message, wanted) })
}

/** Of a message that only this person sees. */
export function pressHidden({ slack, user }: Stage, message: FakeMessage, wanted: Wanted): Promise<Interaction> {
  return slack.press({ user, responseOf: message, ...elementOf(message, wanted) })
}

/** What is to be pressed, as Slack takes it. */
export function elementOf(message: FakeMessage, { action, nth = 0, value }: Wanted): { actionId: string; value: string } {
  const found: { actionId: string; value: string }[] = []
  JSON.stringify(message.blocks, (_, one: unknown) => {
    if (typeof one === 'object' && one !== null && 'action_id' in one && String(one.action_id).split(':')[0] === action)
      found.push({ actionId: String(one.action_id), value: pressedValueOf(one, value) })
    return one
  })
  const element = found[nth]
  if (element === undefined) throw new Error(`no ${action} in ${JSON.stringify(message.blocks).slice(0, 1000)}`)
  return element
}

function pressedValueOf(element: object, value: RegExp | undefined): string {
  if (value === undefined) return 'value' in element ? String(element.value) : ''
  return value.exec(JSON.stringify(element))?.[0] ?? ''
}
