// The end of a socket of Slack's client while it reconnects: its client lets go of a promise that is then rejected with nothing.
import type { SocketModeReceiver } from '@slack/bolt'

type Socket = Pick<SocketModeReceiver['client'], 'start' | 'disconnect'>

/** From `disconnect` on, a connection that fails is no fault: unhandled, it would end the process. Gives whether the end has begun. */
export function endQuietly(socket: Socket): () => boolean {
  const [start, disconnect] = [socket.start.bind(socket), socket.disconnect.bind(socket)]
  let isEnding = false
  socket.start = () =>
    start().catch((error: unknown) => {
      if (isEnding) return { ok: true }
      throw error
    })
  socket.disconnect = () => {
    isEnding = true
    return disconnect()
  }
  return () => isEnding
}
