import { expect, test } from 'vitest'
import { showHome, suggestPrompts } from '../../src/slack/pages.ts'
import { inventedPorch, water } from './invented-porch.ts'

const calls = '<!channel>:tada:\u202e<https://evil.example|x>'

test('prompts are questions that Slack reads as they are: a name that calls or formats is in none', async () => {
  const organization = '云川市白石县教育局'
  const { slack, porch } = await inventedPorch([
    water(2031, '4.40'),
    { organization, shown: `${organization}${calls}`, year: 2031, facts: [{ item: 'sangong', value: '1.10' }] },
  ])
  slack.addUser('UASKER')
  await porch.web.client.conversations.open({ users: 'UASKER' })
  await suggestPrompts('DASKER', porch)
  const prompts = JSON.stringify(slack.prompts('DASKER'))
  expect(prompts).toContain('水务局')
  expect(prompts).not.toContain('教育局')
})

test('the home page shows such a name and nothing comes of it', async () => {
  const { slack, porch } = await inventedPorch([water(2031, '4.40', { shown: `云川市青禾区水务局${calls}` })])
  slack.addUser('UASKER')
  await showHome('UASKER', porch)
  const page = JSON.stringify(slack.home('UASKER'))
  expect(page).toContain('<!channel>')
  expect(page).not.toContain('\u202e')
  expect(page).not.toMatch(/"type":"(?:mrkdwn|link|broadcast|user)"/)
})
