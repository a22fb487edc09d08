// Conversations that the bot answers in, each with the plan that a follow-up refers to.
import type { Selectable } from 'kysely'
import type { Outcome } from '../answer/outcome.ts'
import type { Context } from '../question/understanding.ts'
import { fromJson, toJson } from './json.ts'
import type { Memory } from './memory.ts'
import type { Tables } from './schema.ts'
import { type For, whileThere } from './while-there.ts'

export type ThreadKey = { readonly channel: string; readonly thread: string }
export type Thread = ThreadKey & {
  readonly context: Context | undefined
  readonly language: Outcome['language'] | undefined
  readonly lastAt: number
}
export type Kept = {
  readonly context: Context | undefined
  readonly language: Outcome['language']
  readonly user: string
  /** What it is kept for. */
  readonly of?: For
}

export type Threads = {
  find(key: ThreadKey): Promise<Thread | undefined>
  /**
   * Whether the bot answers there, or is about to: what is asked behind a question that still waits goes on with it. At once, by
   * reads of indexes: it is asked for every message of a channel.
   */
  isOurs(key: ThreadKey): boolean
  /** Notes what was last asked there; who began it stays. Throws Gone where `of` is. */
  keep(key: ThreadKey, of: Kept): Promise<void>
}

const isOurs = `select 1 from threads where channel = ? and thread = ?
  union all select 1 from inbox where status in ('waiting', 'working') and lane = ?`

export function threadsOf(memory: Memory): Threads {
  const { sqlite, kysely } = memory
  const ours = sqlite.prepare<[string, string, string], number>(isOurs).pluck()
  return {
    find: async ({ channel, thread }) => {
      const found = kysely.selectFrom('threads').selectAll().where('channel', '=', channel).where('thread', '=', thread)
      const row = await found.executeTakeFirst()
      return row === undefined ? undefined : threadOf(row)
    },
    isOurs: ({ channel, thread }) => ours.get(channel, thread, `${channel}:${thread}`) !== undefined,
    keep: (key, of) => whileThere(memory, of.of, (db) => keep({ ...memory, kysely: db }, key, of)),
  }
}

/** A row as a thread. */
export function threadOf({ channel, thread, context, language, lastAt }: Selectable<Tables['threads']>): Thread {
  return { channel, thread, context: fromJson(context), language: languageOf(language), lastAt }
}

function languageOf(text: string | null): Thread['language'] {
  return text === 'zh' || text === 'en' ? text : undefined
}

async function keep({ kysely, now }: Memory, { channel, thread }: ThreadKey, { user, of: _, ...of }: Kept): Promise<void> {
  const last = { lastUser: user, context: toJson(of.context), language: of.language, lastAt: now() }
  await kysely
    .insertInto('threads')
    .values({ channel, thread, user, ...last })
    .onConflict((known) => known.columns(['channel', 'thread']).doUpdateSet(last))
    .execute()
}
