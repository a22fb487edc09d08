// Slack takes about one message a second for each channel, and short bursts: whoever is faster waits here, channel by channel, and nobody else with him.
import { pause } from './pause.ts'

export type Pacer = {
  /** Resolves when this channel may be written to again, or nothing is to be waited for any more. */
  turn(channel: string, ended?: AbortSignal): Promise<void>
  /** Slack asked for a pause of this channel. */
  pause(channel: string, milliseconds: number): void
}

/** So many turns of a channel may follow each other at once; then one comes each `spacing` milliseconds (a token bucket). */
const burst = 2
const remembered = 1000

/** The clock never jumps: one that is put back by an hour would silence every channel for as long. */
export function startPacer(spacing: number, now: () => number = () => performance.now()): Pacer {
  /** When the bucket of a channel is full again. */
  const full = new Map<string, number>()
  const ahead = (burst - 1) * spacing
  return {
    turn: async (channel, ended) => {
      if (full.size > remembered) forget(full, now())
      const filled = Math.max(now(), full.get(channel) ?? 0)
      full.set(channel, filled + spacing)
      const wait = filled - ahead - now()
      if (wait > 0) await pause(wait, ended)
    },
    pause: (channel, milliseconds) => {
      full.set(channel, Math.max(full.get(channel) ?? 0, now() + milliseconds + ahead))
    },
  }
}

function forget(full: Map<string, number>, now: number): void {
  for (const [channel, at] of full) if (at < now) full.delete(channel)
}
