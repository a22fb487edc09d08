// The words for items, as documents print them: normalized (ASCII brackets, no quotation marks, no spaces).
import type { ItemCode } from '../../../../budget/item.ts'

const vehicle = '{公务用车|公务车|公车|公务车辆}'
const money = '{费用|费|经费|}'

/** Item → patterns of its words (expand.ts). */
export const itemWords: readonly (readonly [ItemCode, string])[] = [
  ['sangong', '三公{经费|} 三公经费{支出|}'],
  ['sangong.abroad', `因公{临时|}出国{(境)|境|出境|(境)团组|}${money} 出国{(境)|境}${money} 出国{费|费用|经费}`],
  ['sangong.abroad', '出国计划 出国(境)计划'],
  ['sangong.reception', `公务接待${money}`],
  [
    'sangong.vehicle',
    `${vehicle}购置{及|和|与|、|以及}{运行|使用|运行维护|维护|使用维护|运维|运行和维护|运行使用|维护使用}${money}`,
  ],
  ['sangong.vehicle', `${vehicle}运行{维护|}{及|和|与|、}购置${money} ${vehicle}{费|费用|经费}`],
  [
    'sangong.vehicle.purchase',
    `${vehicle}购置${money} {车辆|公务用车车辆}购置{费|费用|经费|} 购置{公务用车|公务车}{费|费用|经费}`,
  ],
  [
    'sangong.vehicle.operation',
    `${vehicle}{运行|维护|运维|运行维护|运行及维护|运行和维护|运行使用|使用及维护|维修维护|维护运行}${money}`,
  ],
  ['sangong.vehicle.operation', `公务{车用车|用车用车}运行{维护|}${money} 车辆运行{维护|}{费|费用|经费}`],
  ['meeting', '会议{费|经费|费用}'],
  ['training', '培训{费|经费|费用}'],
  ['operating', '机关运行{经费|费用|费|保障经费} 运行经费'],
  ['procurement', '政府采购{金额|}'],
  ['procurement.goods', '政府采购货物{类|} 货物类{政府采购|采购|} 货物{政府采购|采购} {采购|拟采购|拟购买|拟购置的}货物{类|}'],
  ['procurement.works', '政府采购工程{类|} 工程类{政府采购|采购|} 工程{政府采购|采购} {采购|拟采购|拟购买|拟购置的}工程{类|}'],
  ['procurement.services', '政府采购服务{类|} 服务类{政府采购|采购|} 服务{政府采购|采购} {采购|拟采购|拟购买|拟购置的}服务{类|}'],
  ['reserve', '{单位|}预留机动经费'],
  ['reserved', '{面向|专门面向|预留给}{中小企业}{预留|}{的|}{政府采购|}{项目|}{预算|} 面向中小企业预留政府采购项目预算'],
  [
    'reserved.micro',
    '{面向|专门面向|预留给}{小微企业|小型和微型企业|小型微型企业}{预留|}{的|}{政府采购|}{项目|}{预算|} 面向小微企业预留政府采购项目预算',
  ],
  ['performance', '绩效{目标|}{管理|管理的} {编报|申报|填报|设置|编制|}{了|}{项目|预算|}绩效目标'],
  ['vehicle', '{公务|机动|}车辆{保有量|保有数|} {公务用车|公务车}{保有量|保有数|实有数|}'],
  ['vehicle.general', '一般公务用车'],
  ['vehicle.enforcement', '{执勤执法|执法执勤|执法|执勤}{用车|车辆}'],
  ['vehicle.special', '特种专业技术{用车|车辆} 特种专业用车'],
  [
    'vehicle.leader',
    '副{部|省}({省|部})级{及|}以上领导{干部|}用车 {副省级|副部级|省级|省部级}{及|}以上领导{干部|}用车 主要领导{干部|}用车',
  ],
  ['vehicle.minister', '{省|}部{(省)|}级{及以上|}领导{干部|}用车'],
  ['vehicle.confidential', '机要通信{用车|车辆}'],
  ['vehicle.emergency', '应急保障{用车|车辆}'],
  ['vehicle.retired', '离退休{干部|人员}{服务|}用车'],
  ['vehicle.other', '其他{用车|车辆}'],
  [
    'vehicle.purchase',
    '{更新|新增|}购置{车辆|公务车辆} {新购|购买|更新购置}{车辆|公务用车|公务车} 购置{公务用车|公务车}{数|数量|} 公务用车购置{数|数量}',
  ],
  ['vehicle.purchase', '{车辆|公务用车}{购置|采购}{数|数量}'],
  ['post', '{总|核定|人员|}编制{人数|数|总数|}'],
  ['post.administrative', '行政{编制|人员编制}{人数|数|}'],
  ['post.institution', '事业{编制|人员编制}{人数|数|}'],
  ['post.worker', '{机关|}工勤{人员|}编制{人数|数|}'],
  ['post.purchased', '以钱养事{人员|}{编制|}'],
  ['staff', '{在职|在编|}实有{在职|在编|}{人数|人员|} {在职|在编|在岗}{人员|人数|职工|在编人员}{总数|}'],
  ['abroad.groups', '{因公|}出国{(境)|境|}团组{数|} 出国团组{数|}'],
  ['abroad.people', '{因公|}出国{(境)|境|}{人次|人数|人次数}'],
  ['reception.batches', '{国内|}{公务|}接待批次{数|} 国内公务接待'],
  ['reception.people', '{国内|}{公务|}接待{人次|人数|人次数}'],
]

/** Short words that mean an item only under a whole: [item, whole, patterns]. */
export const partWords: readonly (readonly [ItemCode, ItemCode, string])[] = [
  ['sangong.vehicle.purchase', 'sangong.vehicle', '购置{费|费用}'],
  ['sangong.vehicle.operation', 'sangong.vehicle', '{运行|运行维护|维护|运维}{费|费用}'],
  ['procurement.goods', 'procurement', '货物{类|}'],
  ['procurement.works', 'procurement', '工程{类|}'],
  ['procurement.services', 'procurement', '服务{类|}'],
  ['sangong.reception', 'sangong', '接待{费|费用}'],
]
