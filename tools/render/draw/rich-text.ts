// Rich text as HTML: sections, lists, quotations and fixed width.
import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextSection } from '@slack/types'
import { box, escaped, mention, span } from './html.ts'

export function drawRichText({ elements }: RichTextBlock): string {
  return box('rich', ...elements.map(drawPart))
}

function drawPart(part: RichTextBlockElement): string {
  if (part.type === 'rich_text_list') return drawList(part.style, part.elements)
  return box(part.type, ...part.elements.map(drawPiece))
}

function drawList(style: 'bullet' | 'ordered', sections: readonly RichTextSection[]): string {
  const name = style === 'bullet' ? 'ul' : 'ol'
  const items = sections.map(({ elements }) => `<li>${elements.map(drawPiece).join('')}</li>`)
  return `<${name}>${items.join('')}</${name}>`
}

function drawPiece(piece: RichTextElement): string {
  const { bold = false, code = false } = { ...('style' in piece ? piece.style : {}) } as { bold?: boolean; code?: boolean }
  const text = textOf(piece)
  if (bold) return `<b>${text}</b>`
  return code ? `<code>${text}</code>` : text
}

function textOf(piece: RichTextElement): string {
  if (piece.type === 'text') return escaped(piece.text)
  if (piece.type === 'user') return mention('@', piece.user_id)
  if (piece.type === 'channel') return mention('#', piece.channel_id)
  if (piece.type === 'link') return span('link', escaped(piece.text ?? piece.url))
  if (piece.type === 'date') return escaped(new Date(piece.timestamp * 1_000).toISOString().slice(0, 16).replace('T', ' '))
  throw new Error(`no drawing of ${piece.type} in rich text`)
}
