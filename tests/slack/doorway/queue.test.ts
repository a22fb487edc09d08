import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Waiting } from '../../../src/slack/doorway/order.ts'
import { type QueueOptions, startQueue } from '../../../src/slack/doorway/queue.ts'

/** A queue whose work ends by hand. */
function handled(options: Omit<QueueOptions, 'run'> = {}) {
  const begun: number[] = []
  const ends = new Map<number, () => void>()
  const run = (id: number): Promise<void> => {
    begun.push(id)
    return new Promise((resolve) => ends.set(id, resolve))
  }
  const queue = startQueue({ run, ...options })
  const end = async (id: number): Promise<void> => {
    ends.get(id)?.()
    await settled()
  }
  return { queue, begun, end }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const one = (id: number, user = 'UA', lane = `lane${id}`): Waiting => ({ id, user, lane })

describe('the fair queue', () => {
  test('keeps the order of a lane, one after the other', async () => {
    const { queue, begun, end } = handled()
    for (const id of [1, 2, 3]) queue.push(one(id, id === 2 ? 'UB' : 'UA', 'T'))
    expect(begun).toEqual([1])
    await end(1)
    expect(begun).toEqual([1, 2])
    await end(2)
    expect(begun).toEqual([1, 2, 3])
  })

  test('a flood of one person does not delay another by more than the work in hand', async () => {
    const { queue, begun, end } = handled({ atOnce: 4, atOncePerUser: 4 })
    for (let id = 1; id <= 40; id += 1) queue.push(one(id, 'UFLOOD'))
    queue.push(one(99, 'UOTHER'))
    expect(begun).toEqual([1, 2, 3, 4])
    await end(3)
    expect(begun.slice(4)).toEqual([5])
    await end(1)
    expect(begun.slice(5)).toEqual([99])
  })

  test('leaves room for others beside one person', () => {
    const { queue, begun } = handled({ atOnce: 6, atOncePerUser: 4 })
    for (let id = 1; id <= 40; id += 1) queue.push(one(id, 'UFLOOD'))
    queue.push(one(99, 'UOTHER'))
    expect(begun).toEqual([1, 2, 3, 4, 99])
    expect(queue.counts()).toEqual({ waiting: 36, working: 5 })
  })

  test('is full for a person with too much waiting, and for all when all together have', () => {
    const { queue } = handled({ atOncePerUser: 1, waitingPerUser: 3, waiting: 5 })
    for (let id = 1; id <= 3; id += 1) queue.push(one(id, 'UA'))
    expect(queue.isFull('UA')).toBe(false)
    queue.push(one(4, 'UA'))
    expect([queue.isFull('UA'), queue.isFull('UB')]).toEqual([true, false])
    for (let id = 5; id <= 7; id += 1) queue.push(one(id, 'UB'))
    expect(queue.isFull('UC')).toBe(true)
  })

  test('begins nothing while it pauses, and goes on', async () => {
    const { queue, begun, end } = handled({ atOnce: 1 })
    queue.push(one(1))
    queue.push(one(2))
    queue.pause()
    queue.push(one(3))
    await end(1)
    expect(begun).toEqual([1])
    queue.resume()
    expect(begun).toEqual([1, 2])
  })

  test('is idle when nothing is worked on and nothing waits; paused, when nothing is worked on', async () => {
    const { queue, end } = handled({ atOnce: 1 })
    await queue.idle()
    queue.push(one(1))
    queue.push(one(2))
    let idle = 0
    const isIdle = () => void queue.idle().then(() => (idle += 1))
    isIdle()
    await end(1)
    expect(idle).toBe(0)
    isIdle()
    queue.pause()
    queue.push(one(3))
    await end(2)
    expect(idle).toBe(2)
    await queue.idle()
  })
})

test('each runs once, lanes in order, never more at once than allowed', async () => {
  const arrival = fc.record({ user: fc.nat({ max: 4 }), lane: fc.nat({ max: 6 }), takes: fc.nat({ max: 4 }), rest: fc.boolean() })
  const limits = { atOnce: fc.integer({ min: 1, max: 5 }), atOncePerUser: fc.integer({ min: 1, max: 3 }) }
  await fc.assert(
    fc.asyncProperty(fc.array(arrival, { maxLength: 40 }), fc.record(limits), async (arrivals, most) => {
      const all = arrivals.map(({ user, lane, takes }, id) => ({ id, user: `U${user}`, lane: `L${lane}`, takes }))
      const at = new Set<(typeof all)[number]>()
      const ran: number[] = []
      const faults: string[] = []
      const run = async (id: number): Promise<void> => {
        const mine = all[id]
        if (mine === undefined) return
        if ([...at].some(({ lane }) => lane === mine.lane)) faults.push(`two at once in ${mine.lane}`)
        at.add(mine)
        ran.push(id)
        if (at.size > most.atOnce) faults.push(`${at.size} at once`)
        if ([...at].filter(({ user }) => user === mine.user).length > most.atOncePerUser) faults.push(`too many of ${mine.user}`)
        for (let turn = 0; turn < mine.takes; turn += 1) await settled()
        at.delete(mine)
      }
      const queue = startQueue({ run, ...most })
      for (const [id, mine] of all.entries()) {
        queue.push(mine)
        if (arrivals[id]?.rest) await settled()
      }
      await queue.idle()
      expect(faults).toEqual([])
      expect(ran.toSorted((a, b) => a - b)).toEqual(all.map(({ id }) => id))
      for (const { lane } of all) {
        const ids = ran.filter((id) => all[id]?.lane === lane)
        expect(ids).toEqual(ids.toSorted((a, b) => a - b))
      }
      expect(queue.counts()).toEqual({ waiting: 0, working: 0 })
    }),
    { numRuns: 60 },
  )
})
