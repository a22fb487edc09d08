// Corrections: where the data under a shared card has changed, its thread says so, visibly. The card itself stays as it was shared.
import type { ShareRecord } from '../../state/shares.ts'
import { mayShow } from '../allowed.ts'
import { correctionMessage } from '../blocks/answer/correction.ts'
import type { Porch } from '../porch.ts'
import { postOnce } from '../web/post.ts'
import { SlackError } from '../web/slack-error.ts'

/** Looks at every card that was last seen under other data; gives how many were corrected. Throws SlackError where Slack is out of reach. */
export async function correctShares(porch: Porch): Promise<number> {
  const data = porch.data.version()
  let corrected = 0
  for (let afterId = 0; ; ) {
    const page = await porch.state.shares.behind(data, { afterId, limit: pageSize })
    for (const share of page) corrected += (await look(share, data, porch)) ? 1 : 0
    const last = page.at(-1)
    if (last === undefined) return corrected
    afterId = last.id
  }
}

const pageSize = 50

/** The new version of the data is noted only after the correction stands there: in a channel that may see figures no more, never. */
async function look(share: ShareRecord, data: string, porch: Porch): Promise<boolean> {
  if (!mayShow(share.channel, porch.config.people)) return false
  const values = porch.data.values(share.shown.map(({ key }) => key))
  const now = share.shown.map((one) => ({ ...one, now: values.get(one.key) ?? [] }))
  const changed = now.filter((one) => !isAsShown(one))
  if (changed.length > 0) await correct(share, { changed, data }, porch)
  const shown = now.map(({ now: present, ...one }) => ({
    ...one,
    value: present.includes(one.value) ? one.value : together(present),
  }))
  await porch.state.shares.lookedAt(share.id, { data, shown, corrected: changed.length > 0 })
  return changed.length > 0
}

/** Readers know one of the values, or all of them by the last correction; '' where that said that there is none. */
function isAsShown({ value, now }: Changed): boolean {
  return now.includes(value) || together(now) === value
}

function together(values: readonly string[]): string {
  return values.join(' / ')
}

type Changed = ShareRecord['shown'][number] & { readonly now: readonly string[] }
type Correction = { readonly changed: readonly Changed[]; readonly data: string }

async function correct(share: ShareRecord, { changed, data }: Correction, porch: Porch): Promise<void> {
  const record = await porch.state.answers.find(share.answer)
  const changes = changed.map(({ label, key, value, now }) => ({
    label: label === '' ? key : label,
    before: value === '' ? '–' : value,
    after: now.length === 0 ? null : together(now),
  }))
  const language = record?.outcome.language ?? porch.config.language
  const message = correctionMessage({ changes, dataBefore: share.corrected ?? share.data, dataAfter: data, language })
  const { channel, ts } = share
  const key = `correction:${share.id}:${data}`
  try {
    const thread = share.thread ?? ts ?? undefined
    await postOnce({ channel, thread, message, key, mayBeThere: true, since: ts ?? '0' }, porch)
  } catch (error) {
    // The channel is gone, or the bot is no longer in it: nobody there is to be told.
    if (!(error instanceof SlackError) || error.code !== 'slack_refused') throw error
    porch.log.warn({ share: share.id, error: error.message }, 'a shared card could not be corrected')
  }
  const detail = { share: share.id, data, changed: changed.map((one) => one.key) }
  await porch.state.audit.write({ user: '', act: 'correct', detail }, { key })
}
