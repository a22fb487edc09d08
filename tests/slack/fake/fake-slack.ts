// A Slack that enforces what Slack enforces, on the loopback, for the real Bolt and the real WebClient, in this process or another.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { apiExchange } from './api.ts'
import type { FakeOptions, FakeSlack } from './contract.ts'
import { startDelivery } from './delivery.ts'
import { emitBy } from './events.ts'
import { answer, type Request, send } from './exchange.ts'
import { startFaults } from './faults.ts'
import { downloadExchange, responseExchange, uploadExchange } from './hooks.ts'
import { startHttpEvents } from './http-events.ts'
import { startLimits } from './limits.ts'
import { peopleOf } from './people.ts'
import { startSockets } from './socket.ts'
import { startTimers } from './timers.ts'
import { untilOf } from './until.ts'
import { addChannel, bot, newWorld, shownTo, team, tokens, type World } from './world.ts'

export type { FakeMessage, FakeOptions, FakeSlack, FakeView, Fault, Interaction } from './contract.ts'

/** Starts it on a random port. It ends by `stop()`. */
export async function startFakeSlack(options: FakeOptions = {}): Promise<FakeSlack> {
  const world = newWorld(options)
  const timers = startTimers()
  const faults = startFaults(world.settings)
  const limits = startLimits()
  const sockets = startSockets(timers, {
    onAck: (envelopeId, payload) => delivery.acknowledge(envelopeId, payload),
    onOpen: () => delivery.flush(),
    onLost: (envelopeId) => delivery.lost(envelopeId),
  })
  const http = startHttpEvents(
    {
      onAck: (envelopeId, payload) => delivery.acknowledge(envelopeId, payload),
      onFailure: (envelopeId, reason, isFinal) => delivery.failed(envelopeId, { reason, isFinal }),
    },
    { url: options.eventsUrl, answerWithinMs: world.settings.answerWithinMs },
  )
  const delivery = startDelivery(world, timers, world.settings.mode === 'http' ? http.carry : sockets.carry)
  world.emit = emitBy(world, delivery)

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '/', world.url)
    const asked: Request = { request, response, url, body: Buffer.concat(chunks) }
    const route = Object.entries(routes).find(([path]) => url.pathname.startsWith(path))?.[1]
    if (route === undefined) return send(response, { status: 404, body: 'not found' })
    await answer({ world, faults, isStarting: !sockets.hasStarted() }, asked, route(asked))
  }
  const routes = {
    '/api/': (asked: Request) => apiExchange(world, limits, asked),
    '/actions/': (asked: Request) => responseExchange(world, asked),
    '/upload/': (asked: Request) => uploadExchange(world, asked),
    '/files-pri/': (asked: Request) => downloadExchange(world, asked),
  }
  const server = createServer((request, response) => void handle(request, response).catch(() => response.socket?.destroy()))
  const connected = await listen(server)
  server.on('upgrade', sockets.upgrade)
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  return {
    ...peopleOf(world, delivery),
    ...seenIn(world),
    apiUrl: `${world.url}api/`,
    ...{ botToken: tokens.bot, appToken: tokens.app, signingSecret: tokens.signing },
    ...{ botUser: bot.user, botId: bot.id, team: team.id },
    addUser: (id, of = {}) => void world.users.set(id, { id, name: of.name ?? id.toLowerCase(), isBot: of.isBot ?? false }),
    addChannel: (id, of) => addChannel(world, id, of),
    connections: () => sockets.count(),
    unacknowledged: () => delivery.waiting(),
    until: untilOf(world),
    fail: faults.fail,
    failWhere: faults.failWhere,
    dropSocket: (how = 'disconnect') => sockets.drop(how),
    refuseSocket: sockets.refuse,
    revoke: () => {
      world.isRevoked = true
    },
    verifyUrl: http.verify,
    setEventsUrl: (url) => {
      http.setUrl(url)
      delivery.flush()
    },
    stop: async () => {
      world.isStopped = true
      http.stop()
      delivery.stop()
      await sockets.stop()
      timers.stop()
      for (const socket of connected) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Listens on the loopback; gives the set of sockets that are open. */
async function listen(server: Server): Promise<ReadonlySet<Socket>> {
  const connected = new Set<Socket>()
  server.on('connection', (socket) => {
    connected.add(socket)
    socket.on('close', () => connected.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return connected
}

type Seen = 'messages' | 'ephemerals' | 'home' | 'views' | 'statuses' | 'uploads' | 'calls' | 'acks' | 'pings' | 'prompts'

function seenIn(world: World): Pick<FakeSlack, Seen> {
  return {
    messages: (channel) => [...(world.channels.get(channel)?.messages ?? [])],
    ephemerals: (user) => shownTo(world, user),
    home: (user) => world.homes.get(user),
    views: (user) => [...(world.modals.get(user) ?? [])],
    statuses: () => [...world.statuses],
    uploads: () => [...world.uploads],
    calls: () => [...world.calls],
    acks: () => [...world.acks],
    pings: () => [...world.pings],
    prompts: (channel) => world.prompts.get(channel) ?? [],
  }
}
