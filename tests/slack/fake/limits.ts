// Rate limits as token buckets: posts and updates by channel, the tiers by method.
import type { Loose } from './loose.ts'
import { text } from './loose.ts'
import type { Tier } from './methods/method.ts'

/** Takes a token; gives the whole seconds to wait where there is none. */
export type Limits = (call: { readonly method: string; readonly tier: Tier; readonly args: Loose }) => number | undefined

type Rate = { readonly capacity: number; readonly perSecond: number }
const perMinute = (count: number): Rate => ({ capacity: count, perSecond: count / 60 })
const rates: Readonly<Record<Tier, Rate>> = {
  1: perMinute(1),
  2: perMinute(20),
  3: perMinute(50),
  4: perMinute(100),
  post: { capacity: 3, perSecond: 1 },
  update: { capacity: 3, perSecond: 1 },
  free: { capacity: Number.POSITIVE_INFINITY, perSecond: 0 },
}

export function startLimits(): Limits {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return ({ method, tier, args }) => {
    const rate = rates[tier]
    const key = tier === 'post' || tier === 'update' ? `${method} ${text(args.channel)}` : method
    const now = Date.now()
    const before = buckets.get(key) ?? { tokens: rate.capacity, at: now }
    const tokens = Math.min(rate.capacity, before.tokens + ((now - before.at) / 1000) * rate.perSecond)
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
    return tokens >= 1 ? undefined : Math.ceil((1 - tokens) / rate.perSecond)
  }
}
