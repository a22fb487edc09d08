// A whole picture as HTML: a message in its thread with the question above it, a form, or the home page.
import { readFileSync } from 'node:fs'
import type { HomeView, ModalView } from '@slack/types'
import type { AppBlock, Message } from '../../../src/slack/blocks/message.ts'
import { drawBlock } from './block.ts'
import { box, escaped, mention, span } from './html.ts'

export type Sheet =
  | {
      readonly kind: 'message'
      readonly message: Message
      /** What a person wrote before it. */
      readonly asked?: string | undefined
      /** Only that person sees the message. */
      readonly isPrivate?: boolean
    }
  | { readonly kind: 'view'; readonly view: ModalView | HomeView }

export function drawSheet(sheet: Sheet, language: 'zh' | 'en'): string {
  const body = sheet.kind === 'view' ? drawView(sheet.view) : drawThread(sheet, language)
  const lang = language === 'zh' ? 'zh-CN' : 'en'
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>${css}</style><body>${body}</body></html>`
}

const css = readFileSync(new URL('sheet.css', import.meta.url), 'utf8')

function drawThread({ message, asked, isPrivate }: Extract<Sheet, { kind: 'message' }>, language: 'zh' | 'en'): string {
  const only = { zh: '只有你能看到', en: 'Only visible to you' }
  const question = asked === undefined ? [] : [drawPost({ name: language === 'zh' ? '小周' : 'Zhou', mark: '周' }, asking(asked))]
  const blocks = message.blocks.map(drawBlock)
  const note = isPrivate === true ? [box('only', only[language])] : []
  return box('thread', ...question, drawPost({ name: '问账', mark: '账', isApp: true }, [...note, ...blocks].join('')))
}

function asking(question: string): string {
  return box('section', mention('@', '问账'), ' ', escaped(question))
}

type Author = { readonly name: string; readonly mark: string; readonly isApp?: boolean }

function drawPost({ name, mark, isApp = false }: Author, inside: string): string {
  const app = isApp ? [span('app', 'APP')] : []
  const head = box('author', `<b>${name}</b>`, ...app, span('time', '10:24'))
  return box('post', box(isApp ? 'avatar bot' : 'avatar', mark), box('said', head, inside))
}

function drawView(view: ModalView | HomeView): string {
  const blocks = box('blocks', ...view.blocks.map((block) => drawBlock(block as AppBlock)))
  if (view.type === 'home') return box('home', blocks)
  const submit = view.submit === undefined ? [] : [span('button primary', escaped(view.submit.text))]
  const foot = box('foot', span('button', escaped(view.close?.text ?? '')), ...submit)
  return box('modal', box('title', escaped(view.title.text), span('cross', '✕')), blocks, foot)
}
