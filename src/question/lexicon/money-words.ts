// Chinese words that narrow a figure: fund, nature, flow, stage, scope, measure, and the words for money as such.
import { type Entry, items, joint, money, signal } from './entry.ts'

const income = { kind: 'narrowing', narrowing: { flow: 'income' } } as const
const expenditure = { kind: 'narrowing', narrowing: { flow: 'expenditure' } } as const
const total = items('total')

export const moneyWords: readonly Entry[] = [
  [
    [money],
    '经费 资金 钱 金额 费用 数额 额度 款项 款 总金额 财力 花销 总数额 经费预算 资金预算 钱数 总经费 总费用 花 花了 花费了 花掉 花掉了 要花 会花 得花 花钱 花多少 耗费 总花费',
  ],
  [
    [money, { kind: 'stage', stage: 'budget' }],
    '预算 预算数 预算额 预算金额 预算经费 预算资金 预算安排 预算情况 年初预算 年初预算数 年初数 年初 年初的预算 年初的 预算编制数 预算总计 预算合计 预算总数 财政预算 预算草案 当年预算 本年预算 预算盘子 预算是多少钱',
  ],
  [[total], '总额 总量 预算总额 预算总量 总预算 收支总额 收支总计 总盘子 大盘子 盘子'],
  [
    [money, { kind: 'stage', stage: 'final' }],
    '决算 决算数 决算额 决算金额 支出决算 实际 实际支出 实际花了 实际花费 实际发生 实际用了 实际执行 最终执行 实际支出数 实际数 决算支出',
  ],
  [[{ kind: 'stage', stage: 'execution' }], '执行数 预算执行数 预计执行数 执行情况 预算执行'],
  [
    [{ kind: 'stage', stage: 'adjusted' }],
    '调整预算 调整后的预算 调整后预算数 调整后的预算数 调整预算数 全年预算 全年预算数 调整后预算 预算调整数 调整数',
  ],
  [
    [income],
    '收入 总收入 收入预算 进账 收入总额 收入预算数 收入情况 预算收入 收入预算总额 本年收入 总收入预算 全部收入 部门收入 单位收入 入账 收到多少 收到的 收到的钱 一共收到 总共收到',
  ],
  [
    [expenditure],
    '支出 总支出 支出预算 开支 总开支 开销 总开销 花费 支出总额 支出预算数 支出情况 预算支出 支出预算总额 本年支出 总支出预算 全部支出 部门支出 单位支出 消费 支出数 支出额 支出金额 花出去 花出去多少',
  ],
  [[income, signal('increase')], '多收 多收了 多收入'],
  [[income, signal('decrease')], '少收 少收了'],
  [[expenditure, signal('increase')], '多支出 多支出了'],
  [[expenditure, signal('decrease')], '少支出 少支出了'],
  [[income, signal('sum')], '收入合计 收入总计 本年收入合计 收入总计数 收入合计数 收入预算总计 收入预算合计'],
  [[expenditure, signal('sum')], '支出合计 支出总计 本年支出合计 支出总计数 支出合计数 支出预算总计 支出预算合计'],
  [
    [income, signal('parts')],
    '来源 资金来源 来源于哪里 来自哪里 来自哪儿 来自何处 从哪来 从哪里来 从哪儿来 来源构成 来源情况 钱从哪来 来自哪些 来自哪些方面 分别来自哪里 都来自哪里 收入来源 收入构成 收入结构 收入明细',
  ],
  [[expenditure, signal('parts')], '支出构成 支出结构 支出明细'],
  [[income, joint('and'), expenditure], '收支 收支预算 收支情况 收入支出 收支总体情况 收支总计情况'],
  [
    [{ kind: 'narrowing', narrowing: { nature: 'basic', flow: 'expenditure' } }],
    '基本支出 基本支出预算 基本经费 基本支出数 基本开支 基本支出总额 基本支出经费',
  ],
  [
    [{ kind: 'narrowing', narrowing: { nature: 'project', flow: 'expenditure' } }],
    '项目支出 项目支出预算 项目经费 项目资金 项目支出数 项目开支 项目费用 项目预算支出 项目支出总额 项目支出经费 项目总支出',
  ],
  [
    [{ kind: 'narrowing', narrowing: { nature: 'personnel' } }],
    '人员经费 人员支出 人员费用 人头费 人员经费支出 人员开支 人员经费预算 用人成本 人员类支出',
  ],
  [
    [{ kind: 'narrowing', narrowing: { nature: 'public' } }],
    '公用经费 日常公用经费 公用支出 日常公用支出 公用经费支出 公用经费预算 日常公用 公用费用 公用类支出',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'appropriation' } }],
    '财政拨款 财政拨款预算 财政资金 财政拨的款 财政拨付资金 财政补助',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'general' } }],
    '一般公共预算 一般公共预算财政拨款 一般公共预算资金 公共财政预算 公共财政拨款 一般预算 一般公共预算当年财政拨款 一般公共预算安排 公共预算 一般公共',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'general', flow: 'income' } }],
    '一般公共预算拨款 一般公共预算收入 一般公共预算财政拨款收入 一般公共预算拨款收入',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'government_fund' } }],
    '政府性基金 政府性基金预算 基金预算 政府性基金预算拨款 政府性基金拨款 政府性基金预算财政拨款 政府基金 政府性基金预算资金 政府性基金财政拨款',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'state_capital' } }],
    '国有资本经营预算 国有资本经营 国有资本 国有资本经营预算拨款 国有资本经营预算资金 国资预算 国有资本预算 国有资本经营拨款',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'special_account' } }],
    '财政专户 财政专户管理资金 专户资金 财政专户资金 财政专户拨款',
  ],
  [[{ kind: 'narrowing', narrowing: { fund: 'business', flow: 'income' } }], '事业收入 事业收入预算 事业单位事业收入'],
  [[{ kind: 'narrowing', narrowing: { fund: 'business' } }], '事业收入资金 事业资金'],
  [[{ kind: 'narrowing', narrowing: { fund: 'superior', flow: 'income' } }], '上级补助收入 上级补助 上级拨款'],
  [[{ kind: 'narrowing', narrowing: { fund: 'affiliated', flow: 'income' } }], '附属单位上缴收入 附属单位上缴 下级上缴收入'],
  [[{ kind: 'narrowing', narrowing: { fund: 'operating', flow: 'income' } }], '事业单位经营收入 经营收入 经营性收入'],
  [[{ kind: 'narrowing', narrowing: { fund: 'other', flow: 'income' } }], '其他收入 其它收入 其他各项收入 其他资金 其他资金收入'],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'carried_over', flow: 'income' } }],
    '上年结转 上年结余 结转 结余 结转结余 结转资金 结余资金 上年结转结余 上年结转资金 结余结转 去年结余 去年结转',
  ],
  [[{ kind: 'narrowing', narrowing: { fund: 'source:社保基金', flow: 'income' } }], '社保基金 社会保险基金 社保基金收入'],
  [
    [{ kind: 'scope', scope: 'unit', strict: true }],
    '本级 局本级 办本级 机关本级 单位本级 委本级 部门本级 (本级) 单位口径 本级口径',
  ],
  [
    [{ kind: 'scope', scope: 'department', strict: true }],
    '整个部门 全部门 部门合计 部门汇总 含下属单位 含下属 全系统 部门整体 部门口径 含所属单位 包括下属单位 连同下属单位',
  ],
  [
    [{ kind: 'scope', scope: 'summary', strict: true }],
    '全区 全市 全县 全省 整个区 整个市 整个县 全区各单位 全市各部门 区本级 市本级 县本级 全区汇总 全市汇总 全县汇总 区级 市级 县级',
  ],
  [[{ kind: 'scope', scope: 'department', strict: false }], '部门 该部门 本部门'],
  [
    [{ kind: 'scope', scope: 'department', strict: false }, money, { kind: 'stage', stage: 'budget' }],
    '部门预算 部门预算数 部门年初预算',
  ],
  [[{ kind: 'scope', scope: 'department', strict: false }, money, { kind: 'stage', stage: 'final' }], '部门决算 部门决算数'],
  [
    [{ kind: 'measure', measure: 'target' }],
    '目标 绩效目标 目标值 绩效目标值 要求达到 要达到 目标要求 目标是多少 达标线 绩效 要求 绩效要求 要求是 要求达到多少 目标数 目标线 年度目标 整体绩效目标 考核标准 达标值',
  ],
  [
    [
      { kind: 'measure', measure: 'weight' },
      { kind: 'listed', listed: 'indicator' },
    ],
    '指标权重 指标的权重 指标权重值',
  ],
  [
    [
      { kind: 'measure', measure: 'target' },
      { kind: 'listed', listed: 'indicator' },
    ],
    '指标值 指标目标值 指标目标 绩效指标值 指标要求',
  ],
  [[{ kind: 'measure', measure: 'weight' }], '权重 权重分 分值 占多少权重 权重值 比重权重'],
  [
    [{ kind: 'listed', listed: 'project' }],
    '项目 预算项目 绩效项目 专项 专项项目 重点项目 支出项目 绩效管理项目 绩效目标管理项目 具体项目 一级项目',
  ],
  [[{ kind: 'listed', listed: 'indicator' }], '指标 绩效指标 考核指标 绩效考核指标 指标项'],
  [
    [{ kind: 'listed', listed: 'body.internal' }],
    '科室 内设机构 处室 内设科室 内设处室 内设部门 内部机构 内设单位 内部科室 股室',
  ],
  [
    [{ kind: 'listed', listed: 'body.subordinate' }],
    '下属单位 下属事业单位 下属机构 二级单位 所属单位 二级预算单位 直属单位 下级单位 所属事业单位 下属部门 二级机构 直属事业单位 二级预算事业单位 下属二级预算单位 下属二级单位 事业单位',
  ],
  [
    [{ kind: 'listed', listed: 'part' }],
    '功能支出 各功能支出 功能类别 支出功能类别 功能类支出 功能项 费用项目 支出事项 支出项 费用项 收入项 子科目 支出科目 支出功能 支出类别 支出大类 功能大类 开支项目 科目支出',
  ],
  [
    [{ kind: 'account', account: 'functional' }],
    '功能科目 功能分类科目 功能分类 支出功能分类 支出功能科目 功能科目编码 按功能 按功能分类 按功能分 按功能科目 按类 按类分 按类级 按类别 按类别分 按大类 按大类分',
  ],
  [
    [{ kind: 'account', account: 'economic' }],
    '经济科目 经济分类科目 经济分类 支出经济分类 部门经济科目 经济科目编码 按经济分类 按经济科目',
  ],
  [
    [{ kind: 'account', account: 'any' }],
    '类级 款级 项级 类级科目 款级科目 项级科目 科目 科目编码 科目代码 编码 代码 科目号 预算科目 编号 编码为 代码为',
  ],
  [
    [{ kind: 'collective' }],
    '各单位 各部门 所有单位 全部单位 每个单位 各家单位 各家 所有部门 全部部门 每个部门 所有机构 各个单位 各个部门 这些单位 各机构 每家单位 所有组织 全部机构',
  ],
  [
    [{ kind: 'collective' }, signal('which')],
    '哪个单位 哪家单位 哪一家单位 哪一个单位 哪个部门 哪一个部门 哪个机构 哪家机构 哪家 哪一家 谁 谁家 哪个区 哪个地方 哪个区县 哪个办',
  ],
  [
    [{ kind: 'collective' }, signal('list')],
    '哪些单位 哪些部门 有哪些单位 有哪些部门 有哪些机构 哪些机构 什么单位 哪几家单位 哪几个单位 哪几个部门 哪些地方 哪些地区 哪些区县 哪些区',
  ],
  [
    [{ kind: 'collective' }, signal('count')],
    '几个单位 多少个单位 多少家单位 多少单位 几家单位 多少个部门 几个部门 多少部门 多少个机构',
  ],
  [
    [signal('coverage')],
    '覆盖 收录 涵盖 收录了 覆盖了 数据范围 覆盖范围 数据覆盖 你知道什么 你知道哪些 你会什么 你会干什么 你能做什么 你能干什么 你能干嘛 你能查什么 能查什么 能查哪些 能查到什么 能查到哪些 可以查什么 可以查哪些 可以问什么 可以问你什么 能问什么 能问你什么 能回答什么 能回答哪些问题 支持哪些 支持 支持查询 数据来源 数据来自哪里 有哪些数据 有什么数据 都有哪些数据 有哪些资料 有什么资料 数据库里有什么 数据库有哪些 库里有什么 都收录了什么 怎么用 使用帮助 帮助 有什么功能 有哪些功能 你的功能 你是谁 你是什么 你有什么 你有哪些数据 手头有什么 有数据 有没有数据 收了哪些 哪些单位的数据 有哪些单位的数据 哪些年份的数据 有哪些年份的数据 都有哪些年份的数据 哪些年的数据 有哪些年的数据 哪几年的数据 有哪几年的数据 都有哪些单位的数据 哪些部门的数据 有哪些部门的数据 都有哪些部门的数据',
  ],
  [
    [signal('which_year'), signal('list')],
    '哪些年份 哪几年 哪些年 有哪些年 有哪些年份 哪些年度 有哪几年 哪几个年度 哪几年的 有哪些年度 哪几个年份 什么年份',
  ],
  [[signal('which_year')], '年份 年限'],
]
