import { describe, expect, it } from 'vitest'
import { GoldenError, mustNotAnswer, readGolden } from '../../src/evaluation/golden.ts'

const line = (given: object) => JSON.stringify({ id: 'a', q: '云岭区2023年三公经费', kind: 'figure', ...given })
const answer = { outcome: 'answer', figures: [{ organization: '云岭', item: 'sangong', year: 2023, value: 3.5, unit: '万元' }] }

describe('readGolden', () => {
  it('reads lines in order and passes over empty ones', () => {
    const questions = readGolden(
      `${line({ expect: answer })}\n\n${line({ id: 'b', thread: 't', expect: { outcome: 'refused' } })}\n`,
    )
    expect(questions.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(questions[0]?.expect.figures[0]).toMatchObject({ item: ['sangong'], value: [3.5], unit: ['万元'] })
  })

  it('takes several right outcomes, reasons, items and values', () => {
    const figures = [{ item: ['total', '201'], value: [1, -1], unit: '万元' }]
    const [question] = readGolden(line({ expect: { outcome: ['answer', 'no_answer'], reason: ['not_stated'], figures } }))
    expect(question?.expect).toMatchObject({ outcome: ['answer', 'no_answer'], reason: ['not_stated'] })
    expect(question?.expect.figures[0]).toMatchObject({ item: ['total', '201'], value: [1, -1] })
  })

  it('says the line of what is no golden question', () => {
    const read = () => readGolden(`${line({ expect: answer })}\n${line({ id: 'b', expect: { outcome: 'perhaps' } })}`)
    expect(read).toThrow(GoldenError)
    expect(read).toThrow(/Line 2 .*outcome/)
    expect(() => readGolden('{')).toThrow(/Line 1/)
  })

  it('refuses an unknown field and an id used twice', () => {
    expect(() => readGolden(line({ expect: { ...answer, figurs: [] } }))).toThrow(/Line 1/)
    expect(() => readGolden(`${line({ expect: answer })}\n${line({ expect: answer })}`)).toThrow(/id a/)
  })
})

describe('mustNotAnswer', () => {
  const of = (expected: object) => readGolden(line({ expect: expected })).map(mustNotAnswer)[0]
  it('is true only where no alternative is an answer', () => {
    expect(of({ outcome: 'no_answer', reason: 'not_stated' })).toBe(true)
    expect(of({ outcome: ['clarification', 'answer'] })).toBe(false)
    expect(of({ outcome: 'clarification', or: [answer] })).toBe(false)
  })
})
