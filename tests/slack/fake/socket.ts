// Socket Mode: hello, envelopes to one of the connections, acknowledgements back, and the ways a connection ends.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Carrier } from './delivery.ts'
import { parse, record, some } from './loose.ts'
import type { Timers } from './timers.ts'
import { bot } from './world.ts'

export type Sockets = {
  readonly carry: Carrier
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  drop(how: 'disconnect' | 'abrupt'): void
  refuse(ms: number): void
  count(): number
  /** Whether there ever was one. */
  hasStarted(): boolean
  stop(): Promise<void>
}
export type SocketEvents = {
  readonly onAck: (envelopeId: string, payload: ReturnType<typeof record>) => void
  readonly onOpen: () => void
  readonly onLost: (envelopeId: string) => void
}

/** How long a client may take to answer the end of its connection. */
const goodbyeMs = 300

export function startSockets(timers: Timers, events: SocketEvents): Sockets {
  const server = new WebSocketServer({ noServer: true })
  const open = new Map<WebSocket, Set<string>>()
  let turn = 0
  let started = false
  let refusedUntil = 0

  const welcome = (socket: WebSocket): void => {
    started = true
    open.set(socket, new Set())
    socket.on('message', (data) => hear(socket, String(data)))
    socket.on('close', () => lose(socket))
    socket.on('error', () => socket.terminate())
    socket.send(JSON.stringify({ type: 'hello', num_connections: open.size, connection_info: { app_id: bot.app } }))
    events.onOpen()
    ping(socket)
  }
  const ping = (socket: WebSocket): void => {
    if (socket.readyState !== socket.OPEN) return
    socket.ping('Ping from fake Slack')
    timers.after(10_000, () => ping(socket))
  }
  const hear = (socket: WebSocket, data: string): void => {
    const message = record(parse(data))
    const envelopeId = some(message.envelope_id)
    if (envelopeId === undefined) return
    open.get(socket)?.delete(envelopeId)
    events.onAck(envelopeId, record(message.payload))
  }
  const lose = (socket: WebSocket): void => {
    const sent = open.get(socket) ?? []
    open.delete(socket)
    for (const envelopeId of sent) events.onLost(envelopeId)
  }

  return {
    carry: ({ kind, payload, attempts }, { envelopeId, reason }) => {
      const ready = [...open.keys()].filter((each) => each.readyState === each.OPEN)
      const socket = ready[turn++ % Math.max(ready.length, 1)]
      if (socket === undefined) return false
      open.get(socket)?.add(envelopeId)
      const again = kind === 'events_api' ? { retry_attempt: attempts, retry_reason: reason } : {}
      socket.send(
        JSON.stringify({
          type: kind,
          envelope_id: envelopeId,
          payload,
          accepts_response_payload: kind !== 'events_api',
          ...again,
        }),
      )
      return true
    },
    upgrade: (request, socket, head) => {
      // Whoever is refused may be gone before it hears of it.
      socket.on('error', () => socket.destroy())
      if (Date.now() < refusedUntil) return void socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n')
      server.handleUpgrade(request, socket, head, welcome)
    },
    drop: (how) => {
      for (const socket of open.keys()) {
        if (how === 'abrupt') socket.terminate()
        else socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'fake' } }))
      }
    },
    refuse: (ms) => {
      refusedUntil = Date.now() + ms
    },
    count: () => open.size,
    hasStarted: () => started,
    stop: async () => {
      const closed = [...open.keys()].map((each) => new Promise((resolve) => each.once('close', resolve)))
      for (const socket of open.keys()) socket.close(1001)
      await Promise.race([Promise.all(closed), new Promise((resolve) => timers.after(goodbyeMs, () => resolve(undefined)))])
      for (const socket of open.keys()) socket.terminate()
      server.close()
    },
  }
}
