import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

describe('readConfig', () => {
  test('has a default for every setting', () => {
    const { database, logLevel } = readConfig({})
    expect(database).toMatch(/data[\\/]budget\.sqlite$/)
    expect(logLevel).toBe('warn')
  })

  test('takes what is set, and an empty setting as not set', () => {
    expect(readConfig({ WENZHANG_DATABASE: 'other.sqlite', LOG_LEVEL: 'debug' })).toEqual({
      database: 'other.sqlite',
      logLevel: 'debug',
    })
    expect(readConfig({ WENZHANG_DATABASE: '', LOG_LEVEL: '' })).toEqual(readConfig({}))
  })

  test('names the setting that cannot be', () => {
    const wrong = () => readConfig({ LOG_LEVEL: 'loud' })
    expect(wrong).toThrow(ConfigError)
    expect(wrong).toThrow(expect.objectContaining({ code: 'invalid_setting', details: { setting: 'LOG_LEVEL' } }))
  })
})
