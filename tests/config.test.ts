import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

const nobody = { askChannels: [], askUsers: [], reviewers: [], reviewChannel: undefined, ingestUsers: [], ingestChannels: [] }

describe('readConfig', () => {
  test('has a default for every setting', () => {
    const { database, logLevel, bot } = readConfig({})
    expect(database).toMatch(/data[\\/]budget\.sqlite$/)
    expect(logLevel).toBe('warn')
    expect(bot).toEqual({
      ...{ mode: 'socket', botToken: undefined, appToken: undefined, signingSecret: undefined, apiUrl: undefined },
      ...{
        host: '127.0.0.1',
        port: 3000,
        messageSpacing: 1000,
        state: expect.stringMatching(/data[\\/]state\.sqlite$/),
        healthPort: 9464,
      },
      ...{ language: 'zh', retentionDays: 90, logQuestions: false, people: nobody },
    })
  })

  test('takes what is set, and an empty setting as not set', () => {
    expect(readConfig({ WENZHANG_DATABASE: 'other.sqlite', LOG_LEVEL: 'debug' })).toMatchObject({
      database: 'other.sqlite',
      logLevel: 'debug',
    })
    const empty = ['WENZHANG_DATABASE', 'LOG_LEVEL', 'SLACK_MODE', 'SLACK_API_URL', 'SLACK_PORT', 'WENZHANG_REVIEW_CHANNEL']
    expect(readConfig(Object.fromEntries(empty.map((name) => [name, ''])))).toEqual(readConfig({}))
  })

  test('names the setting that cannot be', () => {
    const wrong = () => readConfig({ LOG_LEVEL: 'loud' })
    expect(wrong).toThrow(ConfigError)
    expect(wrong).toThrow(expect.objectContaining({ code: 'invalid_setting', details: { setting: 'LOG_LEVEL' } }))
  })
})

describe('the settings of the bot', () => {
  test.each([
    ['SLACK_MODE', 'http', { mode: 'http' }],
    ['SLACK_BOT_TOKEN', 'xoxb-1', { botToken: 'xoxb-1' }],
    ['SLACK_APP_TOKEN', 'xapp-1', { appToken: 'xapp-1' }],
    ['SLACK_SIGNING_SECRET', 'abcdef01', { signingSecret: 'abcdef01' }],
    ['SLACK_API_URL', 'http://127.0.0.1:4000/api', { apiUrl: 'http://127.0.0.1:4000/api/' }],
    ['SLACK_API_URL', 'https://slack.example/api/', { apiUrl: 'https://slack.example/api/' }],
    ['SLACK_HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['SLACK_PORT', '8080', { port: 8080 }],
    ['WENZHANG_STATE', 'memory.sqlite', { state: 'memory.sqlite' }],
    ['WENZHANG_HEALTH_PORT', '0', { healthPort: 0 }],
    ['WENZHANG_LANGUAGE', 'en', { language: 'en' }],
    ['WENZHANG_RETENTION_DAYS', '30', { retentionDays: 30 }],
    ['WENZHANG_LOG_QUESTIONS', 'yes', { logQuestions: true }],
  ])('%s=%s', (setting, value, bot) => {
    expect(readConfig({ [setting]: value }).bot).toMatchObject(bot)
  })

  test.each([
    ['WENZHANG_ASK_CHANNELS', 'C0A1,G0B2, D0C3', { askChannels: ['C0A1', 'G0B2', 'D0C3'] }],
    ['WENZHANG_ASK_USERS', 'U0A1，W0B2', { askUsers: ['U0A1', 'W0B2'] }],
    ['WENZHANG_REVIEWERS', ' U0A1 ', { reviewers: ['U0A1'] }],
    ['WENZHANG_REVIEW_CHANNEL', 'C0A1', { reviewChannel: 'C0A1' }],
    ['WENZHANG_INGEST_USERS', 'U0A1 U0B2', { ingestUsers: ['U0A1', 'U0B2'] }],
    ['WENZHANG_INGEST_CHANNELS', 'C0A1,,', { ingestChannels: ['C0A1'] }],
  ])('%s=%s', (setting, value, people) => {
    expect(readConfig({ [setting]: value }).bot.people).toEqual({ ...nobody, ...people })
  })

  test.each([
    ['SLACK_MODE', 'rtm'],
    ['SLACK_API_URL', 'slack.com/api'],
    ['SLACK_API_URL', 'ftp://slack.com/api'],
    ['SLACK_PORT', '70000'],
    ['SLACK_PORT', 'x'],
    ['WENZHANG_HEALTH_PORT', '-1'],
    ['WENZHANG_LANGUAGE', 'de'],
    ['WENZHANG_RETENTION_DAYS', '0'],
    ['WENZHANG_RETENTION_DAYS', '1.5'],
    ['WENZHANG_LOG_QUESTIONS', 'true'],
    ['WENZHANG_ASK_CHANNELS', '#budget'],
    ['WENZHANG_ASK_USERS', 'C0A1'],
    ['WENZHANG_REVIEWERS', 'qing'],
    ['WENZHANG_REVIEW_CHANNEL', 'D0A1'],
    ['WENZHANG_INGEST_USERS', 'U0A1;U0B2'],
    ['WENZHANG_INGEST_CHANNELS', 'U0A1'],
  ])('%s=%s cannot be, and is named', (setting, value) => {
    const invalid = { code: 'invalid_setting', message: expect.stringContaining(setting), details: { setting } }
    expect(() => readConfig({ [setting]: value })).toThrow(expect.objectContaining(invalid))
  })
})
