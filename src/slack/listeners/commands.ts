// `/budget`: a question, for the asker alone; `help`, `status` and greetings beside it. And the shortcut on somebody's message.
import type { App } from '@slack/bolt'
import type { Entry } from '../../state/inbox.ts'
import { mayAsk } from '../allowed.ts'
import { commands, shortcuts } from '../blocks/action-ids.ts'
import type { Message } from '../blocks/message.ts'
import { notAllowed } from '../blocks/sentences.ts'
import { type Page, pageOf } from '../page-words.ts'
import { questionText } from '../question-text.ts'
import { answerQuestion } from '../replies/answering.ts'
import { deliver } from '../replies/deliver.ts'
import { pageMessage } from './page-message.ts'
import { commandOf, shortcutOf } from './payloads.ts'
import { type Desk, type Handler, settle, type Turn } from './turn.ts'
import { venueOf } from './venues.ts'

export function registerCommands(app: App, desk: Desk): void {
  app.command(commands.budget, ({ context }) => settle(context.turn as Turn, command, desk))
  app.shortcut(shortcuts.askMessage, ({ context }) => settle(context.turn as Turn, shortcut, desk))
}

const command: Handler = async (entry, desk) => {
  const text = questionText(commandOf(entry).text)
  const page = pageOf(text)
  return page === undefined ? ask(entry, text, desk) : show(page, entry, desk)
}

const shortcut: Handler = async (entry, desk) => {
  const text = questionText(shortcutOf(entry).message.text)
  return text === '' ? show('help', entry, desk) : ask(entry, text, desk)
}

async function ask(entry: Entry, question: string, desk: Desk): Promise<string> {
  const { language, people } = desk.config
  if (!mayAsk({ user: entry.user, channel: null }, people))
    return say(notAllowed({ language }), { entry, word: 'forbidden' }, desk)
  const venue = venueOf(entry)
  if (venue === undefined) return 'left_alone'
  return answerQuestion({ entry, question, venue, threads: [], isOutOfSight: true }, desk)
}

/** By the word of a command nobody tells a language. */
async function show(page: Page, entry: Entry, desk: Desk): Promise<string> {
  return say(await pageMessage(page, desk), { entry, word: page }, desk)
}

async function say(
  message: Message,
  { entry, word }: { readonly entry: Entry; readonly word: string },
  desk: Desk,
): Promise<string> {
  const venue = venueOf(entry)
  if (venue !== undefined) await deliver({ venue, entry, message: () => message }, desk)
  return word
}
