// Waiting for what is to be seen; a wait that was in vain says what was there instead.
import type { Call, FakeMessage } from './contract.ts'
import { shownTo, type World } from './world.ts'

const everyMs = 10

/** What is waited for; until then undefined or false. */
export type Look<T> = T | undefined | false

export function untilOf(world: World) {
  return <T>(look: () => Look<T> | Promise<Look<T>>, ms = 10_000): Promise<T> => {
    const end = Date.now() + ms
    return new Promise((resolve, reject) => {
      const again = async (): Promise<void> => {
        try {
          const found = await look()
          if (found !== undefined && found !== false) resolve(found)
          else if (world.isStopped) reject(new Error('the fake Slack was stopped'))
          else if (Date.now() > end) reject(new Error(`not within ${ms} ms. ${seen(world)}`))
          else setTimeout(() => void again(), everyMs)
        } catch (error) {
          reject(error)
        }
      }
      void again()
    })
  }
}

function seen(world: World): string {
  const said = [...world.channels.values()].flatMap((each) => each.messages).map(line)
  const hidden = world.ephemerals.map(
    (each) => `${line(each)} (${isShown(world, each) ? 'to' : 'in a thread without replies, so not shown to'} ${each.seenBy})`,
  )
  return ['Seen:', ...said.slice(-20), ...hidden.slice(-10), 'Called:', ...world.calls.slice(-20).map(callLine)].join('\n')
}

function isShown(world: World, message: World['ephemerals'][number]): boolean {
  return shownTo(world, message.seenBy).includes(message)
}

function line({ channel, ts, thread_ts, user, text, blocks }: FakeMessage): string {
  return `  ${channel} ${ts}${thread_ts === undefined ? '' : ` in ${thread_ts}`} ${user}: ${text.slice(0, 200)} [${blocks.length} blocks]`
}

function callLine({ method, args, result }: Call): string {
  return `  ${method} ${result} ${JSON.stringify(args).slice(0, 200)}`
}
