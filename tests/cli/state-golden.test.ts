import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Asked } from '../../src/ask.ts'
import { goldenDraft } from '../../src/cli/state-golden.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { readGolden } from '../../src/evaluation/golden.ts'
import { openParts, type Parts } from '../../src/parts.ts'
import type { ReviewedAnswer } from '../../src/state/feedback.ts'
import { inventedDatabase } from '../database/invented.ts'
import { answer, type Remembered, remembered } from '../state/remembered.ts'

const today = '2031-06-01'
const invented = inventedDatabase([
  {
    organization: '云岭省云川市青禾区水务局',
    names: ['青禾区水务局'],
    year: 2031,
    facts: [
      { item: 'sangong', value: '4.40' },
      { item: 'sangong.reception', value: '1.40' },
    ],
  },
  { organization: '云岭省云川市青禾区水务局', year: 2030, facts: [{ item: 'sangong', value: '3.30' }] },
])
let parts: Parts
let memory: Remembered
beforeAll(async () => {
  parts = openParts({ database: invented.file })
  memory = await remembered()
})
afterAll(async () => {
  await memory.close()
  parts.close()
  invented.close()
})

/** Asks in one thread, keeps each answer, and gives a verdict on the last. */
async function judged(thread: string, ...questions: readonly string[]): Promise<ReviewedAnswer> {
  const { answers, feedback } = memory.state
  let context: Asked['context']
  let last = 0
  for (const question of questions) {
    const asked = parts.ask(question, context === undefined ? { today } : { today, context })
    last = (await answers.keep(answer({ question, today, thread, context, outcome: asked.outcome }))).id
    context = asked.context
  }
  await feedback.give({ answer: last, user: 'UA1', verdict: 'up' })
  const [given] = (await feedback.list()).slice(-1)
  if (given === undefined) throw new Error('no feedback')
  return given
}

async function draft(reviewed: ReviewedAnswer) {
  const lines = goldenDraft(reviewed, await memory.state.answers.before(reviewed.record))
  return readGolden(lines.map((line) => JSON.stringify(line)).join('\n'))
}

const grades = async (questions: Awaited<ReturnType<typeof draft>>) =>
  (await evaluate(questions, { ask: parts.askWidely, today, linesOf: () => undefined })).map(({ grade }) => grade)

test('a draft expects what was answered, figure by figure', async () => {
  const questions = await draft(await judged('1.1', '青禾区水务局2031年三公经费'))
  expect(questions).toMatchObject([
    {
      q: '青禾区水务局2031年三公经费',
      today,
      expect: { outcome: ['answer'], figures: [{ year: 2031, value: [4.4], unit: ['万元'] }] },
    },
  ])
  expect(questions[0]?.thread).toBeUndefined()
  expect(await grades(questions)).toEqual(['right'])
})

test('a follow-up comes behind the questions that it follows up', async () => {
  const reviewed = await judged('2.2', '青禾区水务局2031年三公经费', '那2030年呢')
  const questions = await draft(reviewed)
  const own = `feedback-${reviewed.id}`
  expect(questions.map(({ id, thread }) => [id, thread])).toEqual([
    [`${own}-1`, own],
    [own, own],
  ])
  expect(questions[1]?.expect.figures[0]?.value).toEqual([3.3])
  expect(await grades(questions)).toEqual(['right', 'right'])
})

test('what was not answered keeps its reason', async () => {
  const questions = await draft(await judged('3.3', '青禾区水务局2019年三公经费'))
  expect(questions[0]?.expect).toMatchObject({ outcome: ['no_answer'], reason: ['year_not_covered'], figures: [] })
  expect(await grades(questions)).toEqual(['right'])
})
