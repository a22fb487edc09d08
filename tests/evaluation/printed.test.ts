import { describe, expect, it } from 'vitest'
import { printedNumbers, printsValue } from '../../src/evaluation/printed.ts'

describe('printsValue', () => {
  it.each([
    ['“三公”经费预算3.50万元', 3.5, '万元'],
    ['支出1,502.08万元', 1502.08, '万元'],
    ['支出１，５０２.０８万元', 1502.08, '万元'],
    ['比2022年减少0.10万元', -0.1, '万元'],
    ['办公费3.5万元', 35000, '元'],
    ['收入1385.31万元', 0.138531, '亿元'],
    ['共有车辆2辆', 2, '辆'],
    ['好评率 … 96', 96, '%'],
    ['无车辆', 0, '辆'],
    ['与2020年相比无变化', 0, '万元'],
  ])('%s prints %d %s', (quote, value, unit) => {
    expect(printsValue(quote, value, unit)).toBe(true)
  })

  it.each([
    ['“三公”经费预算3.50万元', 3.6, '万元'],
    ['支出13.5万元', 3.5, '万元'],
    ['共有车辆20000辆', 2, '辆'],
    ['车辆2辆', 0, '辆'],
    ['', 1, '万元'],
  ])('%s does not print %d %s', (quote, value, unit) => {
    expect(printsValue(quote, value, unit)).toBe(false)
  })
})

describe('printedNumbers', () => {
  it('keeps an enumeration apart from a grouped number', () => {
    expect(printedNumbers('12,5和1,502.5')).toEqual([12, 5, 1502.5])
  })
})
