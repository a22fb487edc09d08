// Chinese words for things that are counted, where the counting word itself says what: 几辆 (vehicles), 多少人 (staff).
import { type Entry, items, money, signal } from './entry.ts'

export const countWords: readonly Entry[] = [
  [
    [signal('count'), items('vehicle')],
    '几辆 多少辆 几辆车 多少辆车 几台车 多少台车 有几辆 有多少辆 几辆公车 多少辆公车 几部车 车辆数 车辆数量 多少车 多少车辆 有多少车 有几台车 好多辆车',
  ],
  [[items('vehicle')], '车 车辆 汽车 小车 车子 公家车 单位的车 保有车辆 车辆保有量 保有量 公务车'],
  [[items('vehicle', 'sangong.vehicle')], '公车 公务用车 用车'],
  [[items('sangong.vehicle')], '公车消费 用车开销 公务用车支出 公车开支 车辆费用 车辆经费 公车花销 用车支出'],
  [
    [items('vehicle.purchase', 'sangong.vehicle.purchase')],
    '买车 购车 新车 购置公务用车 购买公务用车 采购车辆 购置公车 买公车 新购车 买新车 公务用车购置 新购公务用车 购买车辆',
  ],
  [
    [signal('count'), items('staff')],
    '多少人 几个人 几人 多少名 多少员工 多少职工 多少人员 多少工作人员 多少干部 有多少人 有几个人 好多人 人数 总人数 多少在职人员 多少在编人员',
  ],
  [
    [items('staff')],
    '员工 职工 工作人员 在职人员 在编人员 人手 在职 在编 在岗 实有人员 职工人数 员工数 实有人数 在职人数 人员数 人员数量 在岗人员',
  ],
  [[items('staff.administrative')], '行政人员 行政编制人员 公务员 行政编在职'],
  [[items('staff.institution')], '事业人员 事业编人员 事业编制人员 事业编在职'],
  [[items('post.administrative')], '行政编 行政编制'],
  [[items('post.institution')], '事业编 事业编制'],
  [[signal('count'), items('post')], '几个编制 多少编制 多少个编制 几个编'],
  [
    [signal('count'), { kind: 'listed', listed: 'project' }],
    '几个项目 多少项目 多少个项目 项目数 项目数量 项目个数 项目总数 几项目',
  ],
  [
    [signal('count'), { kind: 'listed', listed: 'body.internal' }],
    '几个科室 多少科室 多少个科室 科室数 科室数量 几个处室 多少处室 几个内设机构 多少个内设机构 多少内设机构',
  ],
  [
    [signal('count'), { kind: 'listed', listed: 'body.subordinate' }],
    '几个下属单位 多少下属单位 多少个下属单位 几家下属单位 几个事业单位 多少个事业单位 几个下属事业单位 多少个下属事业单位 几个二级单位',
  ],
  [
    [signal('count'), { kind: 'listed', listed: 'indicator' }],
    '几个指标 多少指标 多少个指标 指标数 指标数量 几项指标 多少项指标',
  ],
  [[money], '费'],
]
