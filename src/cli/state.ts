// `npm run state`: what the bot keeps of a person, handed out or removed, and its feedback as golden questions.
import { existsSync } from 'node:fs'
import { Argument, Command, Option } from 'commander'
import { readConfig } from '../config.ts'
import type { ReviewedAnswer, Verdict } from '../state/feedback.ts'
import { openState, type State } from '../state/state.ts'
import { type StateTable, stateWords } from '../wording/state.ts'
import { type Language, languageOf, languageOption } from './language.ts'
import { goldenDraft } from './state-golden.ts'

type Options = {
  readonly state: string
  readonly yes?: true
  readonly verdict?: Verdict
  readonly json?: true
  readonly language?: Language
}

/** Runs the command. 0: done, or announced. 1: there is no state. 2: used wrongly. */
export async function run(argv: readonly string[]): Promise<number> {
  const command = stateCommand()
  command.parse(argv, { from: 'user' })
  const options = command.opts<Options>()
  const [act, user] = command.processedArgs as [Act, string | undefined]
  if (act !== 'golden' && user === undefined) return tell(command.helpInformation(), 2)
  if (!existsSync(options.state)) return tell(stateWords[languageOf(options.language)].noState(options.state), 1)
  const state = await openState({ file: options.state })
  try {
    return await acts[act](state, { ...options, user: user ?? '' })
  } finally {
    await state.close()
  }
}

function stateCommand(): Command {
  return new Command('state')
    .description("Hands out or removes what the bot keeps of a person, or prints people's feedback as golden questions.")
    .addArgument(new Argument('<act>', 'what to do').choices(['export', 'purge', 'golden']))
    .argument('[user]', 'export, purge: id of the person in Slack, like U0123ABC')
    .option('--yes', 'purge: remove it. Without this, says what would go and removes nothing')
    .addOption(new Option('--verdict <verdict>', 'golden: this verdict only').choices(['up', 'down']))
    .option('--state <file>', "the bot's memory", readConfig().bot.state)
    .option('--json', 'one JSON object; golden: one for each verdict, with what the person said')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\ngolden prints drafts: what is expected is what the bot answered. Correct them, then run npm run eval -- FILE.',
    )
}

type Act = 'export' | 'purge' | 'golden'
type Asked = Options & { readonly user: string }

const acts: Readonly<Record<Act, (state: State, asked: Asked) => Promise<number>>> = { export: handOut, purge, golden }

async function handOut(state: State, { user, json }: Asked): Promise<number> {
  return print(JSON.stringify({ user, ...(await state.people.export(user)) }, null, json ? 0 : 2))
}

async function purge(state: State, { user, yes, json, language: asked }: Asked): Promise<number> {
  const counts = yes ? await state.people.purge(user) : await state.people.wouldGo(user)
  if (json) return print(JSON.stringify({ user, purged: yes === true, counts }))
  const language = languageOf(asked)
  const words = stateWords[language]
  const listed = listCounts(counts, language)
  if (listed === '') return print(words.nothingKept(user))
  return print(yes ? words.gone(user, listed) : words.wouldGo(user, listed))
}

function listCounts(counts: Readonly<Record<StateTable, number>>, language: Language): string {
  const { tables } = stateWords[language]
  const kept = (Object.keys(tables) as StateTable[]).filter((table) => counts[table] > 0)
  return kept.map((table) => `${tables[table]} ${counts[table]}`).join(language === 'zh' ? '、' : ', ')
}

/** The lines go to a file; what people said of them, free text, stands beside on stderr. */
async function golden(state: State, { verdict, json, language }: Asked): Promise<number> {
  const words = stateWords[languageOf(language)]
  const reviewed = await state.feedback.list(verdict === undefined ? {} : { verdict })
  for (const one of reviewed) {
    const lines = goldenDraft(one, await state.answers.before(one.record))
    if (json) print(JSON.stringify({ ...saidOf(one), golden: lines }))
    else for (const line of lines) print(JSON.stringify(line))
    if (!json) tell(`feedback-${one.id}: ${words.said(one.verdict, one.reason, one.expected)}`, 0)
  }
  if (json) return 0
  return tell(reviewed.length === 0 ? words.noFeedback : words.toEdit, 0)
}

function saidOf({ id, verdict, reason, expected }: ReviewedAnswer): object {
  return { id: `feedback-${id}`, verdict, reason, expected }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function tell(text: string, status: number): number {
  process.stderr.write(`${text}\n`)
  return status
}
