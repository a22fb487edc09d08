// A memory in a folder of its own with a clock that stands still until it is moved, and invented rows to put into it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '../../src/answer/outcome.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Context } from '../../src/question/understanding.ts'
import type { NewAnswer } from '../../src/state/answers.ts'
import type { Arrival } from '../../src/state/inbox.ts'
import type { NewMark } from '../../src/state/marks.ts'
import type { NewProposal } from '../../src/state/proposals.ts'
import type { NewShare } from '../../src/state/shares.ts'
import { openState, type State } from '../../src/state/state.ts'

export const dayMilliseconds = 86_400_000

export type Remembered = {
  readonly state: State
  readonly file: string
  readonly clock: { now: number }
  close(): Promise<void>
}

export async function remembered(): Promise<Remembered> {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-state-'))
  const file = join(folder, 'state.sqlite')
  const clock = { now: Date.UTC(2031, 0, 1) }
  const state = await openState({ file, now: () => clock.now })
  const close = async (): Promise<void> => {
    await state.close()
    rmSync(folder, { recursive: true })
  }
  return { state, file, clock, close }
}

export const plan: Plan = {
  ask: 'lookup',
  organizations: ['云岭省云川市青禾区水务局@unit'],
  years: [2031],
  stages: ['budget'],
  items: [{ item: 'sangong' }],
  assumptions: [],
}
export const context: Context = { plan, readings: [] }

export const outcome: Outcome = {
  outcome: 'answer',
  reason: null,
  text: '4.40 万元',
  kind: 'lookup',
  figures: [],
  choices: [],
  suggestions: [],
  assumptions: [],
  warnings: [],
  citations: [],
  understood: null,
  plan,
  language: 'zh',
  sql: null,
  translator: 'rules',
  data: 'v1',
}

let count = 0
const next = (): string => {
  count += 1
  return String(count)
}

export function arrival(of: Partial<Arrival> = {}): Arrival {
  const rest = { kind: 'mention', place: null, lane: 'C1:1', user: 'UA1', channel: 'C1', immediate: false } as const
  return { ...rest, key: `Ev${next()}`, body: { event: { text: '青禾水务局三公经费' } }, ...of }
}

export function answer(of: Partial<NewAnswer> = {}): NewAnswer {
  const place = { user: 'UA1', channel: 'C1', thread: '1.1', mark: null }
  const asked = { question: '青禾水务局三公经费', today: '2031-01-01', context: undefined, outcome }
  return { arrival: `Ev${next()}`, ...place, ...asked, shown: [{ fact: 7, key: 'a|b', value: '4.40 万元' }], ...of }
}

export function share(of: Partial<NewShare> & Pick<NewShare, 'answer'>): NewShare {
  const shown = [{ fact: 7, key: 'a|b', value: '4.40 万元', label: '“三公”经费' }]
  return { arrival: `Ev${next()}`, user: 'UA1', channel: 'C2', thread: null, data: 'v1', shown, ...of }
}

export function mark(of: Partial<NewMark> = {}): NewMark {
  const shown = [{ key: 'a|b', value: '4.40 万元' }]
  return { question: '青禾水务局三公经费', context: '', plan, shown, data: 'v1', by: 'UR1', byName: '严核', answer: null, ...of }
}

export function proposal(of: Partial<NewProposal> = {}): NewProposal {
  const file = { file: 'F1', name: '水务局2031.md', digest: 'd1', outcome: 'new', title: null } as const
  return { arrival: `Ev${next()}`, ...file, user: 'UA1', channel: 'C1', thread: '1.1', ...of }
}
