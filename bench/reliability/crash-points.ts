// Crash points: each flow is interrupted between every two deeds of the bot (a write to its memory, a call to Slack, an ingest), as by
// kill -9; after a new start it must have ended exactly once, in order, with its conversation.
import { setTimeout as sleep } from 'node:timers/promises'
import { flows } from './flows.ts'
import { type Mortal, startMortal } from './mortal-bot.ts'
import { type Flow, openTheatre, type Played, type Stage, type Theatre } from './stage.ts'

export type PointOptions = {
  readonly flow: string
  /** Every how manieth point; 1: all. */
  readonly every?: number
  readonly from?: number
  /** The one that takes its work up ends, too, and a third one does it. */
  readonly isTwice?: boolean
}
export type Points = {
  readonly flow: string
  /** How often the bot was ended. */
  readonly deaths: number
  readonly faults: readonly { readonly step: number; readonly fault: string }[]
}

const mostSteps = 200

/** Plays the flow again and again, ended one step later each time, until the bot lives through it. */
export async function crashPoints({ flow: name, every = 1, from = 1, isTwice = false }: PointOptions): Promise<Points> {
  const flow = flows[name]
  if (flow === undefined) throw new RangeError(`no flow ${name}; there are: ${Object.keys(flows).join(', ')}`)
  const theatre = await openTheatre()
  let bot = await startMortal(theatre)
  const faults: { step: number; fault: string }[] = []
  let deaths = 0
  try {
    for (let step = from; step < mostSteps; step += every) {
      const tried = await interrupt({ theatre, flow, bot, step, isTwice })
      bot = tried.bot
      faults.push(...tried.faults.map((fault) => ({ step, fault })))
      if (!tried.hasDied) break
      deaths += isTwice ? 2 : 1
    }
    return { flow: name, deaths, faults }
  } finally {
    await bot.bury()
    await theatre.close()
  }
}

type Attempt = {
  readonly theatre: Theatre
  readonly flow: Flow
  readonly bot: Mortal
  readonly step: number
  readonly isTwice: boolean
}
type Attempted = { readonly bot: Mortal; readonly hasDied: boolean; readonly faults: readonly string[] }

async function interrupt({ theatre, flow, bot: first, step, isTwice }: Attempt): Promise<Attempted> {
  const user = `UPERSON${step}`
  theatre.slack.addUser(user, { name: user.toLowerCase() })
  const stage: Stage = { ...theatre, user, nth: step }
  const played = await flow(stage)
  await settled(stage, { isOver: () => true })
  first.endAt(step)
  const acting = act(played)
  const isDone = (): boolean => acting.isDone() && isSettled(stage, played)
  const hasDied = await endsBefore(isDone, first, theatre)
  const bot = hasDied ? await reborn(first, { theatre, isDone, left: isTwice ? secondStep(step) : 0 }) : first
  const isAccepted = await acting.isAccepted()
  const late = await settled(stage, played)
  return { bot, hasDied, faults: [...late, ...(await played.faults(isAccepted))] }
}

/** Whether it ended before all was done; if not, it lives on. What comes after the last write may be a step, too. */
async function endsBefore(isDone: () => boolean, bot: Mortal, { slack }: Theatre): Promise<boolean> {
  await slack.until(() => !bot.isAlive() || isDone(), patience).catch(() => undefined)
  await sleep(afterwards)
  if (bot.isAlive()) bot.endAt(0)
  return !bot.isAlive()
}

type Rebirth = { readonly theatre: Theatre; readonly isDone: () => boolean; readonly left: number }

/** The next one does not wait until the dead one is buried; it may die while it takes up what was left. */
async function reborn(dead: Mortal, { theatre, isDone, left }: Rebirth): Promise<Mortal> {
  theatre.burials.push(dead.bury())
  const next = await startMortal(theatre, left)
  if (left === 0) return next
  return (await endsBefore(isDone, next, theatre)) ? reborn(next, { theatre, isDone, left: 0 }) : next
}

/** Some step or other of the start and of what it takes up. */
function secondStep(step: number): number {
  return 3 + ((step * 7) % 17)
}

const patience = 30_000
const afterwards = 100

function act(played: Played) {
  let isDone = false
  const accepted = played.act().then(async (interaction) => {
    const isAccepted = interaction === undefined || (await interaction.acknowledged()) !== undefined
    isDone = true
    return isAccepted
  })
  return { isDone: () => isDone, isAccepted: () => accepted }
}

/** Everything was taken and ended. */
function isSettled({ slack, memory }: Stage, { isOver }: Pick<Played, 'isOver'>): boolean {
  const left = memory.prepare("select 1 from inbox where status <> 'done'").get()
  return left === undefined && slack.unacknowledged() === 0 && (isOver === undefined || isOver())
}

/** A complaint where it does not come to an end. */
async function settled(stage: Stage, played: Pick<Played, 'isOver'>): Promise<readonly string[]> {
  const isStill = (): boolean => isSettled(stage, played)
  const end = await stage.slack.until(isStill, patience).then(
    () => [],
    (error: unknown) => [`it does not end: ${String(error).slice(0, 1500)}`],
  )
  await sleep(afterwards)
  return end
}
