import { beforeEach, expect, test } from 'vitest'
import { type Desk, type Handler, settle, type Turn } from '../../../src/slack/listeners/turn.ts'
import { startLife } from '../../../src/slack/replies/life.ts'
import type { Entry } from '../../../src/state/inbox.ts'
import { stateError } from '../../../src/state/state-error.ts'
import { answer, arrival } from '../../state/remembered.ts'
import { atTheEnd } from '../fake/bolt.ts'
import { type InventedPorch, inventedPorch } from '../invented-porch.ts'

let at: InventedPorch
let entry: Entry
beforeEach(async () => {
  at = await inventedPorch()
  at.clock.now = Date.now()
  const { ts } = await at.slack.say({ channel: 'C1', user: 'U1', text: '三公' })
  const body = { event: { channel: 'C1', ts, user: 'U1', text: '三公' } }
  const { id } = (await at.state.inbox.accept(arrival({ user: 'U1', key: 'Ev1', place: `C1:${ts}`, body }))) ?? { id: 0 }
  const begun = await at.state.inbox.start(id)
  if (begun === undefined) throw new Error('it is done')
  entry = begun
})

async function settled(handler: Handler, of: Partial<Desk> = {}): Promise<Turn> {
  const life = startLife(at.porch)
  atTheEnd(async () => life.stop())
  const turn: Turn = { entry }
  await settle(turn, handler, { ...at.porch, life, ...of })
  return turn
}
const full = () => stateError('state_not_writable', 'state.sqlite')

test('what is purged while it is being answered ends silently, and nothing of it is kept', async () => {
  const { result } = await settled(async (of, { state }) => {
    await state.people.purge('U1')
    await state.answers.keep(answer({ user: 'U1', arrival: of.key }), of)
    return 'answer'
  })
  expect(result).toBe('finished')
  expect(at.said('C1')).toEqual([])
  expect(Object.values(await at.state.people.export('U1')).flat()).toEqual([])
})

test('a memory that cannot be written is no fault of the question: nobody is told, and it is tried again', async () => {
  const { result } = await settled(async () => Promise.reject(full()))
  expect(result).toBe('released')
  expect(at.said('C1')).toEqual([])
  expect(await at.state.inbox.counts()).toMatchObject({ waiting: 1 })
  expect(at.lines.join('')).toContain('the memory cannot be written: it is tried again')
})

test('it is tried again also where not even that can be noted', async () => {
  const inbox = { ...at.state.inbox, finish: () => Promise.reject(full()), release: () => Promise.reject(full()) }
  const { result } = await settled(async () => 'answer', { state: { ...at.state, inbox } })
  expect(result).toBe('released')
  expect(at.said('C1')).toEqual([])
  expect(at.lines.join('')).toContain('it could not be noted what became of an event')
})
