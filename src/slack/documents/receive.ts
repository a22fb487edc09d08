// A dropped document: who may not drop one is told so; else it is tried without writing, and what would change is shown with buttons.
import { createHash } from 'node:crypto'
import type { ChildIngest } from '../../budget/ingest-report.ts'
import { WenzhangError } from '../../errors.ts'
import type { Entry } from '../../state/inbox.ts'
import { fileErrors } from '../../wording/file-errors.ts'
import { slackPageWords } from '../../wording/slack-pages.ts'
import { mayIngest } from '../allowed.ts'
import { proposalFailed, proposalMessage } from '../blocks/documents/proposal.ts'
import { ingestRefused } from '../blocks/documents/proposal-end.ts'
import type { Message } from '../blocks/message.ts'
import { messageOf, type SlackFile } from '../listeners/payloads.ts'
import type { Porch } from '../porch.ts'
import { questionText } from '../question-text.ts'
import { deliver } from '../replies/deliver.ts'
import { download, largestDrop } from './download.ts'
import { reportOf } from './report.ts'

/** Each file of the message gets a reply of its own. */
export async function receiveDocument(entry: Entry, porch: Porch): Promise<string> {
  const { config, state } = porch
  if (!mayIngest(entry, config.people)) {
    await state.audit.write({ user: entry.user, act: 'refused', detail: { what: 'ingest', channel: entry.channel } }, entry)
    await reply(entry, { part: 'refused', message: refusal(entry, porch) }, porch)
    return 'ingest_refused'
  }
  for (const [index, file] of messageOf(entry).files.slice(0, mostFiles).entries())
    await reply(entry, { part: `file-${index}`, ...(await propose(file, { entry, index }, porch)) }, porch)
  return 'proposed'
}

const mostFiles = 10

function refusal({ user }: Entry, { config: { people, language } }: Porch): Message {
  const why = people.ingestUsers.includes(user) ? 'channel' : 'person'
  return ingestRefused({ why, channels: people.ingestChannels, language })
}

type Reply = { readonly part: string; readonly message: Message; readonly proposal?: number }

async function reply(entry: Entry, { part, message, proposal }: Reply, porch: Porch): Promise<void> {
  const { channel, ts, thread_ts: thread = ts } = messageOf(entry)
  const posted = await deliver({ venue: { kind: 'thread', channel, thread }, entry, message: () => message, part }, porch)
  if (proposal !== undefined && posted !== undefined) await porch.state.proposals.posted(proposal, posted.ts)
}

type Nth = { readonly entry: Entry; readonly index: number }

async function propose(file: SlackFile, { entry, index }: Nth, porch: Porch): Promise<Omit<Reply, 'part'>> {
  const { language } = porch.config
  const name = file.name ?? file.id
  const bytes = await bytesOf(file, porch)
  if (bytes === undefined)
    return {
      message: proposalFailed({
        name,
        message: fileErrors[language].too_large({ bytes: file.size ?? largestDrop + 1, limit: largestDrop }),
        language,
      }),
    }
  const { tried, title } = await tryOut({ bytes, name }, entry, porch)
  if (!tried.ok && tried.code !== 'doubtful_version')
    return { message: proposalFailed({ name, message: withHint(tried, language), language }) }
  const { channel, ts, thread_ts: thread = ts } = messageOf(entry)
  const given = { arrival: `${entry.key}#${index}`, file: file.id, name, title, digest: digestOf(bytes), user: entry.user }
  const kept = await porch.state.proposals.keep({ ...given, channel, thread, outcome: tried.ok ? tried.outcome : null }, entry)
  const shown = tried.ok ? reportOf(tried, language) : tried
  return { message: proposalMessage({ proposal: kept.id, name, tried: shown, language }), proposal: kept.id }
}

type File = { readonly bytes: Uint8Array; readonly name: string }
type Tried = { readonly tried: ChildIngest; readonly title: string | null }

/** Of a document that does not say whose it is, the words that it was dropped with may. */
async function tryOut(file: File, entry: Entry, porch: Porch): Promise<Tried> {
  const job = { ...file, dryRun: true, language: porch.config.language }
  const tried = await porch.ingest(job)
  const title = questionText(messageOf(entry).text)
  if (!isUntitled(tried) || title === '' || title.length > longestTitle) return { tried, title: null }
  const titled = await porch.ingest({ ...job, title })
  return titled.ok || titled.code === 'doubtful_version' ? { tried: titled, title } : { tried, title: null }
}

const longestTitle = 200

function isUntitled(tried: ChildIngest): boolean {
  return !tried.ok && (tried.code === 'no_issuer' || tried.code === 'no_year' || tried.code === 'no_stage')
}

function withHint(tried: Extract<ChildIngest, { ok: false }>, language: 'zh' | 'en'): string {
  return isUntitled(tried) ? `${tried.message}\n${slackPageWords[language].proposal.titleHint}` : tried.message
}

async function bytesOf(file: SlackFile, { config }: Porch): Promise<Uint8Array | undefined> {
  try {
    return await download(file, config)
  } catch (error) {
    if (error instanceof WenzhangError && error.code === 'drop_too_large') return undefined
    throw error
  }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
