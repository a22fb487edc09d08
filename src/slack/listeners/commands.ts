// `/budget`: a question, for the asker alone; `help` and `status` beside it. And the shortcut on somebody's message.
import type { App } from '@slack/bolt'
import type { Entry } from '../../state/inbox.ts'
import { mayAsk } from '../allowed.ts'
import { commands, shortcuts } from '../blocks/action-ids.ts'
import { helpMessage } from '../blocks/help.ts'
import type { Message } from '../blocks/message.ts'
import { notAllowed } from '../blocks/sentences.ts'
import { statusMessage } from '../blocks/status.ts'
import { examplesOf } from '../examples.ts'
import { questionText } from '../question-text.ts'
import { answerQuestion } from '../replies/answering.ts'
import { deliver } from '../replies/deliver.ts'
import { commandOf, shortcutOf } from './payloads.ts'
import { type Desk, type Handler, settle, type Turn } from './turn.ts'
import { venueOf } from './venues.ts'

export function registerCommands(app: App, desk: Desk): void {
  app.command(commands.budget, ({ context }) => settle(context.turn as Turn, command, desk))
  app.shortcut(shortcuts.askMessage, ({ context }) => settle(context.turn as Turn, shortcut, desk))
}

const command: Handler = async (entry, desk) => {
  const text = questionText(commandOf(entry).text)
  const known = words[text.toLowerCase()]
  if (known !== undefined) return say(await known(desk), { entry, word: text === '' ? 'help' : text.toLowerCase() }, desk)
  return ask(entry, text, desk)
}

const shortcut: Handler = async (entry, desk) => {
  const text = questionText(shortcutOf(entry).message.text)
  if (text === '') return say(help(desk), { entry, word: 'help' }, desk)
  return ask(entry, text, desk)
}

async function ask(entry: Entry, question: string, desk: Desk): Promise<string> {
  const { language, people } = desk.config
  if (!mayAsk({ user: entry.user, channel: null }, people))
    return say(notAllowed({ language }), { entry, word: 'forbidden' }, desk)
  const venue = venueOf(entry)
  if (venue === undefined) return 'left_alone'
  return answerQuestion({ entry, question, venue, threads: [], isOutOfSight: true }, desk)
}

const help = (desk: Desk): Message => {
  const { language } = desk.config
  return helpMessage({ examples: examplesOf(desk, language), language })
}

const status = async ({ data, health, config: { language } }: Desk): Promise<Message> =>
  statusMessage({ status: data.status(), health: await health(), language })

const words: Readonly<Record<string, (desk: Desk) => Message | Promise<Message>>> = {
  '': help,
  help,
  帮助: help,
  status,
  状态: status,
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
