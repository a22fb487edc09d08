// The yes or no to a dropped document: once, by somebody who may; what was looked at is what is taken in.
import type { ChildIngest } from '../../budget/ingest-report.ts'
import type { Entry } from '../../state/inbox.ts'
import type { Proposal } from '../../state/proposals.ts'
import { slackPageWords } from '../../wording/slack-pages.ts'
import { mayIngest } from '../allowed.ts'
import { type Action, actions } from '../blocks/action-ids.ts'
import { proposalFailed } from '../blocks/documents/proposal.ts'
import { ingestRefused, proposalDismissed, proposalDone } from '../blocks/documents/proposal-end.ts'
import type { Message } from '../blocks/message.ts'
import { nameOf, pressedOf, pressedValue } from '../listeners/payloads.ts'
import { expired, whisper } from '../listeners/pressed.ts'
import type { Porch } from '../porch.ts'
import { replacePosted } from '../web/post.ts'
import { download } from './download.ts'
import { digestOf } from './receive.ts'
import { reportOf } from './report.ts'

export async function decideProposal(entry: Entry, porch: Porch): Promise<string> {
  const pressed = pressedOf(entry)
  const { state, config } = porch
  const proposal = await state.proposals.find(Number(pressedValue(pressed)))
  if (proposal === undefined) return expired(entry, porch)
  if (!mayIngest(entry, config.people)) return refuse(entry, porch)
  const action = pressed.actions[0].action_id.split(':')[0] as Action
  return action === actions.dismiss ? dismiss(proposal, entry, porch) : takeIn(proposal, { entry, action }, porch)
}

async function refuse(entry: Entry, porch: Porch): Promise<string> {
  const { language, people } = porch.config
  await porch.state.audit.write({ user: entry.user, act: 'refused', detail: { what: 'ingest', channel: entry.channel } }, entry)
  const why = people.ingestUsers.includes(entry.user) ? 'channel' : 'person'
  await whisper(entry, ingestRefused({ why, channels: people.ingestChannels, language }), porch)
  return 'ingest_refused'
}

async function dismiss(proposal: Proposal, entry: Entry, porch: Porch): Promise<string> {
  const { name, file, digest } = proposal
  const { state } = porch
  if (!(await state.proposals.close(proposal.id, { status: 'dismissed', decision: entry.key }))) return 'decided_already'
  await porch.state.audit.write({ user: entry.user, act: 'dismiss', detail: { name, file, digest } }, entry)
  const message = proposalDismissed({ name, by: nameOf(entry), language: porch.config.language })
  await show(proposal, { entry, message }, porch)
  return 'dismissed'
}

type Press = { readonly entry: Entry; readonly action: Action }

const choices: Readonly<Partial<Record<Action, 'replaces' | 'beside'>>> = {
  [actions.ingestReplacing]: 'replaces',
  [actions.ingestBeside]: 'beside',
}

/** A file that cannot be fetched, or is another one now, leaves the proposal open. */
async function takeIn(proposal: Proposal, { entry, action }: Press, porch: Porch): Promise<string> {
  const { language } = porch.config
  const bytes = await bytesOf(proposal, porch)
  if (bytes === undefined) {
    const { changed } = slackPageWords[language].proposal
    await whisper(entry, proposalFailed({ name: proposal.name, message: changed, language }), porch)
    return 'file_changed'
  }
  const isToDo = await porch.state.proposals.close(proposal.id, { status: 'accepted', decision: entry.key })
  if (!isToDo) return 'decided_already'
  const message = await ingest(proposal, { entry, bytes, choice: choices[action] }, porch)
  await show(proposal, { entry, message }, porch)
  return 'accepted'
}

/** The file is fetched again; undefined where its bytes are not those that were looked at. */
async function bytesOf({ file, digest }: Proposal, { web, config }: Porch): Promise<Uint8Array | undefined> {
  const { file: known } = await web.call({ method: 'files.info', run: (client) => client.files.info({ file }) })
  const { url_private_download = '', size = 0, mimetype = '' } = known ?? {}
  const bytes = await download({ id: file, url_private_download, size, mimetype }, config)
  return digestOf(bytes) === digest ? bytes : undefined
}

type Taking = { readonly entry: Entry; readonly bytes: Uint8Array; readonly choice: 'replaces' | 'beside' | undefined }

async function ingest(proposal: Proposal, { entry, bytes, choice }: Taking, porch: Porch): Promise<Message> {
  const { name, file, digest } = proposal
  const { language } = porch.config
  const title = proposal.title ?? undefined
  const taken = await porch.ingest({ bytes, name, title, choice, dryRun: false, language })
  const done = asAtFirst(taken, proposal, { entry, choice })
  if (!done.ok) porch.log.warn({ code: done.code, detail: done.detail }, 'a dropped document was not taken in')
  const result = done.ok ? { outcome: done.outcome, facts: done.facts } : { code: done.code }
  const detail = { name, file, digest, choice, ...result, data: porch.data.version() }
  await porch.state.audit.write({ user: entry.user, act: 'ingest', detail }, entry)
  porch.dataMoved()
  return done.ok
    ? proposalDone({ name, by: nameOf(entry), report: reportOf(done, language), language })
    : proposalFailed({ name, message: done.message, language })
}

/** What a crash came after is there already: the document is then unchanged, and what became of it is what was to become of it. */
function asAtFirst(taken: ChildIngest, { outcome: tried }: Proposal, { entry, choice }: Omit<Taking, 'bytes'>): ChildIngest {
  if (!taken.ok || taken.outcome !== 'unchanged' || entry.attempts === 1) return taken
  const outcome = choice === undefined ? tried : byChoice[choice]
  return outcome === null ? taken : { ...taken, outcome }
}

const byChoice = { replaces: 'replaced', beside: 'joined' } as const

type Shown = { readonly entry: Entry; readonly message: Message }

async function show({ channel, ts }: Proposal, { entry, message }: Shown, porch: Porch): Promise<void> {
  const { channel_id: pressedIn = channel, message_ts: at = ts ?? undefined } = pressedOf(entry).container
  if (at !== undefined) await replacePosted({ channel: pressedIn, ts: at }, { message }, porch)
}
