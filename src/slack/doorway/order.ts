// The fair order: within a lane (a thread) one after the other as they came, between people by turns, each person with few at once.

export type Waiting = { readonly id: number; readonly lane: string; readonly user: string }

export type Order = {
  add(one: Waiting): void
  /** Whose turn it is, which then is being worked on; undefined where nobody may begin now. */
  begin(): Waiting | undefined
  /** It is worked on no more: the next of its lane may begin. */
  end(one: Waiting): void
  waiting(): number
  waitingOf(user: string): number
  working(): number
}

type Books = {
  readonly atOncePerUser: number
  /** What waits, by person. People in turn: whoever was served goes to the end. */
  readonly lines: Map<string, Waiting[]>
  /** What is not done yet, by lane; only the first may be worked on. */
  readonly lanes: Map<string, number[]>
  /** How many of a person are worked on. */
  readonly busy: Map<string, number>
  waiting: number
  working: number
}

export function startOrder(atOncePerUser: number): Order {
  const books: Books = { atOncePerUser, lines: new Map(), lanes: new Map(), busy: new Map(), waiting: 0, working: 0 }
  return {
    add: (one) => add(one, books),
    begin: () => begin(books),
    end: (one) => end(one, books),
    waiting: () => books.waiting,
    waitingOf: (user) => books.lines.get(user)?.length ?? 0,
    working: () => books.working,
  }
}

function add(one: Waiting, books: Books): void {
  append(books.lines, one.user, one)
  append(books.lanes, one.lane, one.id)
  books.waiting += 1
}

function begin(books: Books): Waiting | undefined {
  for (const [user, line] of books.lines) {
    if ((books.busy.get(user) ?? 0) >= books.atOncePerUser) continue
    const next = line.find(({ id, lane }) => books.lanes.get(lane)?.[0] === id)
    if (next !== undefined) return take(next, books)
  }
  return undefined
}

function take(one: Waiting, books: Books): Waiting {
  const rest = (books.lines.get(one.user) ?? []).filter(({ id }) => id !== one.id)
  books.lines.delete(one.user)
  if (rest.length > 0) books.lines.set(one.user, rest)
  books.busy.set(one.user, (books.busy.get(one.user) ?? 0) + 1)
  books.waiting -= 1
  books.working += 1
  return one
}

function end({ id, lane, user }: Waiting, books: Books): void {
  const rest = (books.lanes.get(lane) ?? []).filter((other) => other !== id)
  if (rest.length > 0) books.lanes.set(lane, rest)
  else books.lanes.delete(lane)
  const busy = (books.busy.get(user) ?? 0) - 1
  if (busy > 0) books.busy.set(user, busy)
  else books.busy.delete(user)
  books.working -= 1
}

function append<Value>(all: Map<string, Value[]>, key: string, value: Value): void {
  const there = all.get(key)
  if (there === undefined) all.set(key, [value])
  else there.push(value)
}
