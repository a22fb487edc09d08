import { describe, expect, test } from 'vitest'
import { missingSettings, refusedToken } from '../../src/wording/start.ts'

const there = { mode: 'socket', botToken: 'xoxb-1-a', appToken: 'xapp-1-a', signingSecret: undefined } as const
const overHttp = { mode: 'http', botToken: 'xoxb-1-a', appToken: undefined, signingSecret: '0123456789abcdef' } as const

/** The settings that a text names with a place to get them. */
const named = (text: string | undefined) => [
  ...new Set([...(text ?? '').matchAll(/^ {2}(SLACK_[A-Z_]+)/gm)].map(([, name]) => name)),
]

describe('what is missing', () => {
  test('is nothing where all is there, by the way that events come in', () => {
    expect(missingSettings(there)).toBeUndefined()
    expect(missingSettings(overHttp)).toBeUndefined()
  })

  test.each([
    [{ ...there, botToken: undefined }, ['SLACK_BOT_TOKEN']],
    [{ ...there, botToken: 'xapp-1-a' }, ['SLACK_BOT_TOKEN']],
    [{ ...there, botToken: 'xoxb-' }, ['SLACK_BOT_TOKEN']],
    [{ ...there, appToken: undefined }, ['SLACK_APP_TOKEN']],
    [{ ...there, appToken: 'xoxb-1-a' }, ['SLACK_APP_TOKEN']],
    [{ ...there, botToken: undefined, appToken: undefined }, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']],
    [{ ...overHttp, signingSecret: undefined }, ['SLACK_SIGNING_SECRET']],
    [{ ...overHttp, signingSecret: 'short' }, ['SLACK_SIGNING_SECRET']],
    [{ ...overHttp, signingSecret: 'with a blank' }, ['SLACK_SIGNING_SECRET']],
  ])('%j', (tokens, settings) => {
    expect(named(missingSettings(tokens))).toEqual(settings)
  })

  test('is said in both languages, with where to get it and how to try it without Slack', () => {
    const text = missingSettings({ ...there, botToken: undefined }) ?? ''
    for (const part of ['没有启动', 'Not started', 'OAuth & Permissions', 'docs/slack.md', 'npm run ask --'])
      expect(text).toContain(part)
    expect(text.match(/npm run ask/g)).toHaveLength(2)
  })

  test('is said without the token that is wrong', () => {
    expect(missingSettings({ ...there, botToken: 'xoxp-secret' })).not.toContain('secret')
  })
})

describe('a token that Slack does not take', () => {
  const error = (word: unknown) => Object.assign(new Error('x'), { data: { ok: false, error: word } })

  test.each(['invalid_auth', 'token_revoked', 'account_inactive', 'not_allowed_token_type', 'missing_scope'])('%s', (word) => {
    const text = refusedToken(error(word)) ?? ''
    expect(text).toContain(`（${word}）`)
    expect(text).toContain(`(${word})`)
    expect(named(text)).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'])
  })

  test.each([error('channel_not_found'), error(undefined), new Error('x'), { data: 'invalid_auth' }, 'invalid_auth', undefined])(
    'is not what %o says',
    (other) => {
      expect(refusedToken(other)).toBeUndefined()
    },
  )
})
