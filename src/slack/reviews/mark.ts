// 已核验: a reviewer marks an answer in its sources, or takes the mark away.
import type { AnswerRecord } from '../../state/answers.ts'
import type { Entry } from '../../state/inbox.ts'
import { isReviewer } from '../allowed.ts'
import { actions } from '../blocks/action-ids.ts'
import { nameOf, pressedOf, pressedValue } from '../listeners/payloads.ts'
import type { Porch } from '../porch.ts'
import { sourcesFor } from './sources.ts'
import { marked, markVerified, type Reviewer } from './verified.ts'

/** Only for reviewers, whoever pressed; the sources then show the mark. */
export async function toggleMark(entry: Entry, porch: Porch): Promise<string> {
  const pressed = pressedOf(entry)
  const record = await porch.state.answers.find(Number(pressedValue(pressed)))
  if (record === undefined) return 'expired'
  if (!isReviewer(entry.user, porch.config.people)) return refuse(entry, record, porch)
  const isOn = pressed.actions[0].action_id.startsWith(actions.verify)
  const act = isOn ? await set(record, { id: entry.user, name: nameOf(entry), of: entry }, porch) : await takeAway(record, porch)
  await porch.state.audit.write({ user: entry.user, act, detail: { answer: record.id } }, entry)
  await show(record, { entry, view: pressed.container.view_id }, porch)
  return act
}

async function refuse(entry: Entry, record: AnswerRecord, { state }: Porch): Promise<string> {
  await state.audit.write({ user: entry.user, act: 'refused', detail: { what: 'verify', answer: record.id } }, entry)
  return 'forbidden'
}

async function set(record: AnswerRecord, by: Reviewer, porch: Porch): Promise<'verify' | 'refused'> {
  return (await markVerified(record, by, porch)) === undefined ? 'refused' : 'verify'
}

async function takeAway(record: AnswerRecord, { state }: Porch): Promise<'unverify'> {
  const mark = await state.marks.find(marked(record))
  if (mark !== undefined) await state.marks.fall(mark.id, 'taken_away')
  return 'unverify'
}

async function show(
  record: AnswerRecord,
  { entry, view: id }: { readonly entry: Entry; readonly view: string | undefined },
  porch: Porch,
): Promise<void> {
  if (id === undefined) return
  const view = await sourcesFor(record, entry.user, porch)
  await porch.web.call({ method: 'views.update', tries: 2, run: (client) => client.views.update({ view_id: id, view }) })
}
