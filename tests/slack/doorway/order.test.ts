import { expect, test } from 'vitest'
import { type Order, startOrder, type Waiting } from '../../../src/slack/doorway/order.ts'

const one = (id: number, user: string, lane = `lane${id}`): Waiting => ({ id, user, lane })

function begun(order: Order): readonly number[] {
  const ids: number[] = []
  for (let next = order.begin(); next !== undefined; next = order.begin()) ids.push(next.id)
  return ids
}

test('people are served by turns, whoever came with more', () => {
  const order = startOrder(9)
  for (const id of [1, 2, 3, 4]) order.add(one(id, 'UA'))
  for (const id of [5, 6]) order.add(one(id, 'UB'))
  order.add(one(7, 'UC'))
  expect(begun(order)).toEqual([1, 5, 7, 2, 6, 3, 4])
})

test('a lane goes on when its first is done, whosever it is', () => {
  const order = startOrder(9)
  const [first, second, third] = [one(1, 'UA', 'T'), one(2, 'UB', 'T'), one(3, 'UA', 'T')]
  for (const each of [first, second, third]) order.add(each)
  expect(begun(order)).toEqual([1])
  order.end(first)
  expect(begun(order)).toEqual([2])
  order.end(second)
  expect(begun(order)).toEqual([3])
})

test('a person whose lane is blocked is served from another lane', () => {
  const order = startOrder(9)
  for (const each of [one(1, 'UA', 'T'), one(2, 'UA', 'T'), one(3, 'UA', 'S')]) order.add(each)
  expect(begun(order)).toEqual([1, 3])
})

test('a person has as many at once as allowed, and the next when one is done', () => {
  const order = startOrder(2)
  for (const id of [1, 2, 3]) order.add(one(id, 'UA'))
  expect(begun(order)).toEqual([1, 2])
  order.end(one(1, 'UA'))
  expect(begun(order)).toEqual([3])
})

test('what waits and what is worked on is counted', () => {
  const order = startOrder(1)
  for (const id of [1, 2]) order.add(one(id, 'UA'))
  order.add(one(3, 'UB'))
  begun(order)
  expect([order.waiting(), order.working(), order.waitingOf('UA'), order.waitingOf('UB')]).toEqual([1, 2, 1, 0])
  order.end(one(1, 'UA'))
  order.end(one(3, 'UB'))
  expect([order.waiting(), order.working()]).toEqual([1, 0])
})
