// Slack takes about one message a second for each channel: whoever is faster waits here, channel by channel, and nobody else with him.

export type Pacer = {
  /** Resolves when this channel may be written to again. */
  turn(channel: string): Promise<void>
  /** Slack asked for a pause of this channel. */
  pause(channel: string, milliseconds: number): void
}

/** `spacing` milliseconds lie between two turns of a channel. */
export function startPacer(spacing: number, now: () => number = Date.now): Pacer {
  const free = new Map<string, number>()
  return {
    turn: async (channel) => {
      if (free.size > remembered) forget(free, now())
      const at = Math.max(now(), free.get(channel) ?? 0)
      free.set(channel, at + spacing)
      if (at > now()) await new Promise((resolve) => setTimeout(resolve, at - now()))
    },
    pause: (channel, milliseconds) => {
      free.set(channel, Math.max(free.get(channel) ?? 0, now() + milliseconds))
    },
  }
}

const remembered = 1000

function forget(free: Map<string, number>, now: number): void {
  for (const [channel, at] of free) if (at < now) free.delete(channel)
}
