// One place that prints a figure: document, section and place, and the quote in bold between the lines around it.
import type { RichTextBlockElement, RichTextText } from '@slack/types'
import type { SourcePlace } from '../../../budget/known-fact.ts'
import { printableLine } from '../../../language/printable.ts'
import { placeText } from '../../../wording/place.ts'
import { slackPageWords } from '../../../wording/slack-pages.ts'
import { bold, cut, literal, paragraph, quotation } from '../text.ts'

export function placeElements(place: SourcePlace, language: 'zh' | 'en'): readonly RichTextBlockElement[] {
  return [paragraph(placeLine(place, language)), quotation(...quoted(place))]
}

/** “《标题》 · 章节 · 第 23 行 · 行 / 列” */
function placeLine({ document, section, locator, row, column }: SourcePlace, language: 'zh' | 'en'): string {
  const heads = [row, column].filter((head) => head !== null && head !== '').join(' / ')
  const parts = [
    slackPageWords[language].titled(cut(document, 120)),
    cut(section, 100),
    placeText(locator, language),
    cut(heads, 120),
  ]
  return printableLine(parts.filter((part) => part !== '').join(' · '))
}

function quoted({ quote, around }: SourcePlace): readonly RichTextText[] {
  const { before, after } = around ?? { before: '', after: '' }
  return [
    ...(before === '' ? [] : [literal(cutBefore(before))]),
    bold(quote),
    ...(after === '' ? [] : [literal(cut(after, mostAround))]),
  ]
}

const mostAround = 240

function cutBefore(text: string): string {
  return text.length <= mostAround ? text : `…${text.slice(1 - mostAround).replace(/^[\udc00-\udfff]/, '')}`
}
