// Chinese words for things that are counted, where the counting word itself says what: 几辆 (vehicles), 多少人 (staff).
import { dependent, type Entry, items, signal, weak } from './entry.ts'

export const countWords: readonly Entry[] = [
  [
    [signal('count'), weak('vehicle')],
    '几辆 多少辆 几辆车 多少辆车 几台车 多少台车 有几辆 有多少辆 几辆公车 多少辆公车 几部车 车辆数 车辆数量 多少车 多少车辆 有多少车 有几台车 好多辆车',
  ],
  [
    [signal('list'), { kind: 'listed', listed: 'body.internal' }],
    '哪几个科 哪些科 有哪些科 哪几个科室 哪些科室 有哪些科室 哪几个处室',
  ],
  [[items('vehicle')], '公务车辆 公家车辆 车 车辆 汽车 小车 车子 公家车 单位的车 保有车辆 车辆保有量 保有量 公务车'],
  [[items('vehicle', 'sangong.vehicle')], '公车 公务用车 用车'],
  [
    [items('sangong.vehicle.operation')],
    '公车运行维护 公车运行维护费用 公车的运行维护费 公车的运行维护 公车运行和维护 公务车运行维护 车子运行维护费 车子运维费 车辆运行和维护费 公务用车的运行维护费 用车运行维护费',
  ],
  [[items('sangong.vehicle')], '公车消费 用车开销 公务用车支出 公车开支 车辆费用 车辆经费 公车花销 用车支出'],
  [
    [items('vehicle.purchase', 'sangong.vehicle.purchase')],
    '买车 购车 新车 购置公务用车 购买公务用车 采购车辆 购置公车 买公车 新购车 买新车 公务用车购置 新购公务用车 购买车辆',
  ],
  [
    [signal('count'), weak('staff')],
    '多少人 几个人 几人 多少名 多少员工 多少职工 多少人员 多少工作人员 多少干部 有多少人 有几个人 好多人 人数 总人数 多少在职人员 多少在编人员 几名 几位 多少位',
  ],
  [[weak('staff')], '员工 职工 工作人员 人员 干部职工 人 职员'],
  [
    [items('staff')],
    '在职人员 在编人员 人手 在职 在编 在岗 实有 实有在职 实际在岗 实际在职 实际在编 实有人员 职工人数 实有人数 在职人数 人员数 人员数量 在岗人员',
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
    '内设科室数 内设机构数 内设机构数量 内设科室数量 处室数 几个科 多少个科 几个科室 多少科室 多少个科室 科室数 科室数量 几个处室 多少处室 几个内设机构 多少个内设机构 多少内设机构',
  ],
  [
    [signal('count'), { kind: 'listed', listed: 'body.subordinate' }],
    '下属单位数 下属单位数量 下属事业单位数 下属事业单位数量 二级单位数 几个下属单位 多少下属单位 多少个下属单位 几家下属单位 几个事业单位 多少个事业单位 几个下属事业单位 多少个下属事业单位 几个二级单位',
  ],
  [
    [signal('count'), { kind: 'listed', listed: 'indicator' }],
    '几个指标 多少指标 多少个指标 指标数 指标数量 几项指标 多少项指标',
  ],
  [[dependent('vehicle', 'vehicle.purchase', 'sangong.vehicle.purchase')], '买 购置 购买 新购 添置 采买 新买 购入 新增车辆 要买'],
  [
    [signal('count'), items('reception.batches', 'meeting.batches', 'training.batches')],
    '批次 多少批次 几批次 几批 多少批 批次数 多少个批次',
  ],
  [
    [signal('count'), items('reception.people', 'abroad.people', 'meeting.people', 'training.people')],
    '人次 多少人次 几人次 人次数',
  ],
  [
    [signal('count'), items('abroad.groups')],
    '团组 团组数 多少团组 几个团组 多少个团组 出国团组数 因公出国团组数 因公出国(境)团组数',
  ],
  [[items('30110')], '医疗保险 医保 医疗保险缴费 职工医保 基本医疗保险 基本医疗保险缴费 职工基本医疗保险 医保缴费'],
  [[items('210')], '卫健支出 卫健 医疗支出 卫生健康类支出'],
  [[items('301', '30101')], '工资 工资支出 薪资 工资待遇'],
  [[items('meeting', '30215')], '开会 开会的'],
  [
    [items('equipment.general')],
    '单位价值50万元以上的通用设备 50万元以上的通用设备 50万以上通用设备 50万以上的通用设备 50万元以上大型通用设备',
  ],
  [
    [items('equipment.special')],
    '单价100万元以上的专用设备 单位价值100万元以上的专用设备 单位价值100万元以上专用设备 100万元以上的专用设备 100万以上专用设备 100万以上的专用设备',
  ],
  [[dependent('procurement', 'procurement.goods')], '货物 货物类'],
  [[dependent('procurement', 'procurement.works')], '工程 工程类'],
  [[dependent('procurement', 'procurement.services')], '服务 服务类'],
]
