// The program of the child process: takes one statement at a time, answers with its result, and has nothing else to do.
import type { Job, WatchLimits } from './message.ts'
import { runJob } from './run-job.ts'
import { traceJob } from './trace-job.ts'
import { startWatchdog } from './watchdog.ts'

const watchdog = startWatchdog(JSON.parse(process.argv[2] ?? '{}') as WatchLimits)
process.on('message', (job: Job) => process.send?.(watchdog.around(() => (job.traced ? traceJob(job) : runJob(job)))))
process.on('disconnect', () => process.exit())
process.send?.('ready')
