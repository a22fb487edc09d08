// 中文: warnings, findings, assumptions, no answers and refusals, keyed by code.
import type { Words } from '../../answer/words.ts'
import { fund, natures, scopes } from './labels.ts'
import { meanings } from './model.ts'

const carried: Readonly<Record<string, string>> = { organizations: '单位', years: '年份', items: '项目' }

/** What a conversation carries on, “organizations years”, in words. */
function carriedOver(from: string): readonly string[] {
  return from.split(' ').flatMap((part) => carried[part] ?? [])
}

export const warnings: Words['warnings'] = {
  several_values: ([label = '', ...others]) => `文件里${label}还印着别的数：${others.join('、')}`,
  mixed_stages: (found) => `这里同时有${found.join('和')}，口径不同，不宜直接比较`,
  mixed_years: (found) => `各单位的年份不同（${found.join('、')}年），不宜直接比较`,
  mixed_scopes: (found) => `这里同时有${found.join('和')}的数，范围不同，不宜直接比较`,
  mixed_funds: (found) => `资金口径不同：${found.join('、')}`,
  mixed_flows: (found) => `这里同时有${found.join('和')}`,
  overlap: () => '这些数互相包含或口径不同，相加会重复计算，所以只并列、不合计',
  premise_direction: ([label = '', actual = '']) => `问题里的方向与文件不符：文件写的是，${label}${actual}`,
  premise_value: ([label = '', actual = '', presumed = '']) => `文件里的${label}是 ${actual}，不是 ${presumed}`,
  coarser_item: ([asked = '', given = '']) => `文件没有单列${asked}，这里给的是包含它的更大一项：${given}`,
  derived: ([label = '', year = '', first = '', formula = '', whose = '']) =>
    `${whose}${year}年的${label}不是直接印出的，由文件里的数和增减额推算：${label === first ? '' : `${first} `}${formula}`,
  members_missing: (texts) => texts.map((text) => text.replace(/。$/, '')).join('；'),
  reason_of_parts: ([label = '']) => `这些是各部分的原因，文件没有写${label}本身的原因`,
  purpose_of_parts: ([label = '']) => `这些是各部分的用途，文件没有写${label}本身的用途`,
  stated_share: ([printed = '', computed = '']) => `文件印的是 ${printed}，按印出的数计算是 ${computed}`,
  not_whole_division: () => '这里只是已收录单位的数，不是整个地区的数',
  truncated: ([shown = '', all = '']) => `只显示前 ${shown} 个${all === '' ? '' : `，共 ${all} 个`}`,
  ties: (names) => `并列：${names.join('、')}`,
  model_unread: ([why = '']) => why,
  traced_part: ([shown = '', all = '']) => `依据 ${all} 个数，这里只列出前 ${shown} 个的出处`,
}

export const findings: Words['findings'] = {
  parts_do_not_add_up: ({ label, printed, expected }) =>
    `${label}与各部分之和对不上：印的是 ${printed}，各部分相加是 ${expected}`,
  values_differ: ({ label, printed, expected }) => `${label}在文件里前后不一致：${printed} 与 ${expected}`,
  years_contradict: ({ label, printed, expected }) => `两年的文件对${label}说法不一致：${printed} 与 ${expected}`,
  derived_differs: ({ label, printed, expected }) => `${label}印的是 ${printed}，按下一年文件的增减额推算是 ${expected}`,
  share_does_not_compute: ({ label, printed, expected }) => `${label}印的占比是 ${printed}，按印出的数计算是 ${expected}`,
  rate_does_not_compute: ({ label, printed, expected }) => `${label}印的增减幅度是 ${printed}，按印出的数计算是 ${expected}`,
  year_is_not_the_documents: ({ label, year, printed }) => `${label}旁边印的年份是 ${printed}，而文件是${year}年的`,
  bought_and_not_bought: ({ printed, expected }) => `文件对购置车辆的说法前后矛盾：${printed}；${expected}`,
  template_residue: ({ label }) => `${label}这一处留有没改完的模板文字`,
  unit_missing: ({ label, printed, expected }) => `${label}印的单位不全：印的是 ${printed}，这里按 ${expected} 理解`,
}

export const assumptions: Words['assumptions'] = {
  latest_year: ({ from, to }) => `没有说年份，${from}${to.includes(' ') ? '各' : ''}取最新收录的${to.replaceAll(' ', '、')}年`,
  only_organization_of_division: ({ from, to }) => `${from}只收录了${to}这一个单位`,
  only_organization_with_year: ({ from, to }) => `${from}收录的单位里，只有${to}有这一年的数`,
  all_organizations_of_division: ({ from, to }) => {
    const [listed = '', all = listed] = to.split(' ')
    const lacking = Number(all) - Number(listed)
    return lacking === 0
      ? `${from}收录了 ${all} 个单位，都列出来`
      : `${from}收录了 ${all} 个单位，列出 ${listed} 个，另有 ${lacking} 个没有这一年的数`
  },
  stage_budget: () => '没有说预算还是决算，取预算',
  stage_final: () => '没有预算数，取决算',
  fund_taken: ({ to }) => `没有说资金口径，取${fund(to)}`,
  nature_taken: ({ to }) => `文件里的这个数属于${natures[to as keyof typeof natures] ?? to}`,
  flow_taken: ({ to }) => `没有说收入还是支出，取${to === 'income' ? '收入' : '支出'}`,
  scope_taken: ({ to }) => `取${scopes[to as keyof typeof scopes] ?? to}的数`,
  spelling: ({ from, to }) => `“${from}”按“${to}”理解`,
  abbreviation: ({ from, to }) => `“${from}”按“${to}”理解`,
  from_conversation: ({ from }) => `${carriedOver(from).join('、')}接着上一个问题`,
  relative_year: ({ from, to }) => `“${from}”指${to}年`,
  whole_taken: ({ to }) => `没有说占什么的比重，取${to}`,
  coarser_item: ({ from, to }) => `没有${from}的数，给出更大一项${to}`,
  year_of_change: ({ from, to }) => `比${from}年的变动，看${to}年的文件`,
  read_by_model: () => meanings.readByModel,
  same_year: ({ to }) => `都取${to}年`,
}

export const noAnswers: Words['noAnswers'] = {
  organization_not_covered: ({ organization }) => `没有收录${organization}的文件。`,
  year_not_covered: ({ organization, year }) => `没有收录${organization}${year}年的文件。`,
  stage_not_covered: ({ organization, year, stage }) =>
    `没有收录${organization}${year === '' ? '' : `${year}年的`}${stage || '这类'}文件。`,
  not_stated: ({ organization, year, label }) => `${organization}${year}年的文件没有写${label}。`,
  not_applicable: ({ organization, year, label, quote, marks }) =>
    `${organization}${year}年没有${label}这一项，文件写明：「${quote}」${marks}。`,
  not_understood: () => '没有看懂这个问题。',
}

export const refusals: Words['refusals'] = {
  write: '这里只能查询已公开的预算数，不能修改、删除或执行命令。',
  prompt: '内部的提示和设置不对外显示。可以问我已公开的预算数。',
  hidden_tables: '内部的表不对外显示。可以问我已公开的预算数，或用 sql 命令查询公开的视图。',
  not_budget: '这里只回答已公开的预算和决算，这个问题帮不上忙。',
  forecast: '这里只回答文件里已经公开的数，不做预测。',
  opinion: '这里只回答文件里写明的数和原因，不做评价和建议。',
  personal: '这里不提供个人信息。可以问我已公开的预算数。',
  thanks: '不客气，随时可以接着问。',
  greeting: '你好！想查哪个单位、哪一年、哪一项，直接问就行。',
  acknowledged: '好的，随时可以接着问。',
}

export const asks: Words['asks'] = {
  lookup: '查数',
  breakdown: '构成',
  compare: '对比',
  rank: '排名',
  trend: '历年',
  sum: '合计',
  difference: '相差',
  share: '占比',
  completion: '预算执行率',
  change: '增减',
  growth: '增长率',
  ratio: '倍数',
  count: '个数',
  list: '列出',
  reason: '原因',
  purpose: '用途',
  definition: '解释',
  coverage: '收录范围',
}
