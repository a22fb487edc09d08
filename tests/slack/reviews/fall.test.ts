import { beforeEach, expect, test } from 'vitest'
import { fallWithData } from '../../../src/slack/reviews/fall.ts'
import { mark } from '../../state/remembered.ts'
import { type InventedPorch, inventedPorch, water } from '../invented-porch.ts'

let at: InventedPorch
beforeEach(async () => {
  at = await inventedPorch([water(2030, '4.40'), water(2031, '5.50')])
})

const key = (year: number) => `云川市青禾区水务局@unit|${year}|budget|expenditure|sangong|general|all|amount`
const marked = (year: number, value: string) =>
  at.state.marks.set(mark({ question: `${year}`, shown: [{ key: key(year), value }], data: at.porch.data.version() }))
const standing = async () => (await at.state.marks.standing()).map(({ question }) => question)

test('a mark falls as soon as the figure under it is another one, and no other mark', async () => {
  await marked(2030, '4.40万元')
  await marked(2031, '5.50万元')
  expect(await fallWithData(at.porch)).toBe(0)
  at.publish(water(2030, '4.40'), water(2031, '6.60'))
  expect(await fallWithData(at.porch)).toBe(1)
  expect(await standing()).toEqual(['2030'])
})
