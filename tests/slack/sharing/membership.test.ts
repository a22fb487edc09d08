import { beforeEach, expect, test } from 'vitest'
import { membership } from '../../../src/slack/sharing/membership.ts'
import { type Calling, calling } from '../web/calling.ts'

let at: Calling
beforeEach(async () => {
  at = await calling()
  at.slack.addChannel('CALL')
  at.slack.addChannel('CTWO', { members: ['U2'] })
  at.slack.addChannel('CNOBOT', { botIsMember: false })
  at.slack.addChannel('COLD', { isArchived: true })
  at.slack.addChannel('GIN', { isPrivate: true, members: ['U1'] })
  at.slack.addChannel('GOUT', { isPrivate: true, botIsMember: false })
})

test.each([
  ['CALL', undefined],
  ['GIN', undefined],
  ['CTWO', 'you_not_in_channel'],
  ['CNOBOT', 'bot_not_in_channel'],
  ['GOUT', 'bot_not_in_channel'],
  ['CGONE', 'bot_not_in_channel'],
  ['COLD', 'is_archived'],
])('in %s: %s', async (channel, why) => {
  expect(await membership({ channel, user: 'U1' }, at.web)).toBe(why)
})

test('a member on a later page is a member', async () => {
  for (let index = 0; index < 2100; index += 1) at.slack.addUser(`UX${index}`)
  at.slack.addUser('ULAST')
  expect(await membership({ channel: 'CALL', user: 'ULAST' }, at.web)).toBeUndefined()
  expect(await membership({ channel: 'CALL', user: 'UNOBODY' }, at.web)).toBe('you_not_in_channel')
  expect(at.called().filter((method) => method === 'conversations.members')).toHaveLength(6)
})

test('where Slack is out of reach, nobody knows', async () => {
  at.slack.failWhere(() => ({ status: 503 }))
  await expect(membership({ channel: 'CALL', user: 'U1' }, at.web)).rejects.toMatchObject({ code: 'slack_unreachable' })
})
