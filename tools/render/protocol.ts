// Calls over the DevTools protocol: a numbered request, and its response.

export type Call = { readonly method: string; readonly params: object; readonly sessionId?: string }
export type Protocol = { send(call: Call): Promise<Record<string, unknown>> }

type Response = { readonly id?: number; readonly result?: Record<string, unknown>; readonly error?: { readonly message: string } }
type Waiting = { readonly resolve: (result: Record<string, unknown>) => void; readonly reject: (error: Error) => void }

export async function openProtocol(address: string): Promise<Protocol> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, Waiting>()
  socket.addEventListener('message', ({ data }) => settle(JSON.parse(String(data)), waiting))
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser closed the connection'))
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)))
  })
  let last = 0
  return {
    send: (call) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        socket.send(JSON.stringify({ id: last, ...call }))
      }),
  }
}

function settle({ id = 0, result = {}, error }: Response, waiting: Map<number, Waiting>): void {
  const call = waiting.get(id)
  waiting.delete(id)
  if (error === undefined) call?.resolve(result)
  else call?.reject(new Error(error.message))
}
