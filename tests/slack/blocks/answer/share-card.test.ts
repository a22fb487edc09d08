import { expect, test } from 'vitest'
import { answerMessage } from '../../../../src/slack/blocks/answer/answer-message.ts'
import { shareCard } from '../../../../src/slack/blocks/answer/share-card.ts'
import { linesOf, outcomesIn } from '../answers.ts'
import { saidIn } from '../pages.ts'

const card = { answer: 7, by: 'U1', question: '青禾区水务局2023年三公经费', at: Date.UTC(2024, 4, 6, 8, 30) }

test.each(['zh', 'en'] as const)('a card in %s is shown as it was agreed', async (language) => {
  const { lookup } = outcomesIn(language)
  if (lookup === undefined) throw new Error('no look-up')
  await expect(linesOf(shareCard(lookup, card))).toMatchFileSnapshot(`../snapshots/answer-card-${language}.jsonl`)
})

test('a card says who shares what was asked, and what data it stands on', () => {
  const { lookup } = outcomesIn('zh')
  if (lookup === undefined) throw new Error('no look-up')
  const { blocks, text } = shareCard(lookup, card)
  const said = saidIn(blocks)
  expect(JSON.stringify(blocks[0])).toContain('"text":"U1"')
  expect(said).toContain(card.question)
  expect(said).toContain('数据版本 invented')
  const shown = { type: 'date', timestamp: card.at / 1000, format: '{date_num} {time}', fallback: '2024-05-06 08:30 UTC' }
  expect(JSON.stringify(blocks)).toContain(JSON.stringify(shown))
  expect(text).toContain('分享于 2024-05-06 08:30 UTC，数据版本 invented')
  expect(text.split('\n')[0]).toMatch(/^2\.90 万元/)
  expect(text).toContain('数据版本 invented')
})

test('of an answer it keeps the figures and their places, and no button but the sources', () => {
  const { rank } = outcomesIn('zh')
  if (rank === undefined) throw new Error('no ranking')
  const types = (blocks: ReturnType<typeof shareCard>['blocks']) => blocks.map(({ type }) => type)
  const { blocks } = shareCard(rank, card)
  const answer = answerMessage(rank, { answer: 7, isPrivate: true }).blocks
  const kept = answer.filter(({ type }) => ['header', 'data_table', 'data_visualization'].includes(type))
  expect(blocks).toEqual(expect.arrayContaining([...kept]))
  expect(types(blocks)).not.toContain('context_actions')
  const pressed = blocks.flatMap((block) => (block.type === 'actions' ? block.elements.map(({ action_id }) => action_id) : []))
  expect(pressed).toEqual(['sources'])
})
