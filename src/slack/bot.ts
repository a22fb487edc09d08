// THE PORCH: starts the bot and ends it. Accepted events pass the doorway into the inbox, wait in the fair queue, and go through Bolt to their listeners.
import { createApp, createClient, openLine } from './app.ts'
import { classify } from './doorway/arrivals.ts'
import { behindDoorway } from './doorway/doorway.ts'
import { enqueue, type Hall, handleAtOnce, run, takeUp, turningAway } from './doorway/hall.ts'
import { type QueueOptions, startQueue } from './doorway/queue.ts'
import { registerActions } from './listeners/actions.ts'
import { registerCommands } from './listeners/commands.ts'
import { registerEvents } from './listeners/events.ts'
import type { Desk } from './listeners/turn.ts'
import { registerViews } from './listeners/views.ts'
import type { Ports } from './porch.ts'
import { type LifeOptions, startLife } from './replies/life.ts'
import { type RoundsOptions, startRounds } from './rounds.ts'
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
}

const usualPatience = 25_000

/** Throws what Slack says where a token is wrong. The ports stay the caller's to close. */
export async function startBot(ports: Ports, pace: Pace = {}): Promise<Bot> {
  const { log } = ports
  const client = createClient(ports)
  const { user_id: botUser = '', team } = await client.auth.test()
  const line = openLine(ports)
  const closing = new AbortController()
  let revoked: string | undefined
  const revoke = (error: string): void => {
    if (revoked === undefined) log.error({ error }, 'Slack refuses the token; what waits is kept: start again with a valid one')
    revoked = error
    queue.pause()
  }
  const web = openWeb({ client, log, metrics: ports.metrics, revoked: revoke, spacing: ports.config.messageSpacing, ...pace.web })
  const desk = deskOf(ports, {
    ...{ web, botUser, life: startLife({ web, log }, pace.life), isConnected: line.isConnected },
    dataMoved: () => rounds.look(),
  })
  const hall: Hall = { desk, app: () => app, queue: () => queue, closing: closing.signal }
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
    ],
    stop: async (patience = usualPatience) => {
      await line.stop()
      rounds.stop()
      // Who waits for a Slack that is out of reach waits for the next start.
      closing.abort()
      await Promise.race([queue.idle(), new Promise((resolve) => setTimeout(resolve, patience).unref())])
      queue.pause()
      await Promise.race([queue.idle(), new Promise((resolve) => setTimeout(resolve, 1000).unref())])
      desk.life.stop()
    },
  }
  try {
    await app.init()
    const left = await takeUp(hall)
    await line.start()
    log.info({ team, botUser, mode: ports.config.mode, left }, 'the bot is there')
    return bot
  } catch (error) {
    await bot.stop(0)
    throw error
  }
}

type Own = Pick<Desk, 'web' | 'botUser' | 'life' | 'dataMoved'> & { readonly isConnected: () => boolean }

function deskOf(ports: Ports, { isConnected, ...own }: Own): Desk {
  const upSince = ports.clock.now()
  const health = async () => {
    const { waiting, working, oldestWaitingAt } = await ports.state.inbox.counts()
    const oldestWaitingSeconds = oldestWaitingAt === null ? null : Math.round((ports.clock.now() - oldestWaitingAt) / 1000)
    return { waiting: waiting + working, oldestWaitingSeconds, connected: isConnected(), upSince, version: ports.version }
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
