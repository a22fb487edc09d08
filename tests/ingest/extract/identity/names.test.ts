import { describe, expect, it } from 'vitest'
import { abbreviate } from '../../../../src/ingest/extract/identity/abbreviate.ts'
import { namesOf } from '../../../../src/ingest/extract/identity/names.ts'
import { divisions } from '../invented.ts'

const naming = {
  full: '云海市青岚区政务服务管理办公室',
  prefix: '云海市青岚区',
  places: ['云海市', '青岚区'],
  core: '政务服务管理办公室',
  division: '910101',
  lead: '',
  printed: [],
  text: '',
}
const names = (text: string) => namesOf({ ...naming, text }, divisions)
const ofKind = (text: string, kind: string) => names(text).flatMap((name) => (name.kind === kind ? [name.name] : []))

describe('names', () => {
  it('are the full one first, then without province and city, then abbreviated', () => {
    expect(names('')[0]).toEqual({ name: naming.full, kind: 'full', from: null, to: null })
    expect(ofKind('', 'short')).toEqual(['青岚区政务服务管理办公室', '青岚政务服务管理办公室'])
    expect(ofKind('', 'abbreviation')).toEqual(expect.arrayContaining(['青岚区政务办', '青岚政管办', '青岚区政务管理办']))
  })

  it('take up how the document calls itself, but not the tail of a longer name', () => {
    expect(ofKind('区政务管理办2021年未使用基金', 'abbreviation')).toContain('区政务管理办')
    expect(ofKind('青岚区政务管理办2021年', 'abbreviation')).not.toContain('区政务管理办')
    expect(ofKind('(以下简称区政服办)', 'abbreviation')).toContain('区政服办')
  })

  it('take up the sign, a name in brackets and a former name', () => {
    const sign = '云海市青岚区政务服务管理办公室加挂云海市青岚区数据管理局牌子,内设8个科室。'
    expect(ofKind(sign, 'sign')).toEqual(expect.arrayContaining(['云海市青岚区数据管理局', '青岚区数据管理局']))
    expect(ofKind(`${naming.full}(云海市青岚区值班中心)主要职责`, 'bracket')).toContain('云海市青岚区值班中心')
    expect(ofKind(`${naming.full}(原云海市青岚区行政审批局)负责`, 'former')).toContain('云海市青岚区行政审批局')
  })

  it('do not take another body’s sign, a level or a remark in brackets', () => {
    expect(ofKind('水利局加挂河长办公室牌子。', 'sign')).toEqual([])
    expect(ofKind(`${naming.full}(本级)的职责。${naming.full}(含所属事业单位中心)`, 'bracket')).toEqual([])
  })
})

describe('abbreviations', () => {
  it.each([
    ['教育委员会', '教委'],
    ['发展和改革委员会', '发改委'],
    ['人民政府办公室', '政府办'],
    ['市场监督管理局', '市场监管局'],
    ['文学艺术界联合会', '文联'],
    ['委员会社会工作部', '社会工作部'],
    ['委政法委员会', '政法委'],
    ['社会福利院', '福利院'],
    ['乡村振兴委员会', '乡村振兴委'],
  ])('%s → %s', (core, short) => {
    expect(abbreviate(core)).toContain(short)
  })

  it('leave a short name alone', () => {
    expect(abbreviate('水利局')).toEqual([])
  })
})
