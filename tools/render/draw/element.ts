// What can be pressed, chosen and typed into.
import type { Button, FeedbackButtons } from '@slack/types'
import { box, escaped, mention, span } from './html.ts'

type Text = { readonly text: string }
type Choosing = {
  readonly type: string
  readonly placeholder?: Text
  readonly options?: readonly { readonly text: Text }[]
  readonly multiline?: boolean
  readonly initial_conversation?: string
}

export function drawButton({ text, style }: Button): string {
  return span(`button ${style ?? ''}`, escaped(text.text))
}

/** Two thumbs: their words are for the pointer and the screen reader. */
export function drawFeedback(_: FeedbackButtons): string {
  return span('thumb', '👍') + span('thumb', '👎')
}

/** Any field of a form, by its type. */
export function drawField(field: Choosing): string {
  if (field.type === 'radio_buttons') return (field.options ?? []).map(({ text }) => radio(text.text)).join('')
  if (/select$/.test(field.type)) return drawSelect(field)
  if (field.type !== 'plain_text_input') throw new Error(`no drawing of ${field.type}`)
  return box(field.multiline ? 'field tall' : 'field', placeholder(field))
}

/** With its options below, as when it is open. */
export function drawSelect(field: Choosing): string {
  const { initial_conversation: chosen, options = [] } = field
  const closed = span('select', chosen === undefined ? placeholder(field) : mention('#', chosen), span('arrow', '⌄'))
  const menu = options.length === 0 ? '' : box('menu', ...options.map(({ text }) => box('option', escaped(text.text))))
  return box('choice', closed, menu)
}

function radio(text: string): string {
  return box('radio', span('ring'), escaped(text))
}

function placeholder({ placeholder: given }: Choosing): string {
  return span('placeholder', escaped(given?.text ?? ' '))
}
