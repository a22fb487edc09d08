import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formOf, forms } from '../../../../src/ingest/extract/forms/form.ts'

describe('the form of a caption', () => {
  it.each([
    ['一般公共预算“三公”经费支出表', 'sangong'],
    ['三公经费、会议费、培训费支出预算表(一般公共预算)', 'sangong'],
    ['一般公共预算机关运行经费支出预算表', 'operating'],
    ['2017年政府采购预算表', 'procurement'],
    ['财政拨款收支总表', 'appropriation'],
    ['财政拨款收入支出决算总表', 'appropriation'],
    ['2025年部门财政拨款收支预算总表', 'appropriation'],
    ['2025年部门财务收支预算总表', 'balance'],
    ['收入支出决算总表', 'balance'],
    ['部门收入总表', 'income'],
    ['收入决算表', 'income'],
    ['一般公共预算财政拨款基本支出决算表', 'basic'],
    ['2025年部门一般公共预算基本支出部门预算经济分类预算表', 'basic'],
    ['财政拨款基本支出预算表', 'appropriation basic'],
    ['政府性基金预算支出功能分类预算表', 'government fund'],
    ['财政拨款政府性基金支出预算表', 'government fund'],
    ['国有资本经营预算支出表', 'state capital'],
    ['一般公共预算支出表(按功能科目到项级)', 'general'],
    ['2024年一般公共预算财政拨款支出预算表', 'general'],
    ['财政拨款支出预算表', 'appropriation expenditure'],
    ['政府性基金预算财政拨款收入支出决算表', 'government fund balance'],
    ['国有资本经营预算收支表', 'state capital balance'],
    ['部门项目支出预算表', 'projects'],
    ['一般公共预算项目支出表', 'general projects'],
    ['国有资产占有使用情况表', 'assets'],
    ['部门支出总表', 'expenditure'],
    ['支出决算表', 'expenditure'],
  ])('%s is %s', (caption, name) => {
    expect(formOf([caption])?.form.name).toBe(name)
  })

  it('is none of a table that is no form', () => {
    for (const caption of ['资产负债表', '新增资产配置情况表', '项目支出绩效目标表', '部门人员情况'])
      expect(formOf([caption])).toBeUndefined()
  })

  it('is that of the nearest caption, never of one beyond another table’s', () => {
    expect(formOf(['单位:万元', '部门收入总表'])?.form.name).toBe('income')
    expect(formOf(['人员情况表', '部门收入总表'])).toBeUndefined()
    expect(formOf(['公开08表', '部门收入总表'])?.form.name).toBe('income')
  })
})

it('every form is documented', () => {
  const page = readFileSync('docs/forms.md', 'utf8')
  for (const { name } of forms) expect(page).toContain(`| ${name} |`)
})
