// Accounts that only a document's own tables name, in its prose.
import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/ingest/extract/extract.ts'
import { readText } from '../../../src/ingest/read/read-text.ts'
import { finalAccounts, knowledge, short } from './narrative/reading.ts'

const prose = [
  '青云县水利局2023年部门决算',
  '三、一般公共预算财政拨款支出决算情况说明',
  '1.农林水支出（类）星象事务（款）观星台（项）：支出决算为600万元。',
]
const table = [
  '一般公共预算财政拨款支出决算表',
  '单位：万元',
  '科目编码\t科目名称\t合计\t基本支出\t项目支出',
  '213\t农林水支出\t600.00\t600.00\t',
  '21397\t星象事务\t600.00\t600.00\t',
  '2139701\t观星台\t600.00\t600.00\t',
]

function stated(lines: readonly string[]): readonly string[] {
  const document = readText(new TextEncoder().encode(`${lines.join('\n')}\n`), 'invented.txt')
  return extract(document, finalAccounts, knowledge)
    .facts.filter(({ evidence }) => evidence.every(({ row }) => row === null))
    .map(short)
}

describe('an account that no catalog knows', () => {
  test('is read in the prose by the name that the table prints beside its code', () => {
    expect(stated([...prose, '', ...table])).toEqual(['2139701 final 600万元'])
  })

  test('stays unread without the table', () => {
    expect(stated(prose)).toEqual([])
  })
})
