import { describe, expect, test } from 'vitest'
import type { Citation } from '../../../../src/answer/outcome.ts'
import { otherBlocks } from '../../../../src/slack/blocks/sources/other-places.ts'
import { sourcesModal } from '../../../../src/slack/blocks/sources/sources-modal.ts'
import { expectTaken, figure, outcome, saidIn } from '../pages.ts'

const reason: Citation = {
  ...{ number: 2, document: '水务局2023年单位预算', file: '水务局.txt', section: '“三公”经费说明' },
  ...{ locator: { line: 12, column: 3 }, row: null, column: null, quote: '厉行节约' },
}
const about = { answer: 1, sources: [], shown: [], data: 'ab12.0', isReviewer: false, language: 'zh' } as const

describe('what is quoted beside the figures', () => {
  test('is listed once, what belongs to a figure is not', () => {
    const said = saidIn(otherBlocks({ figures: [figure], citations: [...outcome.citations, reason] }, 'zh'))
    expect(said).toContain('厉行节约')
    expect(said).toContain('第 12 行')
    expect(said).not.toContain('预算2.90万元')
    expect(otherBlocks(outcome, 'zh')).toEqual([])
  })

  test('stands there alone where an answer has no figure', () => {
    const view = sourcesModal({ ...about, outcome: { ...outcome, figures: [] } })
    expectTaken(view)
    expect(saidIn(view)).toContain('“三公”经费预算2.90万元')
    expect(saidIn(view)).not.toContain('没有数字')
  })

  test('is counted where it does not fit', () => {
    const citations = Array.from({ length: 50 }, (_, number) => ({ ...reason, number }))
    const view = sourcesModal({ ...about, outcome: { ...outcome, figures: [], citations } })
    expectTaken(view)
    expect(saidIn(view)).toContain('另有 30 处没有列出')
  })
})
