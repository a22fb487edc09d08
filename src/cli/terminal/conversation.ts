// Without a question: a conversation. On a terminal with a prompt, history and commands; from a pipe, one question a line.
import { createInterface } from 'node:readline'
import type { AskOptions } from '../../ask.ts'
import type { Context } from '../../question/understanding.ts'
import type { AskWidely } from '../../widen/widen.ts'
import { terminalWords } from '../../wording/terminal.ts'
import { outcomeJson } from '../ask-json.ts'
import { loadHistory, saveHistory } from './history.ts'
import { show } from './show.ts'

export type Conversation = {
  readonly ask: AskWidely
  readonly options: AskOptions
  readonly json: boolean
  readonly explained: boolean
}

type State = { readonly context: Context | undefined; readonly explained: boolean; readonly over: boolean }

/** Ends with the input, by /quit, or by a word of leaving (exit, quit, q, 退出). */
export async function converseIn(conversation: Conversation): Promise<void> {
  const interactive = process.stdin.isTTY === true
  const words = terminalWords[conversation.options.language ?? 'zh']
  const lines = createInterface({
    input: process.stdin,
    ...(interactive ? { output: process.stdout, prompt: words.prompt, history: [...loadHistory()] } : {}),
  })
  if (interactive) lines.on('history', (history) => saveHistory(history))
  lines.on('SIGINT', () => lines.close())
  if (interactive) process.stdout.write(`${words.welcome}\n`)
  let state: State = { context: undefined, explained: conversation.explained, over: false }
  if (interactive) lines.prompt()
  for await (const line of lines) {
    state = await reply(line.trim(), state, conversation)
    if (state.over) break
    if (interactive) lines.prompt()
  }
  lines.close()
}

async function reply(line: string, state: State, conversation: Conversation): Promise<State> {
  if (line === '') return state
  if (farewells.has(line.toLowerCase())) return { ...state, over: true }
  if (line.startsWith('/')) return obey(line, state, conversation)
  const started = performance.now()
  const { context } = state
  const asked = await conversation.ask(line, { ...conversation.options, ...(context === undefined ? {} : { context }) })
  const elapsedMs = performance.now() - started
  const text = conversation.json
    ? outcomeJson(asked.outcome, { id: null, elapsedMs, widened: asked.widened })
    : `${show(asked.outcome, { explained: state.explained })}\n`
  process.stdout.write(`${text}\n`)
  return { ...state, context: asked.context }
}

/** What people type to leave, beside /quit. */
const farewells: ReadonlySet<string> = new Set(['exit', 'quit', 'q', 'bye', '退出', '再见', '结束'])

function obey(line: string, state: State, { options }: Conversation): State {
  const words = terminalWords[options.language ?? 'zh']
  const command = commands[line]
  if (command !== undefined) return command(state, words.help)
  process.stdout.write(`${words.unknownCommand(line.replaceAll(/[^/\w]/g, ''))}\n`)
  return state
}

const commands: Readonly<Record<string, (state: State, help: string) => State>> = {
  '/help': (state, help) => {
    process.stdout.write(`${help}\n`)
    return state
  },
  '/quit': (state) => ({ ...state, over: true }),
  '/exit': (state) => ({ ...state, over: true }),
  '/new': (state) => ({ ...state, context: undefined }),
  '/explain': (state) => ({ ...state, explained: !state.explained }),
}
