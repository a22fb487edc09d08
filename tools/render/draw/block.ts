// A block as HTML, for every type that we send; one without a drawing is an error, so that none is left out unseen.
import type { ActionsBlock, ContextBlock, InputBlock, SectionBlock } from '@slack/types'
import type { AppBlock } from '../../../src/slack/blocks/message.ts'
import { drawChart } from './chart.ts'
import { drawButton, drawFeedback, drawField, drawSelect } from './element.ts'
import { box, escaped } from './html.ts'
import { drawRichText } from './rich-text.ts'
import { drawTable } from './table.ts'

export function drawBlock(block: AppBlock): string {
  if (block.type === 'header') return box('header', escaped(block.text.text))
  if (block.type === 'divider') return '<hr>'
  if (block.type === 'section') return drawSection(block)
  if (block.type === 'rich_text') return drawRichText(block)
  if (block.type === 'context') return drawContext(block)
  if (block.type === 'actions') return drawActions(block)
  if (block.type === 'input') return drawInput(block)
  if (block.type === 'data_table') return drawTable(block)
  if (block.type === 'data_visualization') return drawChart(block)
  if (block.type === 'context_actions')
    return box('feedback', ...block.elements.map((element) => (element.type === 'feedback_buttons' ? drawFeedback(element) : '')))
  throw new Error(`no drawing of a ${block.type}`)
}

function drawSection({ text, fields, accessory }: SectionBlock): string {
  if (text === undefined || fields !== undefined || accessory !== undefined) throw new Error('no drawing of such a section')
  return box('section', escaped(text.text))
}

function drawContext({ elements }: ContextBlock): string {
  return box('context', ...elements.map((element) => box('piece', escaped('text' in element ? element.text : ''))))
}

function drawActions({ elements }: ActionsBlock): string {
  return box('actions', ...elements.map((element) => (element.type === 'button' ? drawButton(element) : drawSelect(element))))
}

function drawInput({ label, hint, optional, element }: InputBlock): string {
  const mark = optional === true ? '<span class="optional"> (optional)</span>' : ''
  const below = hint === undefined ? [] : [box('hint', escaped(hint.text))]
  return box('input', box('label', escaped(label.text), mark), drawField(element), ...below)
}
