import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Entry } from '../../src/state/inbox.ts'
import { Gone } from '../../src/state/while-there.ts'
import { answer, arrival, context, mark, proposal, type Remembered, remembered, share } from './remembered.ts'

let memory: Remembered
let entry: Entry
/** An answer of somebody else, that the purged person judges, shares and marks. */
let other: number
beforeEach(async () => {
  memory = await remembered()
  const accepted = await memory.state.inbox.accept(arrival({ user: 'UGONE', key: 'EvGONE' }))
  if (accepted === undefined) throw new Error('it is known')
  entry = accepted
  other = (await memory.state.answers.keep(answer({ user: 'UOTHER' }))).id
})
afterEach(() => memory.close())

const user = 'UGONE'
const key = { channel: 'C1', thread: '1.1' }
const writes: Readonly<Record<string, () => Promise<unknown>>> = {
  answer: () => memory.state.answers.keep(answer({ user, arrival: 'EvGONE' }), entry),
  thread: () => memory.state.threads.keep(key, { context, language: 'zh', user, of: entry }),
  verdict: () => memory.state.feedback.give({ answer: other, user, verdict: 'down' }, entry),
  card: () => memory.state.shares.keep(share({ user, answer: other }), entry),
  document: () => memory.state.proposals.keep(proposal({ user }), entry),
  mark: () => memory.state.marks.set(mark({ by: user, answer: other }), entry),
  act: () => memory.state.audit.write({ user, act: 'share', detail: {} }, entry),
}

it.each(Object.keys(writes))('a purge in between keeps a %s from being written back', async (what) => {
  await writes[what]?.()
  await memory.state.people.purge(user)
  await expect(writes[what]?.()).rejects.toBeInstanceOf(Gone)
  const left = await memory.state.people.export(user)
  expect(Object.values(left).flat()).toEqual([])
})
