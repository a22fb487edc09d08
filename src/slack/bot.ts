// THE PORCH: starts the bot and ends it. Accepted events pass the doorway into the inbox, wait in the fair queue, and go through Bolt to their listeners.
import { createApp, createClient, openLine } from './app.ts'
import { classify } from './doorway/arrivals.ts'
import { behindDoorway } from './doorway/doorway.ts'
import { enqueue, type Hall, handleAtOnce, run, takeUp, turningAway } from './doorway/hall.ts'
import { watchMemory } from './doorway/memory-watch.ts'
import { type QueueOptions, startQueue } from './doorway/queue.ts'
import { registerActions } from './listeners/actions.ts'
import { registerCommands } from './listeners/commands.ts'
import { registerEvents } from './listeners/events.ts'
import type { Desk } from './listeners/turn.ts'
import { registerViews } from './listeners/views.ts'
import type { Ports } from './porch.ts'
import { type LifeOptions, startLife } from './replies/life.ts'
import { type RoundsOptions, startRounds } from './rounds.ts'
import { pause } from './web/pause.ts'
import { openWeb, type WebOptions } from './web/web.ts'

export type Bot = {
  /** Why it cannot answer now; empty: it can. */
  readonly unready: () => readonly string[]
  /** Takes nothing more, answers what was accepted (for at most `patience` milliseconds), and ends; the rest is answered at the next start. */
  stop(patience?: number): Promise<void>
}

/** Other waits and limits than the usual ones. */
export type Pace = {
  readonly life?: LifeOptions
  readonly rounds?: RoundsOptions
  readonly queue?: Omit<QueueOptions, 'run'>
  readonly web?: Pick<WebOptions, 'spacing' | 'firstWait'>
  /** How often it is tried whether a memory that could not be written can be written again. */
  readonly memory?: number
}

const usualPatience = 25_000
const lineEnds = 3000
const lastMoment = 1000

/**
 * Throws what Slack says where a token is wrong. The ports stay the caller's to close. Where it is to end before it is connected
 * (Slack may be out of reach for long) it is given as it is, to be stopped.
 */
export async function startBot(ports: Ports, pace: Pace = {}, ending?: AbortSignal): Promise<Bot> {
  const { log } = ports
  const ended = new AbortController()
  const memory = watchMemory(ports.state.inbox, log, pace.memory)
  const client = createClient({ ...ports, ended: ended.signal })
  const { user_id: botUser = '', team } = await client.auth.test()
  const line = openLine(ports)
  const closing = new AbortController()
  let revoked: string | undefined
  const revoke = (error: string): void => {
    if (revoked === undefined) log.error({ error }, 'Slack refuses the token; what waits is kept: start again with a valid one')
    revoked = error
    queue.pause()
  }
  const calls = { client, log, metrics: ports.metrics, revoked: revoke, ended: ended.signal }
  const web = openWeb({ ...calls, spacing: ports.config.messageSpacing, ...pace.web })
  const watched = { ...ports, state: { ...ports.state, inbox: memory.inbox } }
  const desk = deskOf(watched, {
    ...{ web, botUser, life: startLife({ web, log }, pace.life), isConnected: line.isConnected },
    dataMoved: () => rounds.look(),
  })
  const hall: Hall = { desk, app: () => app, queue: () => queue, closing: closing.signal, atOnce: new Set() }
  const queue = startQueue({ run: (id) => run(id, hall), ...pace.queue })
  const rounds = startRounds(desk, pace.rounds)
  ports.metrics.queue(() => queue.counts())
  const app = createApp(ports, behindDoorway(line.receiver, doorwayOf(hall)))
  app.error(async (error) => log.error({ err: error }, 'an event was not handled'))
  for (const register of [registerEvents, registerCommands, registerActions, registerViews]) register(app, desk)
  const bot: Bot = {
    unready: () => [
      ...(revoked === undefined ? [] : [`slack: ${revoked}`]),
      ...(line.isConnected() ? [] : ['slack: not connected']),
      ...(memory.fault() === undefined ? [] : [`state: ${memory.fault()}`]),
    ],
    stop: async (patience = usualPatience) => {
      await within(lineEnds, line.stop())
      rounds.stop()
      // Who waits for a Slack that is out of reach waits for the next start.
      closing.abort()
      await within(patience, isQuiet(hall))
      queue.pause()
      // What is under way now says nothing more to anybody: its entry is still in the inbox.
      ended.abort()
      await within(lastMoment, isQuiet(hall))
      desk.life.stop()
      memory.stop()
    },
  }
  try {
    await app.init()
    const left = await takeUp(hall)
    await Promise.race([line.start(), abortOf(ending)])
    log.info({ team, botUser, mode: ports.config.mode, left }, 'the bot is there')
    return bot
  } catch (error) {
    await bot.stop(0)
    throw error
  }
}

/** Never, where there is no signal. */
function abortOf(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve()
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Nothing is being worked on, in the queue or beside it. */
async function isQuiet({ queue, atOnce }: Hall): Promise<void> {
  await Promise.all([queue().idle(), ...atOnce])
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController()
  await Promise.race([work, pause(milliseconds, over.signal)])
  over.abort()
}

type Own = Pick<Desk, 'web' | 'botUser' | 'life' | 'dataMoved'> & { readonly isConnected: () => boolean }

function deskOf(ports: Ports, { isConnected, ...own }: Own): Desk {
  const upSince = ports.clock.now()
  const health = async () => {
    const { waiting, working, oldestWaitingAt } = await ports.state.inbox.counts()
    const oldestWaitingSeconds = oldestWaitingAt === null ? null : Math.round((ports.clock.now() - oldestWaitingAt) / 1000)
    const model = ports.model?.() ?? null
    return { waiting: waiting + working, oldestWaitingSeconds, connected: isConnected(), upSince, version: ports.version, model }
  }
  return { ...ports, ...own, health }
}

function doorwayOf(hall: Hall): Parameters<typeof behindDoorway>[1] {
  const { state, config, metrics, botUser } = hall.desk
  const takesDocuments = (channel: string): boolean => config.people.ingestChannels.includes(channel)
  const threshold = { botUser, isOurs: state.threads.isOurs, takesDocuments }
  return {
    classify: (body) => classify(body, threshold),
    accept: (arrival) => state.inbox.accept(arrival),
    isFull: (user) => hall.queue().isFull(user),
    turnAway: turningAway(hall),
    queue: (entry) => enqueue(entry, hall),
    atOnce: (entry, event) => handleAtOnce(entry, event, hall),
    counted: metrics.event,
  }
}
