import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HomePage, homeView } from '../../../../src/slack/blocks/pages/home-view.ts'
import { expectAsStored, expectTaken, hostile, languages, saidIn, status } from '../pages.ts'

const page: HomePage = {
  status,
  examples: ['青禾区水务局2023年三公经费', '白石县教育局2023年支出合计'],
  retentionDays: 90,
  canIngest: false,
  language: 'zh',
}

describe('the home page', () => {
  test.each(languages)('says what it is, takes a question, and says what is covered and kept (%s)', async (language) => {
    const view = homeView({ ...page, language })
    expectTaken(view)
    await expectAsStored(view, `home-view.${language}`)
  })

  test('sends the question when Enter is pressed', () => {
    expect(homeView(page).blocks).toContainEqual(
      expect.objectContaining({
        type: 'input',
        block_id: 'ask_home',
        dispatch_action: true,
        element: expect.objectContaining({
          action_id: 'ask_home',
          dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
        }),
      }),
    )
  })

  test('tells of documents only who may take them in', () => {
    expect(saidIn(homeView(page))).not.toContain('收录文件')
    expect(saidIn(homeView({ ...page, canIngest: true }))).toContain('你可以收录文件')
  })

  test('says for how long questions are kept', () => {
    expect(saidIn(homeView({ ...page, retentionDays: 30 }))).toContain('保留 30 天')
  })

  test('has no examples where nothing is covered', () => {
    const empty = { ...status, organizations: 0, documents: 0, facts: 0, years: [], disclosures: [] }
    const view = homeView({ ...page, status: empty, examples: [] })
    expectTaken(view)
    expect(saidIn(view)).not.toContain('试试这些')
  })

  test('any text is taken', () => {
    fc.assert(
      fc.property(hostile, fc.array(hostile), (name, examples) => {
        const disclosures = [{ organization: name, year: 2023, stage: 'budget' as const, documents: 1, findings: 0 }]
        expectTaken(homeView({ ...page, examples, status: { ...status, version: name, disclosures } }))
      }),
      { numRuns: 50 },
    )
  })
})
