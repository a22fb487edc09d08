import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { readGolden } from '../../src/evaluation/golden.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { AskWidely } from '../../src/widen/widen.ts'
import { figure, outcome } from './outcomes.ts'

const question = (id: string, given: object = {}) =>
  JSON.stringify({ id, q: id, kind: 'figure', expect: { outcome: 'answer' }, ...given })
const plan: Plan = { ask: 'lookup', organizations: [], years: [], stages: [], items: [], assumptions: [] }

/** Hands back what it was asked with, in the text. */
const echo: AskWidely = async (asked, { today, context }) => {
  if (asked === 'broken') throw new Error('no such table')
  const before = context?.readings[0]?.label ?? 'nothing'
  return {
    outcome: outcome({ text: `${asked} after ${before} on ${today}` }),
    context: { plan, readings: [{ label: asked, question: asked, plan }] },
    isAsking: true,
  }
}
const run = (lines: readonly string[], ask = echo) =>
  evaluate(readGolden(lines.join('\n')), { ask, today: '2024-06-30', linesOf: () => undefined })

describe('evaluate', () => {
  it('asks each thread as one conversation in order, apart from the others', async () => {
    const lines = [question('a', { thread: 't' }), question('b', { thread: 'u' }), question('c', { thread: 't' }), question('d')]
    expect((await run(lines)).map((one) => one.outcome?.text.slice(0, 15).trim())).toEqual([
      'a after nothing',
      'b after nothing',
      'c after a on 20',
      'd after nothing',
    ])
  })

  it("takes the question's own today before the common one", async () => {
    const [own, common] = await run([question('a', { today: '2021-03-01' }), question('b')])
    expect([own?.outcome?.text, common?.outcome?.text]).toEqual([
      'a after nothing on 2021-03-01',
      'b after nothing on 2024-06-30',
    ])
  })

  it('grades and counts citations', async () => {
    const [one] = await run([question('a', { expect: { outcome: 'no_answer' } })], async () => ({
      outcome: outcome({ figures: [figure()] }),
      context: undefined,
      isAsking: true,
    }))
    expect(one).toMatchObject({ grade: 'wrong', citations: { checked: 0, faults: [expect.stringContaining('no citation')] } })
  })

  it('goes on after a question that makes the corridor throw', async () => {
    expect(await run([question('broken'), question('b')])).toMatchObject([
      { grade: 'silent', why: 'threw: no such table', outcome: undefined },
      { grade: 'right' },
    ])
  })
})
