import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Pacer, startPacer } from '../../../src/slack/web/pacer.ts'

let pacer: Pacer
const turns: string[] = []
beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  pacer = startPacer(1000)
  turns.length = 0
})
afterEach(() => vi.useRealTimers())

const take = (channel: string): void => void pacer.turn(channel).then(() => turns.push(`${channel} ${Date.now()}`))
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test('two turns of a channel may follow each other, further ones lie apart, and no other channel waits', async () => {
  for (const channel of ['C1', 'C1', 'C1', 'C1', 'C2']) take(channel)
  await wait(5000)
  expect(turns).toEqual(['C1 0', 'C1 0', 'C2 0', 'C1 1000', 'C1 2000'])
})

test('after a pause of their own there is room for two again', async () => {
  for (const channel of ['C1', 'C1']) take(channel)
  await wait(2500)
  for (const channel of ['C1', 'C1', 'C1']) take(channel)
  await wait(700)
  expect(turns).toEqual(['C1 0', 'C1 0', 'C1 2500', 'C1 2500'])
})

test('a channel that Slack wants quiet is quiet for so long, and no other', async () => {
  pacer.pause('C1', 7000)
  for (const channel of ['C1', 'C2', 'C1']) take(channel)
  await wait(9000)
  expect(turns).toEqual(['C2 0', 'C1 7000', 'C1 8000'])
})

test('a short pause does not shorten a long one', async () => {
  pacer.pause('C1', 7000)
  pacer.pause('C1', 1000)
  take('C1')
  await wait(9000)
  expect(turns).toEqual(['C1 7000'])
})

test('a channel that must wait is not forgotten among thousands', async () => {
  pacer.pause('C1', 7000)
  for (let count = 0; count < 1500; count += 1) void pacer.turn(`X${count}`)
  take('C1')
  await wait(9000)
  expect(turns).toEqual(['C1 7000'])
})

test('a clock that is put back silences nobody', async () => {
  for (const channel of ['C1', 'C1', 'C1']) take(channel)
  await wait(1000)
  vi.setSystemTime(Date.now() - 3_600_000)
  for (const channel of ['C1', 'C1']) take(channel)
  await wait(3000)
  expect(turns).toHaveLength(5)
})

test('whoever waits is let go at the end', async () => {
  const ended = new AbortController()
  const all = Promise.all([1, 2, 3, 4, 5, 6].map(() => pacer.turn('C1', ended.signal)))
  ended.abort()
  await wait(0)
  await all
})
