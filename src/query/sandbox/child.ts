// The program of the child process: runs one statement at a time.
import { serve } from '../../child/serve.ts'
import type { Job } from './message.ts'
import { runJob } from './run-job.ts'
import { traceJob } from './trace-job.ts'

serve((job: Job) => (job.traced ? traceJob(job) : runJob(job)))
