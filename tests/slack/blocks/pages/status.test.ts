import { describe, expect, test } from 'vitest'
import { type Health, statusMessage } from '../../../../src/slack/blocks/pages/status.ts'
import { expectAsStored, expectPosted, languages, saidIn, status } from '../pages.ts'

const health: Health = {
  waiting: 3,
  oldestWaitingSeconds: 12,
  connected: true,
  upSince: Date.UTC(2024, 4, 6, 7, 8),
  version: '1.2.3',
  model: { model: 'qwen3', tokensToday: 12_345, isResting: false },
}

describe('the status', () => {
  test.each(languages)('says what waits, which program and which data (%s)', async (language) => {
    const message = statusMessage({ status, health, language })
    expectPosted(message)
    await expectAsStored(message, `status.${language}`)
  })

  test('says that the connection is lost, and that nothing waits', () => {
    const resting: Health = { ...health, connected: false, waiting: 0, oldestWaitingSeconds: null }
    const said = saidIn(statusMessage({ status, health: resting, language: 'zh' }))
    expect(said).toContain('断开')
    expect(said).toContain('没有等待的问题')
  })

  test('says how the language model is, or that there is none', () => {
    const told = (model: Health['model']) => saidIn(statusMessage({ status, health: { ...health, model }, language: 'zh' }))
    expect(told(null)).toContain('没有设语言模型')
    expect(told({ model: 'm', tokensToday: 7, isResting: true })).toContain('语言模型 m，今天用了 7 个词元，接连出错，暂时停用')
  })

  test('names the years that are covered, gaps seen', () => {
    const yearsOf = (years: readonly number[]) => saidIn(statusMessage({ status: { ...status, years }, health, language: 'zh' }))
    expect(yearsOf([2021, 2022, 2023])).toContain('年份：2021–2023')
    expect(yearsOf([2019, 2023])).toContain('年份：2019, 2023')
    expect(yearsOf([2023])).toContain('年份：2023\n')
    expect(yearsOf([])).toContain('年份：–')
  })

  test('leaves out the last ingest where there was none', () => {
    expect(saidIn(statusMessage({ status: { ...status, lastIngestAt: null }, health, language: 'zh' }))).not.toContain('最近收录')
  })

  test('gives times in the zone of the reader, and in the text in UTC', () => {
    const message = statusMessage({ status, health, language: 'zh' })
    expect(JSON.stringify(message.blocks)).toContain(`"type":"date","timestamp":${Date.UTC(2024, 4, 6, 7, 8) / 1_000}`)
    expect(message.text).toContain('启动时间：2024-05-06 07:08 UTC')
  })
})
