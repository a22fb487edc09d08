// Conversations that the bot answers in, each with the plan that a follow-up refers to.
import type { Selectable } from 'kysely'
import type { Outcome } from '../answer/outcome.ts'
import type { Context } from '../question/understanding.ts'
import { fromJson, toJson } from './json.ts'
import type { Memory } from './memory.ts'
import type { Tables } from './schema.ts'

export type ThreadKey = { readonly channel: string; readonly thread: string }
export type Thread = ThreadKey & {
  readonly context: Context | undefined
  readonly language: Outcome['language'] | undefined
  readonly lastAt: number
}
export type Kept = { readonly context: Context | undefined; readonly language: Outcome['language']; readonly user: string }

export type Threads = {
  find(key: ThreadKey): Promise<Thread | undefined>
  /** At once, by one read of an index: it is asked for every message of a channel. */
  isOurs(key: ThreadKey): boolean
  /** Notes what was last asked there; who began it stays. */
  keep(key: ThreadKey, of: Kept): Promise<void>
}

export function threadsOf(memory: Memory): Threads {
  const { sqlite, kysely } = memory
  const ours = sqlite.prepare<[string, string], number>('select 1 from threads where channel = ? and thread = ?').pluck()
  return {
    find: async ({ channel, thread }) => {
      const found = kysely.selectFrom('threads').selectAll().where('channel', '=', channel).where('thread', '=', thread)
      const row = await found.executeTakeFirst()
      return row === undefined ? undefined : threadOf(row)
    },
    isOurs: ({ channel, thread }) => ours.get(channel, thread) !== undefined,
    keep: (key, of) => keep(memory, key, of),
  }
}

/** A row as a thread. */
export function threadOf({ channel, thread, context, language, lastAt }: Selectable<Tables['threads']>): Thread {
  return { channel, thread, context: fromJson(context), language: languageOf(language), lastAt }
}

function languageOf(text: string | null): Thread['language'] {
  return text === 'zh' || text === 'en' ? text : undefined
}

async function keep({ kysely, now }: Memory, { channel, thread }: ThreadKey, { user, ...of }: Kept): Promise<void> {
  const last = { lastUser: user, context: toJson(of.context), language: of.language, lastAt: now() }
  await kysely
    .insertInto('threads')
    .values({ channel, thread, user, ...last })
    .onConflict((known) => known.columns(['channel', 'thread']).doUpdateSet(last))
    .execute()
}
