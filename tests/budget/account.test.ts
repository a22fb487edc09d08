import { describe, expect, it } from 'vitest'
import { accountsOf } from '../../src/budget/account.ts'

const accounts = accountsOf([
  { code: '210', name: '医疗支出', use: 'name', from: null, to: 2018 },
  { code: '210', name: '健康支出', use: 'name', from: 2019, to: null },
  { code: '20199', name: '其他服务支出', use: 'name', from: null, to: null },
  { code: '2019999', name: '其他服务支出', use: 'name', from: null, to: null },
  { code: '2010101', name: '行政运行', use: 'name', from: null, to: null },
  { code: '2010201', name: '行政运行', use: 'name', from: null, to: null },
  { code: '30213', name: '维修（护）费', use: 'name', from: null, to: null },
  { code: '30213', name: '维修费', use: 'alias', from: null, to: null },
  { code: '30104', name: '其他缴费', use: 'name', from: null, to: 2017 },
  { code: '30112', name: '其他缴费', use: 'name', from: 2018, to: null },
])

describe('byCode', () => {
  it('names an account as its year does, and as today without a year', () => {
    expect(accounts.byCode('210', 2018)?.name).toBe('医疗支出')
    expect(accounts.byCode('210', 2019)?.name).toBe('健康支出')
    expect(accounts.byCode('210')?.name).toBe('健康支出')
    expect(accounts.byCode('299')).toBeUndefined()
  })
})

describe('byName', () => {
  it('finds printed variants, whatever their brackets, spaces and suffix', () => {
    expect(accounts.byName('维修(护)费', 'economic')?.code).toBe('30213')
    expect(accounts.byName(' 维修 费', 'economic')?.name).toBe('维修（护）费')
    expect(accounts.byName('健康支出', 'functional', 2020)?.code).toBe('210')
    expect(accounts.byName('维修费', 'functional')).toBeUndefined()
  })

  it('prefers names of the year, and knows the others', () => {
    expect(accounts.byName('其他缴费', 'economic', 2016)?.code).toBe('30104')
    expect(accounts.byName('其他缴费', 'economic', 2020)?.code).toBe('30112')
    expect(accounts.byName('医疗支出', 'functional', 2026)).toMatchObject({ code: '210', name: '健康支出' })
  })

  it('means the upper account where a name stands on two levels, and none where codes are unrelated', () => {
    expect(accounts.byName('其他服务支出', 'functional')?.code).toBe('20199')
    expect(accounts.byName('行政运行', 'functional')).toBeUndefined()
  })
})
