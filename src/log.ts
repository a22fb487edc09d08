// The program's own record, one JSON object a line on stderr: stdout belongs to answers. Secrets and contacts never stand in it.
import { createRequire } from 'node:module'
import type { DestinationStream, Logger } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

const secrets = ['token', 'authorization', 'password', 'secret', 'apiKey', 'contact', 'telephone']

/** A log at `level` and above. `stream` is for tests; pino is loaded only here, so that a question at the default level does not wait for it. */
export function createLog(level: LogLevel, stream?: DestinationStream): Log {
  const { pino } = createRequire(import.meta.url)('pino') as typeof import('pino')
  const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '[hidden]' } }
  return pino(options, stream ?? pino.destination({ dest: 2, sync: true }))
}
