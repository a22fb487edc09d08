import { describe, expect, test } from 'vitest'
import { maskContacts } from '../../../src/ingest/read/contacts.ts'

/** Invented people and numbers, as disclosures print them. */
const printed = [
  '联系人：王小明',
  '联系人 王小明',
  '联系人王小明，联系电话13812345678。',
  '联  系  人：王 小 明',
  '聯繫人：王小明 聯繫電話：60001234',
  '公开联系人：王小明（财务科）联系方式：(0554)4021234',
  '信息公开联系人及电话：王小明 60001234',
  '联络人：王小明　　传真：60001234',
  '承办人：王小明',
  '经办人\n王小明',
  '联系人：\n王小明\n\n联系电话：\n60001234',
  '电话：\n023-\n60001234',
  '联系人\t王小明\t联系电话\t60001234',
  '联系人|王小明|联系电话|60001234|',
  '项目名称\t负责人\t联系电话\t金额\n水渠维修\t王小明\t60001234\t12.00',
  '电话 010 6260 6765',
  '电话:０２３－６２６０６７６５',
  '咨询电话　60001234',
  '请拨打60001234咨询王小明',
  '预算公开咨询：王小明 60001234',
  '王小明，023-60001234',
  '王小明（60001234）',
  '负责人：王小明',
  '财务负责人：王小明  制表人：王小明',
  '制表：王小明  审核：王小明',
  '填报人（签字）：王小明',
  '单位负责人签章：王小明',
  '热线：400-626-6765',
  '微信号：wang_2031',
  '邮箱：wang.xm@yunchuan.gov.cn',
  '本预算由王小明负责解释（60001234）',
  'Contact: Wang Xiaoming, Tel 60001234',
]

test.each(printed)('%j: nobody is named', (text) => {
  const masked = maskContacts(text)
  expect(masked).toHaveLength(text.length)
  expect(masked.replaceAll(/\s/g, '')).not.toMatch(/[王小明]|6260|6765|４|６|1381|4021|wang|Xiao/)
})

describe('what is no contact stays as it is', () => {
  test.each([
    '12345公共服务热线项目建设及运维费148万元，其中电话费2.50万元。',
    '负责公开电话（信箱）的办理，安排预算12345678元。',
    '密切联系人民群众，联系人大代表工作经费3万元。',
    '审核：预算编制1200万元。',
    '负责人：负责全局工作。',
    '行政运行（2010301）1200.00万元，咨询费12345678元。',
    '咨询费\t30203\t12345678.00\n2010301\t行政运行\t6260676',
    '2022—2023年共有车辆8辆，编制人员：行政编制16个。',
    '项目负责人用车\t1\n联系人\t\t资金总额\t12.00',
  ])('%j', (text) => {
    expect(maskContacts(text)).toBe(text)
  })
})

test.each(['x', '1', '1 ', '１', '预算', '联系人：', '电话', '（', '(', '.', '@', 'a.', '-', '王小明', '其中：', '|', '\t', ' '])(
  'a long run of %j ends within the time of a test',
  (run) => {
    expect(maskContacts(run.repeat(100_000 / run.length)).length).toBeGreaterThan(0)
  },
)
