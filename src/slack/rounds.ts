// What the bot does by itself: when the data has moved it corrects shared cards and lets marks fall; it forgets what is too old.
import type { Porch } from './porch.ts'
import { fallWithData } from './reviews/fall.ts'
import { correctShares } from './sharing/corrections.ts'

export type Rounds = {
  /** The data may have moved: look now. */
  look(): void
  stop(): void
}

export type RoundsOptions = { readonly lookEvery?: number; readonly forgetEvery?: number }

const usual = { lookEvery: 10_000, forgetEvery: 6 * 3_600_000 }

/** One round at a time; what goes wrong in one is logged and tried in the next. */
export function startRounds(porch: Porch, given: RoundsOptions = {}): Rounds {
  const { lookEvery, forgetEvery } = { ...usual, ...given }
  let seen = ''
  let isUnderWay = false
  let isDue = false
  let isOver = false
  // However often it is asked for while a round is under way (Slack may be out of reach for long), one more follows.
  const look = async (): Promise<void> => {
    isDue = true
    if (isUnderWay) return
    isUnderWay = true
    while (isDue && !isOver) {
      isDue = false
      await quietly(correct, porch)
    }
    isUnderWay = false
  }
  const correct = async (): Promise<void> => {
    const data = porch.data.version()
    if (data === seen) return
    const fallen = await fallWithData(porch)
    const corrected = await correctShares(porch)
    seen = data
    if (corrected + fallen > 0)
      porch.log.info({ corrected, fallen, data }, 'the data has moved: shared cards were corrected, marks fell')
  }
  const forget = (): void => void quietly(() => retain(porch), porch)
  const timers = [setInterval(() => void look(), lookEvery), setInterval(forget, forgetEvery)]
  for (const timer of timers) timer.unref()
  void look()
  forget()
  return {
    look: () => void look(),
    stop: () => {
      isOver = true
      for (const timer of timers) clearInterval(timer)
    },
  }
}

async function retain({ state, config, log }: Porch): Promise<void> {
  const removed = await state.retain(config.retentionDays)
  const count = Object.values(removed).reduce((sum, one) => sum + one, 0)
  if (count === 0) return
  await state.audit.write({ user: '', act: 'retention', detail: removed })
  log.info({ removed }, 'what was too old was removed')
}

async function quietly(work: () => Promise<void>, { log }: Pick<Porch, 'log'>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.warn({ error: String(error) }, 'a round was not finished')
  }
}
