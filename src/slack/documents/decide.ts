// The yes or no to a dropped document: once, by somebody who may; what was looked at is what is taken in.
import { WenzhangError } from '../../errors.ts'
import type { Entry } from '../../state/inbox.ts'
import type { Proposal } from '../../state/proposals.ts'
import { mayIngest } from '../allowed.ts'
import { type Action, actions } from '../blocks/action-ids.ts'
import type { Message } from '../blocks/message.ts'
import { proposalFailed } from '../blocks/proposal.ts'
import { ingestRefused, proposalDismissed, proposalDone } from '../blocks/proposal-end.ts'
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
  const status = action === actions.dismiss ? 'dismissed' : 'accepted'
  const isFirst = await state.proposals.close(proposal.id, status)
  // A second press is nothing; the same press after a crash goes on where it was.
  if (!isFirst && (entry.attempts === 1 || proposal.status !== status)) return 'decided_already'
  const message =
    status === 'dismissed' ? await dismiss(proposal, entry, porch) : await takeIn(proposal, { entry, action }, porch)
  await show(proposal, { entry, message }, porch)
  return status
}

async function refuse(entry: Entry, porch: Porch): Promise<string> {
  const { language, people } = porch.config
  await porch.state.audit.write({ user: entry.user, act: 'refused', detail: { what: 'ingest', channel: entry.channel } })
  const why = people.ingestUsers.includes(entry.user) ? 'channel' : 'person'
  await whisper(entry, ingestRefused({ why, channels: people.ingestChannels, language }), porch)
  return 'ingest_refused'
}

async function dismiss({ name, file, digest }: Proposal, entry: Entry, { state, config: { language } }: Porch): Promise<Message> {
  await state.audit.write({ user: entry.user, act: 'dismiss', detail: { name, file, digest } })
  return proposalDismissed({ name, by: nameOf(entry), language })
}

type Press = { readonly entry: Entry; readonly action: Action }

const choices: Readonly<Partial<Record<Action, 'replaces' | 'beside'>>> = {
  [actions.ingestReplacing]: 'replaces',
  [actions.ingestBeside]: 'beside',
}

async function takeIn(proposal: Proposal, { entry, action }: Press, porch: Porch): Promise<Message> {
  const { name, file, digest } = proposal
  const { language } = porch.config
  const choice = choices[action]
  const bytes = await bytesOf(proposal, porch)
  const done = await porch.ingest({ bytes, name, dryRun: false, language, ...(choice === undefined ? {} : { choice }) })
  const result = done.ok ? { outcome: done.outcome, facts: done.facts } : { code: done.code }
  await porch.state.audit.write({
    user: entry.user,
    act: 'ingest',
    detail: { name, file, digest, choice, ...result, data: porch.data.version() },
  })
  porch.dataMoved()
  return done.ok
    ? proposalDone({ name, by: nameOf(entry), report: reportOf(done, language), language })
    : proposalFailed({ name, message: done.message, language })
}

/** The file is fetched again; other bytes than those that were looked at are refused. */
async function bytesOf({ file, digest }: Proposal, { web, config }: Porch): Promise<Uint8Array> {
  const { file: known } = await web.call({ method: 'files.info', run: (client) => client.files.info({ file }) })
  const bytes = await download(
    { id: file, url_private_download: known?.url_private_download ?? '', size: known?.size ?? 0 },
    config,
  )
  if (digestOf(bytes) !== digest) throw new WenzhangError('drop_changed', `file ${file} is not what was looked at`)
  return bytes
}

type Shown = { readonly entry: Entry; readonly message: Message }

async function show({ channel, ts }: Proposal, { entry, message }: Shown, porch: Porch): Promise<void> {
  const { channel_id: pressedIn = channel, message_ts: at = ts ?? undefined } = pressedOf(entry).container
  if (at !== undefined) await replacePosted({ channel: pressedIn, ts: at }, { message }, porch)
}
