// The child's side: it takes one job at a time, answers with what was made of it, and has nothing else to do.
import { startWatchdog, type WatchLimits } from './watchdog.ts'

/** Makes this process a child of `startChild`. What `work` throws ends the process. */
export function serve<J>(work: (job: J) => unknown): void {
  const watchdog = startWatchdog(JSON.parse(process.argv[2] ?? '{}') as WatchLimits)
  process.on('message', async (job: J) => process.send?.(await watchdog.around(() => work(job))))
  process.on('disconnect', () => process.exit())
  process.send?.('ready')
}
