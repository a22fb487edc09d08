// What goes wrong with a call: what a test ordered, else the share that fails by chance, the same by the same seed.
import { createHash } from 'node:crypto'
import type { Fault } from './contract.ts'
import type { Loose } from './loose.ts'
import type { Settings } from './world.ts'

export type Asked = { readonly method: string; readonly args: Loose }
export type Faults = {
  fail(method: string, ...faults: readonly Fault[]): void
  failWhere(when: (call: Asked) => Fault | undefined): () => void
  of(call: Asked, isStarting: boolean): Fault | undefined
}

export function startFaults(settings: Settings): Faults {
  const ordered = new Map<string, Fault[]>()
  const conditions = new Set<(call: Asked) => Fault | undefined>()
  const counts = new Map<string, number>()
  return {
    fail: (method, ...faults) => {
      ordered.set(method, [...(ordered.get(method) ?? []), ...faults])
    },
    failWhere: (when) => {
      conditions.add(when)
      return () => conditions.delete(when)
    },
    of: (call, isStarting) => {
      const count = counts.get(call.method) ?? 0
      counts.set(call.method, count + 1)
      return (
        ordered.get(call.method)?.shift() ??
        first(conditions, call) ??
        byChance(settings, { method: call.method, count, isStarting })
      )
    },
  }
}

function first(conditions: ReadonlySet<(call: Asked) => Fault | undefined>, call: Asked): Fault | undefined {
  for (const when of conditions) {
    const fault = when(call)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** By the method and how often it was called, so that the order of concurrent calls of different methods does not matter. */
function byChance(
  { failRate, failWays, seed }: Settings,
  of: { readonly method: string; readonly count: number; readonly isStarting: boolean },
): Fault | undefined {
  if (of.method === 'auth.test' || (of.method === 'apps.connections.open' && of.isStarting)) return undefined
  const hash = createHash('sha256').update(`${seed} ${of.method} ${of.count}`).digest()
  return hash.readUInt32BE(0) / 2 ** 32 < failRate ? failWays[hash.readUInt32BE(4) % failWays.length] : undefined
}
