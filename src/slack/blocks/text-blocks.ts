// The plain blocks that pages and notices are laid out with; every text in them is literal.
import type { ActionsBlock, Button, ContextBlock, HeaderBlock, RichTextBlock, SectionBlock } from '@slack/types'
import { bold, cut, paragraph, plain, plainLines, preformatted, rich } from './text.ts'

export function heading(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, 150) }
}

export function saying(text: string): SectionBlock {
  return { type: 'section', text: plainLines(text) }
}

/** Small and grey. */
export function note(...texts: readonly string[]): ContextBlock {
  return { type: 'context', elements: texts.map((text) => plainLines(text, 2_000)) }
}

/** A title in bold with a list below it. */
export function listed(title: string, items: readonly string[]): RichTextBlock {
  const elements = items.map((item) => paragraph(cut(item, 300)))
  return rich(
    paragraph(bold(title)),
    ...(items.length === 0 ? [] : [{ type: 'rich_text_list', style: 'bullet', elements } as const]),
  )
}

/** A title in bold with text in a fixed width below it. */
export function printed(title: string, text: string): RichTextBlock {
  return rich(paragraph(bold(title)), preformatted(text))
}

export function buttons(...elements: readonly Button[]): ActionsBlock {
  return { type: 'actions', elements: [...elements] }
}

export type Pressed = { readonly action: string; readonly text: string; readonly value: string; readonly isMain?: boolean }

/** `value` comes back when it is pressed: at most 2,000 characters, and never cut. */
export function button({ action, text, value, isMain = false }: Pressed): Button {
  return { type: 'button', action_id: action, text: plain(text, 75), value, ...(isMain ? { style: 'primary' } : {}) }
}
