// Signs of life: where an answer is not there within half a second, the thread shows that it is looked up. An answer never waits for it.
import { plainSentence } from '../blocks/sentences.ts'
import type { Porch } from '../porch.ts'
import { respondPrivately } from '../web/respond.ts'
import type { Venue } from './venue.ts'

export type Life = {
  /** From the receipt of a question on. Called again for the same id it changes nothing. */
  begin(id: number, venue: Venue, text: string): void
  /** What is being done, in the place of what was shown; at once. */
  say(id: number, venue: Venue, text: string): void
  /** The answer is there: nothing is shown any more. */
  end(id: number): void
  stop(): void
}

export type LifeOptions = { readonly patience?: number; readonly renewal?: number }
type Shown = { readonly venue: Venue; timer: NodeJS.Timeout; call?: Promise<void> }

/** Slack takes a status away after two minutes: it is set again before. */
const usual = { patience: 500, renewal: 100_000 }

export function startLife(porch: Pick<Porch, 'web' | 'log'>, given: LifeOptions = {}): Life {
  const { patience, renewal } = { ...usual, ...given }
  const all = new Map<number, Shown>()
  const show = (id: number, text: string): void => {
    const shown = all.get(id)
    if (shown === undefined) return
    if (shown.venue.kind !== 'private') shown.timer = setTimeout(() => show(id, text), renewal)
    shown.call = quietly(showStatus(shown.venue, text, porch), porch)
  }
  const end = (id: number): void => {
    const shown = all.get(id)
    clearTimeout(shown?.timer)
    all.delete(id)
    // A status that was still on its way would stand beside the answer.
    if (shown?.call !== undefined && shown.venue.kind !== 'private')
      void shown.call.then(() => quietly(showStatus(shown.venue, '', porch), porch))
  }
  return {
    begin: (id, venue, text) => {
      if (!all.has(id)) all.set(id, { venue, timer: setTimeout(() => show(id, text), patience) })
    },
    say: (id, venue, text) => {
      // A command's reply has but five uses: what it showed first stands.
      if (venue.kind === 'private') return
      clearTimeout(all.get(id)?.timer)
      all.set(id, { venue, timer: setTimeout(() => show(id, text), 0) })
    },
    end,
    stop: () => {
      for (const id of [...all.keys()]) end(id)
    },
  }
}

async function quietly(call: Promise<void>, { log }: Pick<Porch, 'log'>): Promise<void> {
  try {
    await call
  } catch (error) {
    log.debug({ error: String(error) }, 'a sign of life was not shown')
  }
}

async function showStatus(venue: Venue, text: string, { web }: Pick<Porch, 'web'>): Promise<void> {
  if (venue.kind === 'person') return
  if (venue.kind === 'private') return respondPrivately({ url: venue.url, message: plainSentence(text), ended: web.ended })
  const { channel, thread } = venue
  await web.call({
    method: 'assistant.threads.setStatus',
    tries: 1,
    run: (client) => client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status: text }),
  })
}
