// The facts behind a value, as SQLite carries them beside it: a fact's id, or a text of several. The functions that gather them
// are called by rewritten statements alone; the list of what may be called does not have them.
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite'

export type Provenance = {
  readonly ids: readonly number[]
  /** Of all; `ids` holds the first. */
  readonly count: number
  /** Facts that were added up, sum by sum: they must not contain each other. */
  readonly sums: readonly (readonly number[])[]
}

const shownIds = 200
const summedIds = 2_000
const mostSums = 20
/** Beyond it facts are counted, not remembered. */
const rememberedIds = 200_000

export const gather = {
  /** Scalar: the facts of all arguments. */
  merge: 'wenzhang_merge',
  /** The same of figures that are added. */
  plus: 'wenzhang_plus',
  /** Aggregates. */
  all: 'wenzhang_all',
  sum: 'wenzhang_sum',
  highest: 'wenzhang_highest',
  lowest: 'wenzhang_lowest',
} as const

/** What a companion column holds. */
export function readProvenance(value: unknown): Provenance {
  if (value === null || value === undefined) return { ids: [], count: 0, sums: [] }
  if (typeof value !== 'string') return { ids: [Number(value)], count: 1, sums: [] }
  const [count = '0', ids = '', ...sums] = value.split(';')
  return { count: Number(count), ids: numbers(ids), sums: sums.map(numbers) }
}

function numbers(text: string): readonly number[] {
  return text === '' ? [] : text.split(',').map(Number)
}

function write({ ids, count, sums }: Provenance): string | number | null {
  const [only] = ids
  if (count === 0) return null
  if (count === 1 && only !== undefined && sums.length === 0) return only
  return [
    count,
    ids.slice(0, shownIds).join(','),
    ...sums.slice(0, mostSums).map((sum) => sum.slice(0, summedIds).join(',')),
  ].join(';')
}

/** Makes the functions known to a connection. */
export function registerProvenance(database: DatabaseSync): void {
  const scalar = { varargs: true, deterministic: true } as const
  database.function(gather.merge, scalar, (...values) => write(union(values.map(readProvenance), false)))
  database.function(gather.plus, scalar, (...values) => write(union(values.map(readProvenance), true)))
  for (const name of [gather.all, gather.sum]) {
    const bags = startStore(startBag)
    database.aggregate(name, {
      start: bags.begin,
      step: (key, value) => put(bags, { key, value, by: 1 }),
      inverse: (key, value) => put(bags, { key, value, by: -1 }),
      result: (key) => write(emptied(bags.at(key), name === gather.sum)),
    })
  }
  for (const name of [gather.highest, gather.lowest]) {
    const rankings = startStore((): Ranked[] => [])
    const sign = name === gather.highest ? 1 : -1
    database.aggregate(name, {
      start: rankings.begin,
      step: (key, value, facts) => {
        if (value !== null && value !== undefined) rankings.at(key).push({ value, facts: facts ?? null })
        return key
      },
      inverse: (key, value) => {
        if (value !== null) rankings.at(key).shift()
        return key
      },
      result: (key) => write(readProvenance(best(rankings.at(key), sign)?.facts)),
    })
  }
}

/** What an aggregate gathers, by a number: SQLite is handed nothing else. It lives as long as the connection, which is one statement. */
type Store<T> = { begin(): number; at(key: SQLInputValue): T }

function startStore<T>(create: () => T): Store<T> {
  const all: T[] = []
  return {
    begin: () => all.push(create()) - 1,
    at: (key) => {
      const found = all[Number(key)]
      if (found === undefined) throw new RangeError('an aggregate has begun before')
      return found
    },
  }
}

function union(all: readonly Provenance[], isSum: boolean): Provenance {
  const ids = [...new Set(all.flatMap((each) => each.ids))]
  const isWhole = all.every((each) => each.count === each.ids.length)
  const count = isWhole ? ids.length : Math.max(ids.length, ...all.map((each) => each.count))
  const sums = all.flatMap((each) => each.sums)
  return { ids, count, sums: isSum && ids.length > 1 ? [...sums, ids] : sums }
}

/** How often each fact is there, so that a window can take it out again. */
type Bag = { readonly times: Map<number, number>; beyond: number; readonly sums: Map<string, number> }

function startBag(): Bag {
  return { times: new Map(), beyond: 0, sums: new Map() }
}

type Putting = { readonly key: SQLInputValue; readonly value: SQLOutputValue | undefined; readonly by: 1 | -1 }

function put(bags: Store<Bag>, { key, value, by }: Putting): SQLInputValue {
  const bag = bags.at(key)
  const { ids, count, sums } = readProvenance(value)
  for (const id of ids) {
    const times = (bag.times.get(id) ?? 0) + by
    if (times <= 0) bag.times.delete(id)
    else if (bag.times.has(id) || bag.times.size < rememberedIds) bag.times.set(id, times)
    else bag.beyond += by
  }
  bag.beyond += by * (count - ids.length)
  for (const sum of sums) {
    const list = sum.join(',')
    bag.sums.set(list, (bag.sums.get(list) ?? 0) + by)
  }
  return key
}

function emptied({ times, beyond, sums }: Bag, isSum: boolean): Provenance {
  const ids = [...times.keys()]
  const inner = [...sums].filter(([, count]) => count > 0).map(([key]) => numbers(key))
  return { ids, count: ids.length + beyond, sums: isSum && ids.length > 1 ? [...inner, ids] : inner }
}

type Ranked = { readonly value: SQLOutputValue; readonly facts: SQLOutputValue }

/** The first of the highest (or lowest): numbers before texts, as SQLite orders them. */
function best(ranked: readonly Ranked[], sign: 1 | -1): Ranked | undefined {
  return ranked.reduce<Ranked | undefined>(
    (found, one) => (found === undefined || sign * compare(one.value, found.value) > 0 ? one : found),
    undefined,
  )
}

function compare(left: SQLOutputValue, right: SQLOutputValue): number {
  if (typeof left !== typeof right) return typeof left === 'string' ? 1 : -1
  return left === right ? 0 : (left ?? 0) > (right ?? 0) ? 1 : -1
}
