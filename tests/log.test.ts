import { describe, expect, test } from 'vitest'
import type { LogLevel } from '../src/config.ts'
import { createLog } from '../src/log.ts'

function record(level: LogLevel, write: (log: ReturnType<typeof createLog>) => void): string {
  let written = ''
  write(createLog(level, { write: (line) => (written += line) }))
  return written
}

describe('createLog', () => {
  test('writes one JSON object a line from its level upwards', () => {
    const lines = record('warn', (log) => {
      log.info('not this')
      log.warn({ file: 'a.txt' }, 'this')
    })
    expect(JSON.parse(lines)).toMatchObject({ level: 40, file: 'a.txt', msg: 'this' })
  })

  test('hides secrets and contacts at any of three depths', () => {
    const line = record('info', (log) => log.info({ token: 's3cret', a: { telephone: 's3cret', b: { contact: 's3cret' } } }, 'x'))
    expect(line).not.toContain('s3cret')
    expect(line.match(/\[hidden\]/g)).toHaveLength(3)
  })

  test('is silent when told to be', () => {
    expect(record('silent', (log) => log.error('x'))).toBe('')
  })
})
