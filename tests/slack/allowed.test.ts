import { describe, expect, test } from 'vitest'
import type { People } from '../../src/config.ts'
import { isReviewer, mayAsk, mayIngest, maySee, mayShow } from '../../src/slack/allowed.ts'

const nobody: People = {
  ...{ askChannels: [], askUsers: [], reviewers: [], ingestUsers: [], ingestChannels: [] },
  reviewChannel: undefined,
}
const people = (of: Partial<People>): People => ({ ...nobody, ...of })
const users = { askUsers: ['UA'] }
const channels = { askChannels: ['C1'] }
const both = { ...users, ...channels }

describe('who may ask', () => {
  test.each([
    [{}, 'UA', 'C1', true],
    [{}, 'UA', 'D1', true],
    [{}, 'UA', null, true],
    [users, 'UA', 'C1', true],
    [users, 'UA', null, true],
    [users, 'UB', 'C1', false],
    [users, 'UB', 'D1', false],
    [users, 'UB', null, false],
    [channels, 'UA', 'C1', true],
    [channels, 'UA', 'C2', false],
    [channels, 'UA', 'D1', false],
    [channels, 'UA', null, false],
    [both, 'UA', 'C1', true],
    [both, 'UA', 'C2', false],
    [both, 'UA', 'D1', true],
    [both, 'UA', null, true],
    [both, 'UB', 'C1', false],
  ])('with %j: %s in %s: %s', (of, user, channel, may) => {
    expect(mayAsk({ user, channel }, people(of))).toBe(may)
  })
})

test.each([
  ['UA', 'C1', true],
  ['UB', 'C1', false],
  ['UR', 'C9', true],
  ['UR', null, true],
])('%s looks behind what others were answered in %s: %s', (user, channel, may) => {
  expect(maySee({ user, channel }, people({ ...both, reviewers: ['UR'] }))).toBe(may)
})

test.each([
  [{}, 'C2', true],
  [channels, 'C1', true],
  [channels, 'C2', false],
])('with %j figures may be shown to %s: %s', (of, channel, may) => {
  expect(mayShow(channel, people(of))).toBe(may)
})

describe('who may take documents in', () => {
  const keepers = { ingestUsers: ['UK'], ingestChannels: ['CDROP'] }
  test.each([
    [{}, 'UK', 'D1', false],
    [keepers, 'UK', 'D1', true],
    [keepers, 'UK', 'CDROP', true],
    [keepers, 'UK', 'C2', false],
    [keepers, 'UK', null, false],
    [keepers, 'UB', 'D1', false],
    [keepers, 'UB', 'CDROP', false],
    [{ ingestChannels: ['CDROP'] }, 'UK', 'CDROP', false],
  ])('with %j: %s in %s: %s', (of, user, channel, may) => {
    expect(mayIngest({ user, channel }, people(of))).toBe(may)
  })
})

test('a reviewer is who is listed; without a list nobody is', () => {
  expect(isReviewer('UR', people({ reviewers: ['UR'] }))).toBe(true)
  expect(isReviewer('UB', people({ reviewers: ['UR'] }))).toBe(false)
  expect(isReviewer('UR', nobody)).toBe(false)
})
