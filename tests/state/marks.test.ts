import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, mark, plan, type Remembered, remembered } from './remembered.ts'

let memory: Remembered
beforeEach(async () => {
  memory = await remembered()
})
afterEach(() => memory.close())

it('is found by its question and the plan before', async () => {
  const { marks } = memory.state
  const given = mark({ question: 'q', context: '{"plan":1}' })
  const set = await marks.set(given)
  expect(set).toEqual({ ...given, id: 1, at: memory.clock.now, fallenAt: null, fallenWhy: null })
  expect(await marks.find({ question: 'q', context: '{"plan":1}' })).toEqual(set)
  expect(await marks.find({ question: 'q', context: '' })).toBeUndefined()
  expect(await marks.byId(1)).toEqual(set)
})

it('replaces a standing one of the same question and context, which falls', async () => {
  const { marks } = memory.state
  const first = await marks.set(mark({ question: 'q' }))
  const other = await marks.set(mark({ question: 'q', context: 'c' }))
  const second = await marks.set(mark({ question: 'q', plan: { ...plan, years: [2030] } }))
  expect(await marks.find({ question: 'q', context: '' })).toEqual(second)
  expect(await marks.byId(first.id)).toMatchObject({ fallenAt: memory.clock.now, fallenWhy: 'replaced' })
  expect(await marks.standing()).toEqual([other, second])
})

it('falls once, with the reason, and is found no more', async () => {
  const { marks } = memory.state
  const { id } = await marks.set(mark({ question: 'q' }))
  await marks.fall(id, 'value_changed')
  const at = memory.clock.now
  memory.clock.now += 1
  await marks.fall(id, 'other')
  expect(await marks.find({ question: 'q', context: '' })).toBeUndefined()
  expect(await marks.standing()).toEqual([])
  expect(await marks.byId(id)).toMatchObject({ fallenAt: at, fallenWhy: 'value_changed' })
})

it('holds under newer data', async () => {
  const { marks } = memory.state
  const { id } = await marks.set(mark())
  await marks.holds(id, 'v2')
  expect(await marks.byId(id)).toMatchObject({ data: 'v2', fallenAt: null })
})

it('keeps the answer that it was made of', async () => {
  const { marks, answers } = memory.state
  const { id } = await answers.keep(answer())
  expect(await marks.set(mark({ answer: id }))).toMatchObject({ answer: id })
  await expect(marks.set(mark({ answer: 99, question: 'q' }))).rejects.toThrow('FOREIGN KEY')
  expect(await marks.find({ question: 'q', context: '' })).toBeUndefined()
})

it('is set once, though it is said again', async () => {
  const { marks, answers } = memory.state
  const { id } = await answers.keep(answer())
  const first = await marks.set(mark({ answer: id }))
  memory.clock.now += 1
  expect(await marks.set(mark({ answer: id }))).toEqual(first)
  expect(await marks.set(mark({ answer: id, by: 'UR2' }))).toMatchObject({ id: first.id + 1 })
})
