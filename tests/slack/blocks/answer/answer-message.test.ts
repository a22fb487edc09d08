import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../../src/answer/outcome.ts'
import { readGolden } from '../../../../src/evaluation/golden.ts'
import { openParts } from '../../../../src/parts.ts'
import { answerMessage } from '../../../../src/slack/blocks/answer/answer-message.ts'
import { literally } from '../../../../src/slack/blocks/answer/fallback-text.ts'
import { plainMessage } from '../../../../src/slack/blocks/answer/plain-message.ts'
import { shareCard } from '../../../../src/slack/blocks/answer/share-card.ts'
import { charactersOf, limits } from '../../../../src/slack/blocks/limits.ts'
import { messageFault } from '../../fake/blocks.ts'
import { linesOf, outcomesIn } from '../answers.ts'

const frame = { answer: 7, isPrivate: true }
const card = { answer: 7, by: 'U1', question: '青禾区水务局三公经费', at: Date.UTC(2024, 4, 6) }

describe.each(['zh', 'en'] as const)('an outcome in %s', (language) => {
  const outcomes = Object.entries(outcomesIn(language))

  test.each(outcomes)('%s is shown as it was agreed', async (name, outcome) => {
    const message = answerMessage(outcome, frame)
    expect(messageFault(message)).toBeUndefined()
    await expect(linesOf(message)).toMatchFileSnapshot(`../snapshots/answer-${name}-${language}.jsonl`)
  })
})

describe('the frame of an answer', () => {
  const { lookup } = outcomesIn('zh')
  if (lookup === undefined) throw new Error('no look-up')
  const shown = (given: Partial<Parameters<typeof answerMessage>[1]>) => answerMessage(lookup, { ...frame, ...given })

  test('the question stands above where it is not to be seen there, with who pressed', () => {
    const { blocks, text } = shown({ asked: { question: '青禾区水务局*三公*经费', by: 'U1' } })
    expect(blocks[0]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'U1', style: { bold: true } },
            { type: 'text', text: ' 问：' },
          ],
        },
        { type: 'rich_text_quote', elements: [{ type: 'text', text: '青禾区水务局*三公*经费' }] },
      ],
    })
    expect(text.split('\n')[1]).toBe('青禾区水务局∗三公∗经费')
  })

  test('a reviewed answer says who verified it and when, in words that notify nobody', () => {
    const { blocks, text } = shown({ verified: { by: '<@U9> 林*审*', at: Date.UTC(2024, 4, 6) } })
    const context = blocks.find((block) => block.type === 'context')
    expect(context).toMatchObject({ elements: [{ type: 'plain_text', text: '已核验（<@U9> 林*审*，2024-05-06）' }] })
    expect(text).toContain('已核验（&lt;＠U9&gt; 林∗审∗，2024-05-06）')
    expect(shown({ verified: { by: '', at: Date.UTC(2024, 4, 6) } }).text).toContain('已核验（2024-05-06）')
  })

  test('an answer that may be a repeat says so', () => {
    expect(shown({ isRepeat: true }).text).toContain('可能与前面的回答重复')
    expect(shown({}).text).not.toContain('可能与前面的回答重复')
  })

  test('only what others do not see yet can be shared', () => {
    expect(idsIn(shown({}))).toContain('share')
    expect(idsIn(shown({ isPrivate: false }))).not.toContain('share')
  })
})

describe('every question that we know', () => {
  const outcomes = knownOutcomes()

  test('is answered within the limits of Slack, as blocks, as text and as a card', () => {
    const all = outcomes.flatMap(({ q, outcome }) =>
      [
        answerMessage(outcome, { ...frame, asked: { question: q, by: 'U1' } }),
        plainMessage(outcome, frame),
        shareCard(outcome, card),
      ].map((message) => ({ q, fault: messageFault(message), length: charactersOf(message.blocks) })),
    )
    expect(all.length).toBeGreaterThan(2_000)
    expect(all.filter(({ fault, length }) => fault !== undefined || length > limits.characters)).toEqual([])
  })

  test('shows every figure and every citation, in the blocks and in the text', () => {
    const faults = outcomes.flatMap(({ q, outcome }) => {
      const { text, blocks } = answerMessage(outcome, frame)
      const inBlocks = JSON.stringify(blocks)
      const lost = outcome.figures.filter(({ shown }) => !inBlocks.includes(digits(shown)) || !text.includes(digits(shown)))
      const uncited =
        outcome.outcome === 'clarification' ? [] : outcome.citations.filter(({ number }) => !text.includes(`\n[${number}] `))
      const unplaced =
        outcome.outcome === 'clarification' ? [] : outcome.citations.filter(({ number }) => !inBlocks.includes(`n[${number}] `))
      return [...lost, ...uncited, ...unplaced].map((each) => `${q}: ${JSON.stringify(each)}`)
    })
    expect(faults).toEqual([])
  })

  test('that has one figure as its answer begins with it, in the header and in the text', () => {
    const single = outcomes.filter(({ outcome }) => outcome.figures.filter(({ role }) => role === 'asked').length === 1)
    const faults = single.filter(({ outcome }) => {
      const { text, blocks } = answerMessage(outcome, frame)
      const asked = outcome.figures.find(({ role }) => role === 'asked')?.shown ?? ''
      const [first] = blocks
      return (
        outcome.outcome === 'answer' &&
        !(text.startsWith(literally(asked)) && first?.type === 'header' && first.text.text.startsWith(asked))
      )
    })
    expect(single.length).toBeGreaterThan(300)
    expect(faults.map(({ q }) => q)).toEqual([])
  })
})

function idsIn({ blocks }: ReturnType<typeof answerMessage>): readonly (string | undefined)[] {
  return blocks.flatMap((block) => (block.type === 'actions' ? block.elements.map((element) => element.action_id) : []))
}

/** Without the comparator, which stands escaped in the text. */
function digits(shown: string): string {
  return /\d[\d.]*/.exec(shown)?.[0] ?? ''
}

function knownOutcomes(): readonly { readonly q: string; readonly outcome: Outcome }[] {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-blocks-'))
  const parts = openParts({ database: join(folder, 'budget.sqlite') })
  const questions = ['golden.jsonl', 'second.jsonl'].flatMap((file) =>
    readGolden(readFileSync(new URL(`../../../questions/${file}`, import.meta.url), 'utf8')),
  )
  const asked = questions.map(({ q }) => ({ q, outcome: parts.ask(q, { today: '2024-06-30' }).outcome }))
  parts.close()
  rmSync(folder, { recursive: true, force: true })
  return asked
}
