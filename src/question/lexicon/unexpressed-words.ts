// Words that change which figure is asked and that no plan can express. They make the question not understood,
// though each of their characters alone may be harmless: 年中 is not 年 and 中.
import type { Meaning } from '../link/meaning.ts'
import type { Entry } from './entry.ts'

const unexpressed: Meaning = { kind: 'unknown', unexpressed: true }

export const unexpressedWords: readonly Entry[] = [
  [
    [unexpressed],
    '每人 每个人 每名 每位 每辆 每台 每次 每回 每月 每天 每日 每周 每季 每季度 每项 每个 每户 每车 单个 单次 单人 单台 单辆 个人 人均 户均 车均 均摊 分摊 平均 平均数 平均值 均值 中位数 众数 方差',
  ],
  [[unexpressed], '年中 年末 年底 期末 期初 月底 月末 季末 季度 半年 上半年 下半年 月度 月均 定额 限额 上限 下限'],
  [
    [unexpressed],
    '前一个 前一家 前一项 后一个 后一家 后一项 后两个 前者 后者 新增 存量 应急 闲置 报废 租用 借用 外借 特种 已购 拟购 待购 编外 借调 临聘 聘用 三保 民生 预计 部分的 一部分 大部分 小部分',
  ],
  [
    [unexpressed],
    '重点项目支出 一级项目支出 二级项目支出 专项项目支出 重点项目经费 专项支出 非项目支出 新增项目支出 其他科室 其余科室 其他项目支出',
  ],
]
