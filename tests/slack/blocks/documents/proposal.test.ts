import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposalFailed, proposalMessage } from '../../../../src/slack/blocks/documents/proposal.ts'
import { fileErrors } from '../../../../src/wording/file-errors.ts'
import { expectAsStored, expectPosted, hostile, languages, report, saidIn } from '../pages.ts'

const actionsOf = (of: unknown) => [...JSON.stringify(of).matchAll(/"action_id":"(\w+)"/g)].map(([, id]) => id)
const about = { proposal: 5, name: '水务局（新）.txt' }

describe('a proposed document', () => {
  test.each(languages)('says what would change, and asks (%s)', async (language) => {
    const message = proposalMessage({ ...about, tried: report, language })
    expectPosted(message)
    expect(actionsOf(message)).toEqual(['ingest', 'dismiss'])
    await expectAsStored(message, `proposal.${language}`)
  })

  test('that is there already asks nothing', () => {
    const message = proposalMessage({ ...about, tried: { ...report, outcome: 'unchanged', changes: [] }, language: 'zh' })
    expectPosted(message)
    expect(actionsOf(message)).toEqual([])
    expect(saidIn(message)).not.toContain('要收录吗')
  })

  test('in doubt of its version asks which it is', () => {
    const tried = { code: 'doubtful_version', message: '已有文件“水务局”，这个文件只有它的一部分内容。' }
    const message = proposalMessage({ ...about, tried, language: 'zh' })
    expectPosted(message)
    expect(actionsOf(message)).toEqual(['ingest_replacing', 'ingest_beside', 'dismiss'])
    expect(saidIn(message)).toContain(tried.message)
    expect(JSON.stringify(message)).toContain('"value":"5"')
  })

  test.each(languages)('in doubt speaks of no option of the command line (%s)', (language) => {
    const details = { known: '水务局2023年--预算.txt', organization: '云川市青禾区水务局', year: 2023 }
    const message = fileErrors[language].doubtful_version(details)
    expect(message).toContain('--replaces')
    const said = saidIn(proposalMessage({ ...about, tried: { code: 'doubtful_version', message }, language }))
    expect(said).not.toMatch(/--replaces|--beside/)
    expect(said).toContain('水务局2023年--预算.txt')
  })

  test('that cannot be taken in says why, and asks nothing', () => {
    const message = proposalMessage({ ...about, tried: { code: 'empty_file', message: '文件是空的。' }, language: 'zh' })
    expect(message).toEqual(proposalFailed({ name: about.name, message: '文件是空的。', language: 'zh' }))
    expectPosted(message)
    expect(actionsOf(message)).toEqual([])
    expect(message.text).toContain('文件是空的。')
  })

  test('any text is taken, and what is not listed is counted', () => {
    const lines = (text: string) => Array.from({ length: 40 }, () => text)
    fc.assert(
      fc.property(hostile, (text) => {
        const changes = lines(text).map((each) => ({ label: each, before: each, after: each }))
        const tried = { ...report, organization: text, title: text, findings: lines(text), replaced: lines(text), changes }
        const message = proposalMessage({ proposal: 1, name: text, tried, language: 'zh' })
        expectPosted(message)
        expect(saidIn(message)).toContain('另有 28 条没有列出')
        expectPosted(
          proposalMessage({ proposal: 1, name: text, tried: { code: 'doubtful_version', message: text }, language: 'en' }),
        )
      }),
      { numRuns: 40 },
    )
  })
})
