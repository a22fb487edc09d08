// Every phrasing that the grammar must read, in invented documents; beside the facts, no printed amount may stay unread.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Identity } from '../../../../src/ingest/extract/identity/identify.ts'
import { finalAccounts, identity, read, short } from './reading.ts'

type Case = readonly [name: string, lines: readonly string[], facts: readonly string[]]

function holds([, lines, facts]: Case, who?: Identity): void {
  const { facts: found, unread } = read(lines, who)
  expect(found.map(short)).toEqual(facts)
  expect(unread.map(({ text }) => text)).toEqual([])
  for (const { evidence } of found) expect(evidence.every(({ quote }) => quote.length > 0 && quote.length < 60)).toBe(true)
}

const totals: readonly Case[] = [
  [
    'income by source, its change and the reason',
    [
      '（一）收入预算：2023年年初预算数100.5万元，其中：一般公共预算拨款90万元，政府性基金预算拨款0万元，事业收入10.5万元。收入较去年增加8万元，主要是人员经费拨款增加6万元，项目经费拨款增加2万元。',
    ],
    [
      'total income all 100.5万元',
      'total income 90万元',
      'total income government_fund 0万元',
      'total income business 10.5万元',
      'total income all change /2022 budget 8万元',
      'total income all personnel change /2022 budget 6万元',
      'total income all project change /2022 budget 2万元',
    ],
  ],
  [
    'expenditure by function, basic and project',
    [
      '（二）支出预算：2023年年初预算数100.5万元，其中：教育支出1.5万元，卫生健康支出预算9万元；支出比2022年减少8万元，主要是基本支出增加2万元，项目支出减少10万元。',
    ],
    [
      'total all 100.5万元',
      '205 all 1.5万元',
      '210 all 9万元',
      'total all change /2022 budget -8万元',
      'total all basic change /2022 budget 2万元',
      'total all project change /2022 budget -10万元',
    ],
  ],
  [
    'general money with its parts, purposes and reasons in any order',
    [
      '2023年一般公共预算财政拨款收入90万元，一般公共预算财政拨款支出90万元，比2022年增加8万元。其中：基本支出60万元，主要用于保障我局及下属单位运转，比2022年增加6万元，主要原因是人员增加；项目支出30万元，比2022年增加2万元，主要原因是新增防汛项目，主要用于防汛；抗旱等工作。',
    ],
    [
      'total income 90万元',
      'total 90万元',
      'total change /2022 budget 8万元',
      'total basic 60万元',
      'total basic change /2022 budget 6万元',
      'total project 30万元',
      'total project change /2022 budget 2万元',
    ],
  ],
  [
    'both flows in one figure',
    ['青云县水利局2023年收支总预算1,234.56万元，比上年增加100万元，增长8.8%。'],
    [
      'total income all 1234.56万元',
      'total all 1234.56万元',
      'total income all change /2022 budget 100万元',
      'total all change /2022 budget 100万元',
      'total income all change /2022 budget 8.8%',
      'total all change /2022 budget 8.8%',
    ],
  ],
  [
    'shares of the whole that is listed',
    ['支出预算总额200万元，其中：基本支出150万元，占75%；项目支出50万元，占25%。'],
    [
      'total all 200万元',
      'total all basic 150万元',
      'total all basic share /2023 budget all 75%',
      'total all project 50万元',
      'total all project share /2023 budget all 25%',
    ],
  ],
  [
    'a list that goes on over paragraphs',
    ['二、支出预算情况说明', '本部门支出预算合计200万元，其中：', '基本支出150万元，占75%；', '项目支出50万元，占25%。'],
    [
      'total all 200万元',
      'total all basic 150万元',
      'total all basic share /2023 budget all 75%',
      'total all project 50万元',
      'total all project share /2023 budget all 25%',
    ],
  ],
  [
    'accounts by their path, under a heading that names the fund',
    [
      '三、一般公共预算支出情况说明',
      '1.一般公共服务（类）财政事务（款）行政运行（项）2023年预算数为12.5万元，比2022年执行数增加2.5万元，增长25%。',
    ],
    ['2010601 12.5万元', '2010601 change /2022 execution 2.5万元', '2010601 change /2022 execution 25%'],
  ],
  [
    'economic accounts of the basic expenditure',
    ['2023年一般公共预算基本支出60万元，其中：工资福利支出50万元、商品和服务支出10万元。'],
    ['total basic 60万元', '301 basic 50万元', '302 basic 10万元'],
  ],
  [
    'a source that the list of funds does not know, and last year of the same',
    ['2023年部门预算总收入100万元。其中：财政拨款收入90万元，社保基金8万元，上年结余2万元。去年同期数120万元，同比减少20万元。'],
    [
      'total income all 100万元',
      'total income appropriation 90万元',
      'total income source:社保基金 8万元',
      'total income carried_over 2万元',
      'total 2022 income all 120万元',
      'total income all change /2022 budget -20万元',
    ],
  ],
  [
    'behind a semicolon that closes the parts, the whole again',
    [
      '2023年收支预算总额为351万元，其中：财政拨款收入350万元，事业收入1万元；比2022年预算增加12万元，增长3.54%，主要原因是人员增加。',
    ],
    [
      'total income all 351万元',
      'total all 351万元',
      'total income appropriation 350万元',
      'total income business 1万元',
      ...['total income all', 'total all'].map((total) => `${total} change /2022 budget 12万元`),
      ...['total income all', 'total all'].map((total) => `${total} change /2022 budget 3.54%`),
    ],
  ],
  [
    "last year's money is income, also where income and expenditure are one figure",
    ['2023年收支预算总额为351万元，其中：事业收入350万元，上年结转1万元。'],
    ['total income all 351万元', 'total all 351万元', 'total income business 350万元', 'total income carried_over 1万元'],
  ],
  [
    'under a heading with the explanation of how it was drawn up',
    ['二、2023年单位预算编制说明', '支出预算351万元。'],
    ['total all 351万元'],
  ],
  ['under nothing but the title of the document', ['四、青云县2023年县级单位预算', '支出预算351万元。'], ['total all 351万元']],
  [
    'a list under a heading that names a narrower fund',
    [
      '六、一般公共预算财政拨款基本支出情况说明',
      '2023年度财政拨款基本支出195万元，其中：',
      '人员经费170万元，主要包括：基本工资。',
      '公用经费25万元，主要包括：办公费。',
    ],
    ['total basic 195万元', 'total personnel 170万元', 'total public 25万元'],
  ],
  [
    'nothing of a fund',
    ['2023年本部门无使用政府性基金预算拨款安排的支出，与上年保持一致。'],
    ['total government_fund 0万元 (none)', 'total government_fund change /2022 budget 0万元 (none)'],
  ],
]

const sangong: readonly Case[] = [
  [
    'the total and its parts',
    [
      '2023年“三公”经费预算12万元，比2022年减少1.5万元。其中：因公出国（境）费用0万元，比2022年减少0万元，主要原因是无出国计划；公务接待费2万元，与2022年相比无变化；公务用车运行维护费10万元，比2022年减少1.5万元；公务用车购置费0万元，与2022年一致。',
    ],
    [
      'sangong 12万元',
      'sangong change /2022 budget -1.5万元',
      'sangong.abroad 0万元',
      'sangong.abroad change /2022 budget 0万元',
      'sangong.reception 2万元',
      'sangong.reception change /2022 budget 0万元 (none)',
      'sangong.vehicle.operation 10万元',
      'sangong.vehicle.operation change /2022 budget -1.5万元',
      'sangong.vehicle.purchase 0万元',
      'sangong.vehicle.purchase change /2022 budget 0万元 (none)',
    ],
  ],
  [
    'brackets inside brackets of parts',
    [
      '“三公”经费支出预算为40万元，与2022年预算基本持平，其中：公务用车购置及运行维护费30万元（包括：公务用车运行维护费10万元、公务用车购置20万元），公务接待费10万元。',
    ],
    [
      'sangong 40万元',
      'sangong.vehicle 30万元',
      'sangong.vehicle.operation 10万元',
      'sangong.vehicle.purchase 20万元',
      'sangong.reception 10万元',
    ],
  ],
  [
    'an item named by its heading',
    [
      '一、因公出国（境）经费',
      '2023年预算安排40万元，较2022年预算下降20%，主要原因是厉行节约。',
      '二、公务接待费',
      '2023年预算数8万元。2022年预算数15万元，2023年预算比2022年预算下降46.7%。',
    ],
    [
      'sangong.abroad 40万元',
      'sangong.abroad change /2022 budget -20%',
      'sangong.reception 8万元',
      'sangong.reception 2022 15万元',
      'sangong.reception change /2022 budget -46.7%',
    ],
  ],
  [
    'a share of the total, and an earlier figure for comparison',
    [
      '四、“三公”经费情况',
      '“三公”经费预算总数5万元，占预算总额的0.5%，比上年增加0.2万元，主要原因是公务接待根据实际情况增加0.2万元。公务接待费预算1.2万元。2022年预算为1万元，同比增加0.2万元。',
    ],
    [
      'sangong 5万元',
      'sangong share /2023 budget total all 0.5%',
      'sangong change /2022 budget 0.2万元',
      'sangong.reception change /2022 budget 0.2万元',
      'sangong.reception 1.2万元',
      'sangong.reception 2022 1万元',
      'sangong.reception change /2022 budget 0.2万元',
    ],
  ],
  [
    'shares of the whole by its name, in a list with commas',
    ['“三公”经费支出中，公务接待费支出2万元，占“三公”经费的20%；公务用车运行费8万元，占“三公”经费的80%。'],
    [
      'sangong.reception 2万元',
      'sangong.reception share /2023 budget sangong 20%',
      'sangong.vehicle.operation 8万元',
      'sangong.vehicle.operation share /2023 budget sangong 80%',
    ],
  ],
  [
    'nothing new bought: no money and no vehicle',
    ['四、“三公”经费情况', '“三公”经费预算3万元。其中：公务接待费3万元；2023年无新购公务用车安排。'],
    [
      'sangong 3万元',
      'sangong.reception 3万元',
      'sangong.vehicle.purchase 0万元 (none)',
      'vehicle.purchase none count 0辆 (none)',
    ],
  ],
  [
    'changes without figures, on one base',
    [
      '2023年“三公”经费支出预算为14万元。与2022年预算相比增长16.75%，其中因公出国（境）费增加0万元，公务用车运行维护费增加2万元，原因是车辆老化。',
    ],
    [
      'sangong 14万元',
      'sangong change /2022 budget 16.75%',
      'sangong.abroad change /2022 budget 0万元',
      'sangong.vehicle.operation change /2022 budget 2万元',
    ],
  ],
]

const others: readonly Case[] = [
  [
    'operating expenses with their parts',
    [
      '（二）机关运行经费',
      '2023年机关运行经费（商品和服务支出）预算数20万元。其中办公费4万元、水费1万元、公务接待费2万元、劳务费3万元。其他商品和服务支出10万元。占预算总额的2%，同比增加5万元，主要原因是新招录人员。',
    ],
    [
      'operating 20万元',
      '30201 operating 4万元',
      '30205 operating 1万元',
      '30217 operating 2万元',
      '30226 operating 3万元',
      '30299 operating 10万元',
      'operating share /2023 budget total all 2%',
      'operating change /2022 budget 5万元',
    ],
  ],
  [
    'the label in the sentence before',
    [
      '1、机关运行经费。2023年一般公共预算财政拨款运行经费47.25万元。比上年增加8.48万元，主要原因为人员增加。主要用于办公费、水电费等。',
    ],
    ['operating 47.25万元', 'operating change /2022 budget 8.48万元'],
  ],
  ['outside the scope of a statistic', ['1、我单位不在机关运行经费统计范围之内。'], ['operating not_applicable']],
  [
    'procurement by kind and fund',
    [
      '2、政府采购情况。所属各预算单位政府采购预算总额30万元：政府采购货物预算10万元、政府采购工程预算0万元、政府采购服务预算20万元；其中一般公共预算拨款政府采购25万元：政府采购货物预算10万元、政府采购服务预算15万元。',
    ],
    [
      'procurement all 30万元',
      'procurement.goods all 10万元',
      'procurement.works all 0万元',
      'procurement.services all 20万元',
      'procurement 25万元',
      'procurement.goods 10万元',
      'procurement.services 15万元',
    ],
  ],
  [
    'procurement in other words, in 元',
    ['2023年，我单位政府采购预算5000元，其中货物类采购预算2000元，服务类采购预算3000元。同比减少1000元。'],
    [
      'procurement all 5000元',
      'procurement.goods all 2000元',
      'procurement.services all 3000元',
      'procurement all change /2022 budget -1000元',
    ],
  ],
  [
    'procurement as it is planned',
    ['政府采购支出预算总额100万元，其中：拟采购货物支出10万元、拟采购工程支出0万元、拟购置的服务90万元。'],
    ['procurement all 100万元', 'procurement.goods all 10万元', 'procurement.works all 0万元', 'procurement.services all 90万元'],
  ],
  [
    'performance: all money, one project',
    [
      '3、绩效目标设置情况。2023年项目支出均实行了绩效目标管理，涉及一般公共预算当年财政拨款30万元。',
      '4、绩效目标设置情况。2023年项目支出实行了绩效目标管理，其中河道清淤专项经费涉及一般公共预算当年财政拨款12万元。',
    ],
    ['performance project 30万元', 'project:河道清淤专项经费 project 12万元'],
  ],
  [
    'projects with targets in words and figures',
    [
      '2023年预算实行绩效管理的项目有2个，其中：（1）大楼运维费158万，绩效目标：保障“一张网”正常运转，维修时间≤2小时，满意率≥95%；（2）河道管护3.0改革项目20万元，绩效目标：新建5座水闸。',
    ],
    [
      'performance.projects none count 2个',
      'project:大楼运维费 all project 158万元',
      'project:大楼运维费 none target 保障“一张网”正常运转',
      'indicator:大楼运维费/维修时间 none target ≤2小时',
      'indicator:大楼运维费/满意率 none target ≥95%',
      'project:河道管护3.0改革项目 all project 20万元',
      'project:河道管护3.0改革项目 none target 新建5座水闸',
    ],
  ],
  [
    'vehicles and equipment',
    [
      '4、国有资产占有使用情况。截止2022年12月，所属各预算单位共有车辆3辆，其中一般公务用车2辆、执法执勤用车1辆。单位价值50万元以上通用设备0台（套），单价100万元以上专用设备1套。2023年安排购置车辆1辆，其中一般公务用车1辆。',
    ],
    [
      'vehicle none count 3辆',
      'vehicle.general none count 2辆',
      'vehicle.enforcement none count 1辆',
      'equipment.general none count 0台',
      'equipment.special none count 1套',
      'vehicle.purchase none count 1辆',
      'vehicle.purchase.general none count 1辆',
    ],
  ],
  [
    'no vehicles',
    ['截至2022年12月，县水利局无车辆。2023年无购置车辆的预算安排。'],
    ['vehicle none count 0辆 (none)', 'vehicle.purchase none count 0辆 (none)'],
  ],
  [
    'posts and staff',
    [
      '总编制人数31人，其中：行政编制15人、事业编制16人。在职实有人数22人，其中：行政编制12人，事业编制10人。',
      '行政编制16个，实有在职15人；事业编制8个，实有在职6人。',
    ],
    [
      'post none count 31人',
      'post.administrative none count 15人',
      'post.institution none count 16人',
      'staff none count 22人',
      'staff.administrative none count 12人',
      'staff.institution none count 10人',
      'post.administrative none count 16个',
      'staff.administrative none count 15人',
      'post.institution none count 8个',
      'staff.institution none count 6人',
    ],
  ],
]

const finals: readonly Case[] = [
  [
    'budget and final accounts in one sentence',
    [
      '一、“三公”经费支出决算总体情况',
      '2023年度“三公”经费支出预算为44.5万元，支出决算为22.6万元。',
      '二、“三公”经费支出与年初预算对比情况',
      '“三公”经费支出2万元，年初预算为3万元。其中：公务接待费支出2万元，年初预算为2.5万元；公务用车购置费支出0万元，年初预算为0.5万元。',
    ],
    [
      'sangong 44.5万元',
      'sangong final 22.6万元',
      'sangong final 2万元',
      'sangong 3万元',
      'sangong.reception final 2万元',
      'sangong.reception 2.5万元',
      'sangong.vehicle.purchase final 0万元',
      'sangong.vehicle.purchase 0.5万元',
    ],
  ],
  [
    'against last year and against the budget',
    [
      '经比较，2023年度我局“三公”经费较上年决算减少2.97万元，下降6.89%，较年初预算数减少0.36万元。其中：无因公出国（境）费；公务接待费较上年减少1.64万元。',
    ],
    [
      'sangong final change /2022 final -2.97万元',
      'sangong final change /2022 final -6.89%',
      'sangong final change /2023 budget -0.36万元',
      'sangong.abroad final 0万元 (none)',
      'sangong.reception final change /2022 final -1.64万元',
    ],
  ],
  [
    'teams, people and batches',
    [
      '2023年因公出国（境）1个团组8人次；公务用车购置6辆，公务用车保有量354辆；国内公务接待13,100批次，国内公务接待139,466人次。',
      '三、公务接待费支出情况',
      '2023年公务接待24批次，210人次，支出2.05万元，较上年减少0.03万元。',
    ],
    [
      'abroad.groups final none count 1个',
      'abroad.people final none count 8人次',
      'vehicle.purchase final none count 6辆',
      'vehicle final none count 354辆',
      'reception.batches final none count 13100批次',
      'reception.people final none count 139466人次',
      'reception.batches final none count 24批次',
      'reception.people final none count 210人次',
      'sangong.reception final 2.05万元',
      'sangong.reception final change /2022 final -0.03万元',
    ],
  ],
  [
    'a comparison before the figure it belongs to',
    ['2023年度我局“三公”经费总支出为4,333.33万元。与上年相比，2023年度的“三公”经费支出减少了1,276.52万元，下降了22.75%。'],
    ['sangong final 4333.33万元', 'sangong final change /2022 final -1276.52万元', 'sangong final change /2022 final -22.75%'],
  ],
]

const compared: readonly Case[] = [
  [
    'the figure compared with is printed inside the comparison',
    [
      '公务接待费2万元，较2022年决算数1.5万元增加0.5万元。',
      '公务用车运行维护费2万元，与2022年预算数3万元相比，减少1万元，下降33.33%。',
    ],
    [
      'sangong.reception 2万元',
      'sangong.reception 2022 final 1.5万元',
      'sangong.reception change /2022 final 0.5万元',
      'sangong.vehicle.operation 2万元',
      'sangong.vehicle.operation 2022 3万元',
      'sangong.vehicle.operation change /2022 budget -1万元',
      'sangong.vehicle.operation change /2022 budget -33.33%',
    ],
  ],
  [
    'a change that follows from two figures',
    ['2023年公务接待费预算2万元，2022年预算1.5万元，增加0.5万元。'],
    ['sangong.reception 2万元', 'sangong.reception 2022 1.5万元', 'sangong.reception change /2022 budget 0.5万元'],
  ],
  [
    'short names of parts under their whole',
    [
      '公务用车购置及运行费10万元，其中：购置费0万元，运行费10万元。',
      '政府采购预算总额100万元，其中：货物50万元、工程30万元、服务20万元。',
    ],
    [
      'sangong.vehicle 10万元',
      'sangong.vehicle.purchase 0万元',
      'sangong.vehicle.operation 10万元',
      'procurement all 100万元',
      'procurement.goods all 50万元',
      'procurement.works all 30万元',
      'procurement.services all 20万元',
    ],
  ],
]

const listed: readonly Case[] = [
  [
    'a sum in brackets behind the items that it is of',
    ['因公出国（境）经费、公务接待费、公务用车购置费，公务用车运行费（“三公”经费）预算总额20万元，比2022年下降1.8%。'],
    ['sangong 20万元', 'sangong change /2022 budget -1.8%'],
  ],
  [
    'the same, as an abbreviation',
    ['2023年安排的因公出国（境）费、公务用车购置及运行费和公务接待费（以下简称“三公”经费）预算20万元。'],
    ['sangong 20万元'],
  ],
]

const natures: readonly Case[] = [
  [
    'project expenditure behind the sentence of the basic one',
    [
      '2023年一般公共预算财政拨款收入100万元，一般公共预算财政拨款支出100万元，比2022年减少5万元。其中：基本支出60万元，比2022年增加2万元，主要用于保障工资福利。项目支出40万元，比2022年减少7万元。',
    ],
    [
      'total income 100万元',
      'total 100万元',
      'total change /2022 budget -5万元',
      'total basic 60万元',
      'total basic change /2022 budget 2万元',
      'total project 40万元',
      'total project change /2022 budget -7万元',
    ],
  ],
]

const completed: readonly Case[] = [
  [
    'how much of a budget was spent',
    [
      '2023年度“三公”经费财政拨款支出预算为10万元，支出决算为8万元，完成预算的80%，其中：因公出国（境）费支出预算为0万元，支出决算为0万元；公务接待费支出预算为4万元，支出决算为3万元，完成预算的75%，决算数小于预算数的主要原因是厉行节约。',
    ],
    [
      'sangong 10万元',
      'sangong final 8万元',
      'sangong final share /2023 budget 80%',
      'sangong.abroad 0万元',
      'sangong.abroad final 0万元',
      'sangong.reception 4万元',
      'sangong.reception final 3万元',
      'sangong.reception final share /2023 budget 75%',
    ],
  ],
  [
    'and shares of the sum that was stated above',
    [
      '2023年度“三公”经费财政拨款支出决算为34.08万元。',
      '2023年度“三公”经费财政拨款支出决算中，因公出国（境）费0.95万元，占2.8%；公务用车购置及运行维护费支出33.13万元，占97.2%。',
    ],
    [
      'sangong final 34.08万元',
      'sangong.abroad final 0.95万元',
      'sangong.abroad final share /2023 final sangong 2.8%',
      'sangong.vehicle final 33.13万元',
      'sangong.vehicle final share /2023 final sangong 97.2%',
    ],
  ],
  [
    'against a budget that is printed with it',
    [
      '2023年度“三公”经费财政拨款支出决算为34.08万元，完成全年预算50.74万元的67.2%，比上年决算数减少1.55万元。其中：公务接待费支出决算为0万元，完成全年预算0万元的0%。',
    ],
    [
      'sangong final 34.08万元',
      'sangong adjusted 50.74万元',
      'sangong final share /2023 adjusted 67.2%',
      'sangong final change /2022 final -1.55万元',
      'sangong.reception final 0万元',
      'sangong.reception adjusted 0万元',
      'sangong.reception final share /2023 adjusted 0%',
    ],
  ],
  [
    'of a part by the budget that its whole is measured by; 0 % is of nothing spent',
    [
      '2023年度“三公”经费财政拨款支出年初预算为10万元，支出决算为8万元，完成预算的80%，其中：因公出国（境）费决算为0.00万元，完成预算的0%；公务接待费支出决算为3万元，完成预算的75%。',
    ],
    [
      'sangong 10万元',
      'sangong final 8万元',
      'sangong final share /2023 budget 80%',
      'sangong.abroad final 0万元',
      'sangong.abroad final share /2023 budget 0%',
      'sangong.reception final 3万元',
      'sangong.reception final share /2023 budget 75%',
    ],
  ],
  [
    'shares of what money is used for',
    [
      '三、一般公共预算财政拨款支出决算情况说明',
      '一般公共预算财政拨款支出100万元，主要用于以下方面：教育支出（类）60万元，占60%；住房保障支出（类）40万元，占40%。',
    ],
    [
      'total final 100万元',
      '205 final 60万元',
      '205 final share /2023 final total 60%',
      '221 final 40万元',
      '221 final share /2023 final total 40%',
    ],
  ],
  [
    'an account named in the sentence before',
    [
      '三、一般公共预算财政拨款支出决算情况说明',
      '1.一般公共服务支出（类）财政事务（款）行政运行（项）。年初预算为50万元，支出决算为60万元，完成年初预算的120%。',
    ],
    ['2010601 50万元', '2010601 final 60万元', '2010601 final share /2023 budget 120%'],
  ],
  [
    'an account named in the line above',
    [
      '三、一般公共预算财政拨款支出决算情况说明',
      '1.一般公共服务支出（类）财政事务（款）行政运行（项）。',
      '年初预算为50万元，支出决算为60万元，完成年初预算的120%。',
      '四、“三公”经费支出决算情况说明',
      '公务接待费5万元。',
    ],
    ['2010601 50万元', '2010601 final 60万元', '2010601 final share /2023 budget 120%', 'sangong.reception final 5万元'],
  ],
]

const managed: readonly Case[] = [
  [
    'projects with targets and their money',
    ['按照工作要求，本单位编报绩效目标的项目共2个，涉及项目预算资金262.00万元。'],
    ['performance.projects none count 2个', 'performance all project 262万元'],
  ],
  [
    'the number before the projects, and their money',
    ['2023年本部门共5个项目实行绩效目标管理，涉及财政性资金合计120万元。'],
    ['performance.projects none count 5个', 'performance all project 120万元'],
  ],
]

const oddities: readonly Case[] = [
  [
    'a stroke instead of 年, in a cell that begins with its label',
    [
      '二、三公经费增减变化原因说明 2023-三公经费预算合计8.3万元，比上-增加0.6万元。其中：本着厉行节约原则公务接待费减少0.3万元，公务用车费用增加0.9万元。',
    ],
    [
      'sangong 8.3万元',
      'sangong change /2022 budget 0.6万元',
      'sangong.reception change /2022 budget -0.3万元',
      'sangong.vehicle change /2022 budget 0.9万元',
    ],
  ],
  [
    'thousands with a space or a full-width comma',
    ['公务用车运行维护费1, 537.4万元，公务接待费3，518.85万元。'],
    ['sangong.vehicle.operation 1537.4万元', 'sangong.reception 3518.85万元'],
  ],
  ['full-width figures', ['２０２３年公务接待费１.５万元。'], ['sangong.reception 1.5万元']],
  [
    'traditional characters',
    ['2023年“三公”經費預算12萬元，比2022年減少1.5萬元。其中：公務接待費2萬元；公務用車運行維護費10萬元。'],
    ['sangong 12万元', 'sangong change /2022 budget -1.5万元', 'sangong.reception 2万元', 'sangong.vehicle.operation 10万元'],
  ],
  [
    'spaces within words',
    ['2023 年“三公”经费预 算 12 万元，比 2022 年减少 1.5 万 元。'],
    ['sangong 12万元', 'sangong change /2022 budget -1.5万元'],
  ],
  [
    'the year in Chinese numerals, or with its sign lost',
    ['二〇二三年公务接待费2万元。', '2023-公务接待费2万元。'],
    ['sangong.reception 2万元', 'sangong.reception 2万元'],
  ],
  ['亿元', ['2023年支出预算总额1.2亿元。'], ['total all 1.2亿元']],
  [
    'a sentence torn over lines',
    ['2023年“三公”经费预算', '12万元，其中：公务接待费2', '万元，公务用车运行维护费10万元。'],
    ['sangong 12万元', 'sangong.reception 2万元', 'sangong.vehicle.operation 10万元'],
  ],
]

const elsewhere: readonly Case[] = [
  [
    'an account by the path of its names',
    ['财政拨款支出主要内容如下：', '1. “一般公共服务支出-财政事务-行政运行”科目12.5万元，主要用于基本支出。'],
    ['2010601 appropriation 12.5万元'],
  ],
  [
    'an account with the numbers of its levels, its execution of the year before and its change',
    [
      '财政拨款支出主要内容如下：',
      '2、公共安全支出（204类）司法（06款）行政运行（01项）16.7万元。2022年当年预算执行数为15万元，2023年预算安排16.7万元，比2022年预算执行数增加11.33%。',
    ],
    [
      '2040601 appropriation 16.7万元',
      '2040601 2022 execution appropriation 15万元',
      '2040601 appropriation 16.7万元',
      '2040601 appropriation change /2022 execution 11.33%',
    ],
  ],
  [
    'what is smaller than a figure that stands behind',
    ['2023年一般公共预算拨款安排的会议费预算支出10万元，本年数小于上年预算数2万元。'],
    ['meeting 10万元', 'meeting change /2022 budget -2万元'],
  ],
  [
    'what is larger than a figure that stands behind',
    ['2023年一般公共预算拨款安排的会议费预算支出10万元，本年数大于上年预算数2万元。'],
    ['meeting 10万元', 'meeting change /2022 budget 2万元'],
  ],
  [
    'the contingency reserve as a part of all expenditure',
    ['三、支出预算情况说明', '本年支出预算合计20万元，其中：', '基本支出15万元，占75%；', '单位预留机动经费5万元，占25%。'],
    [
      'total all 20万元',
      'total all basic 15万元',
      'total all basic share /2023 budget all 75%',
      'reserve all 5万元',
      'reserve all share /2023 budget total 25%',
    ],
  ],
  [
    'vehicles by their use, and equipment of no named kind',
    [
      '截至2022年12月31日，本部门共有车辆3辆，其中：部级领导干部用车0辆、主要领导干部用车1辆、机要通信用车0辆、应急保障用车1辆、离退休干部用车0辆、其他用车1辆；单价100万元（含）以上设备（不含车辆）2台（套）。',
    ],
    [
      'vehicle none count 3辆',
      'vehicle.minister none count 0辆',
      'vehicle.leader none count 1辆',
      'vehicle.confidential none count 0辆',
      'vehicle.emergency none count 1辆',
      'vehicle.retired none count 0辆',
      'vehicle.other none count 1辆',
      'equipment none count 2台',
    ],
  ],
  [
    'equipment that is to be bought',
    ['2023年部门预算安排购置单价100万元（含）以上设备（不含车辆）0台（套）。'],
    ['equipment.purchase none count 0台'],
  ],
  [
    'procurement that is reserved for small enterprises',
    ['2023年本部门面向中小企业预留政府采购项目预算金额34.5万元，预留给小型和微型企业的政府采购项目预算为30万元。'],
    ['reserved all 34.5万元', 'reserved.micro all 30万元'],
  ],
  [
    'an economic account that its level names, known or not',
    [
      '六、财政拨款基本支出预算表情况说明',
      '（1）基本工资（款）支出7.5万元',
      '十、一般公共预算机关运行经费支出预算表情况说明',
      '（2）办公设备购置（款）支出9.5万元',
    ],
    ['30101 appropriation basic 7.5万元', 'account:办公设备购置 operating 9.5万元'],
  ],
  [
    'a source called by its money',
    ['2023年收入预算总计20万元。', '其他资金收入预算总计5万元。'],
    ['total income all 20万元', 'total income other 5万元'],
  ],
  [
    'numbers of forms and charts, which are no figures',
    ['公开01表', '图1', '2023年收入预算总计20万元。'],
    ['total income all 20万元'],
  ],
]

describe('totals', () => {
  test.each(totals)('%s', (...each) => holds(each))
})
describe('the three public expenses', () => {
  test.each(sangong)('%s', (...each) => holds(each))
})
describe('operating expenses, procurement, performance, assets, people', () => {
  test.each(others)('%s', (...each) => holds(each))
})
test('figures of the year and stage that their heading names, and the change against them', () => {
  const { facts } = read([
    '一、2023年“三公”经费预算情况',
    '2023年度“三公”经费预算总计21.8万元。',
    '二、2022年“三公”经费决算情况',
    '2022年度“三公”经费合计支出20.12万元，其中：公务接待12.39万元。',
    '2023年度“三公”经费预算较2022年度增加1.68万元。',
  ])
  expect(facts.map(short)).toEqual([
    'sangong 21.8万元',
    'sangong 2022 final 20.12万元',
    'sangong.reception 2022 final 12.39万元',
    'sangong change /2022 final 1.68万元',
  ])
})

describe('the three by their names', () => {
  test.each(listed)('%s', (...each) => holds(each))
  test('are not meant by the sum in brackets behind one of them', () => {
    expect(read(['公务接待费（“三公”经费）预算20万元。']).facts).toEqual([])
  })
})
describe('basic and project expenditure', () => {
  test.each(natures)('%s', (...each) => holds(each))
})
describe('comparisons and short names', () => {
  test.each(compared)('%s', (...each) => holds(each))
})
describe('a note on a project', () => {
  const note = (...money: readonly string[]) => [
    '水渠疏浚项目经费情况说明',
    '一、项目概述',
    '疏浚全县水渠。',
    '二、年度预算安排',
    ...money,
    '三、绩效目标',
    '保障灌溉。',
  ]

  test.each([
    ['795万元', '795万元'],
    ['2023年度项目总预算1,720.00万元，其中支持东渠1,000.00万元，支持西渠720.00万元。', '1720万元'],
    ['本项目年度预算安排50万元。', '50万元'],
    ['项目预算共计50万元，用于疏浚。', '50万元'],
  ])('has the money of the year: %s', (money, figure) => {
    expect(read(note(money)).facts.map(short)).toEqual([`project:水渠疏浚 all project ${figure}`])
  })

  test.each([
    ['another year', ['2022年度项目总预算720.00万元。']],
    ['a part of the year', ['第一季度用款计划15万元，第二季度用款计划15万元。']],
    ['what goes on from the line before', ['2023年度项目总预算共两笔，即', '180.00万元。']],
    ['more than one that could be it', ['根据合同，年度预算安排分两次拨付，每次20万元。']],
  ])('has none where it tells of %s', (_, money) => {
    expect(read(note(...money)).facts).toEqual([])
  })

  test('is none where its heading names no project', () => {
    expect(read(['机关运行经费情况说明', '一、年度预算安排', '795万元']).facts.map(short)).not.toContain(
      'project:机关运行 all project 795万元',
    )
  })
})

describe('projects under performance management', () => {
  test.each(managed)('%s', (...example) => holds(example))
})

describe('final accounts', () => {
  test.each(completed)('%s', (...each) => holds(each, finalAccounts))
  test.each(finals)('%s', (...each) => holds(each, finalAccounts))
})
describe('phrasings of other provinces', () => {
  test.each(elsewhere)('%s', (...each) => holds(each))
})
describe('oddities of print', () => {
  test.each(oddities)('%s', (...each) => holds(each))
})

describe('what is left unread', () => {
  test('is told from the bracket it stands in: a rank is not the amount before it', () => {
    expect(read(['公务接待费2万元（排全部6个乡镇第3），比2022年减少1万元。']).unread.map(({ text }) => text)).toEqual([
      '排全部6个乡镇第',
      '排全部6个乡镇第3）',
    ])
  })

  test('上- where the text drops no 年, projects that no management is named for, and money of something else behind them', () => {
    expect(read(['2023年公务接待费2万元，比上-增加1万元。']).facts.map(short)).toEqual(['sangong.reception 2万元'])
    expect(read(['2023年本部门共5个项目实行政府采购，涉及财政性资金120万元。']).facts).toEqual([])
    expect(read(['2023年共5个项目实行绩效目标管理，上年涉及财政性资金120万元。']).facts.map(short)).toEqual([
      'performance.projects none count 5个',
    ])
  })

  test.each([
    ['a label that nobody knows', '公务用车3辆，其中：轿车2辆，越野车1辆。', ['vehicle none count 3辆']],
    [
      'a damaged sentence, and the change behind it',
      '公务接待费2万元，比2022年减少1万元，主要是因为严格执行规定，严控9.5万元，比2022年减少6万元；公务用车购置费0万元，与2022年一致。',
      [
        'sangong.reception 2万元',
        'sangong.reception change /2022 budget -1万元',
        'sangong.vehicle.purchase 0万元',
        'sangong.vehicle.purchase change /2022 budget 0万元 (none)',
      ],
    ],
    ['another body', '青云县教育局公务接待费5万元。', []],
    ['a supposition', '如果剔除这一因素，“三公”经费减少93万元。', []],
    [
      'several changes at once',
      '公务接待费2万元，公务用车购置费1万元，分别比2022年减少0万元、1万元。',
      ['sangong.reception 2万元', 'sangong.vehicle.purchase 1万元'],
    ],
    ['a rate that does not fit', '“三公”经费预算5万元，支出决算4万元，完成预算的90%。', ['sangong 5万元', 'sangong final 4万元']],
    ['money of a day or month', '截至2022年12月底，公务接待费支出5万元。', []],
    [
      'a figure behind the change of another item',
      '公务接待费比2022年增加0.2万元，预算安排1.0万元。',
      ['sangong.reception change /2022 budget 0.2万元'],
    ],
    ['an estimate', '公务接待费约5万元。比2022年增加1万元。', []],
    ['a figure without its unit', '公务接待费5.5。', []],
    ['a rate on no base', '“三公”经费预算5万元，完成预算的90%。', ['sangong 5万元']],
    ['an increase or a decrease', '“三公”经费预算5万元，比2022年增加（减少）2万元。', ['sangong 5万元']],
    ['a new value, not a change', '“三公”经费预算5万元，由上年的4万元增至5万元。', ['sangong 5万元', 'sangong 2022 4万元']],
    ['compared with itself', '“三公”经费预算5万元，比2023年预算增加1万元。', ['sangong 5万元']],
    ['a part of something else', '公务接待费经费结余5万元。', []],
    ['a year ahead', '2024年公务接待费6万元。', []],
    [
      'the change of a list or of its last part',
      '“三公”经费7万元。其中：公务接待费4万元，比2022年增加1万元；公务用车购置费3万元，比2022年增加1万元。比2022年增加5万元。',
      [
        'sangong 7万元',
        'sangong.reception 4万元',
        'sangong.reception change /2022 budget 1万元',
        'sangong.vehicle.purchase 3万元',
        'sangong.vehicle.purchase change /2022 budget 1万元',
      ],
    ],
    ['an item with the level of an account', '公务接待费（款）支出16万元。', []],
    ['money that names no more than its flow', '全年发生支出16万元。', []],
    ['two items in one figure', '公务接待费和会议费共6万元。', []],
    ['a damaged separator', '公务接待费12,34万元。', []],
    ['a compound unit', '2023年收入预算5亿3000万元。', []],
    ["a whole place's figure", '全县“三公”经费预算1亿元，其中我局“三公”经费预算12万元。', []],
    [
      'what follows it, until the body itself is named',
      '全县“三公”经费120万元，比2022年减少5%。公务接待费100万元。我局公务接待费2万元。',
      ['sangong.reception 2万元'],
    ],
    [
      'a comparison of the last part or of the whole',
      '政府采购预算990万元，其中货物类采购预算18万元，服务类采购预算108万元，同比减少490万元，下降33.1%。',
      ['procurement all 990万元', 'procurement.goods all 18万元', 'procurement.services all 108万元'],
    ],
    [
      'a share and a change of the last part or of the whole',
      '机关运行经费20万元。其中办公费4万元、水费16万元，占预算总额的3%，同比增加5万元。',
      ['operating 20万元', '30201 operating 4万元', '30205 operating 16万元'],
    ],
    ['a change that leaves less than nothing', '公务接待费2万元，比2022年增加5万元。', ['sangong.reception 2万元']],
  ])('%s', (_, line, facts) => {
    const { facts: found, unread } = read([line])
    expect(found.map(short)).toEqual(facts)
    expect(unread.length).toBeGreaterThan(0)
  })

  test('definitions, duties, tasks, laws, dates and telephones are not even listed', () => {
    const { facts, unread } = read([
      '一、职能职责',
      '1.负责全县水利工作。',
      '二、2023年预算情况',
      '根据《关于做好2023年预算公开工作的通知》（青财〔2022〕15号），2023年2月10日予以公开。',
      '三、名词解释',
      '（一）财政拨款收入：指财政当年拨付的资金，如100万元。',
      '联系电话：0123-4567890',
    ])
    expect([facts, unread]).toEqual([[], []])
  })

  test("a year's figure that names nothing, behind a part of what the heading names", () => {
    const lines = ['四、“三公”经费安排情况', '公务接待费预算1.2万元，包括各类支出。', '2022年预算为1万元，同比增加0.2万元。']
    expect(read(lines).facts.map(short)).toEqual(['sangong.reception 1.2万元'])
    const vague = ['四、“三公”经费安排情况', '外宾招待预算1.2万元。', '2022年预算为1万元。']
    expect(read(vague).facts).toEqual([])
  })

  test('what leans on a line that was torn off', () => {
    const torn = '2023年我单位按规定实行政府采购制度，全年计划采购若干，其中货'
    const change = read([torn, '物类采购预算18万元，服务类采购预算108万元。同比减少490万元，主要原因是项目减少。'])
    expect(change.facts.filter(({ measure }) => measure === 'change')).toEqual([])
    const people = read(['县水利局人员情况如下所述在职实有人数二十二', '行政编制12人，事业编制9人。'])
    expect(people.facts).toEqual([])
  })

  test.each([['。'], ['']])('an account that nobody knows, in the line above%s', (stop) => {
    const section = '三、一般公共预算财政拨款支出决算情况说明'
    const account = `1.农林水支出（类）星象事务（款）行政运行（项）${stop}`
    expect(read([section, account, '年初预算为50万元，支出决算为60万元。'], finalAccounts).facts).toEqual([])
  })

  test('an account known by its class alone, before a colon', () => {
    const section = '三、一般公共预算财政拨款支出决算情况说明'
    const lines = [section, '1.教育支出（类）星象事务（款）观星台（项）：支出决算为60万元，完成预算95%。']
    expect(read(lines, finalAccounts).facts).toEqual([])
  })

  test('0 % of a budget of which something was spent', () => {
    const line = '“三公”经费年初预算5万元，支出决算4万元，完成预算的80%，其中：公务接待费支出决算4万元，完成预算的0%。'
    const { facts, unread } = read(['三、“三公”经费支出决算情况说明', line], finalAccounts)
    expect(facts.map(short)).toContain('sangong final share /2023 budget 80%')
    expect(facts.map(short).filter((fact) => fact.includes('reception'))).toEqual(['sangong.reception final 4万元'])
    expect(unread.map(({ text }) => text)).toEqual(['完成预算的0%'])
  })

  test('people behind batches that are not understood', () => {
    const { facts } = read(
      ['国内公务接待批次3978个，接待人次28598人；国（境）外公务接待批次23个，接待人次142人。'],
      finalAccounts,
    )
    expect(facts.map(short)).toEqual(['reception.batches final none count 3978个', 'reception.people final none count 28598人'])
  })

  test('a task is listed as not about the budget', () => {
    const { unread } = read(['二、2023年主要工作任务', '全年组织培训5次，新建水闸3座。'])
    expect(unread).toMatchObject([{ why: 'not_about_the_budget' }, { why: 'not_about_the_budget' }])
  })

  test('a point that separates thousands', () => {
    const { facts } = read([
      '公务用车购置及运行维护费4.647万元，比上年增长5%。其中：公务用车购置费1,088万元，公务用车运行维护费3,559万元。',
    ])
    expect(facts.map(short)).not.toContain('sangong.vehicle 4.647万元')
    expect(facts.map(short)).toContain('sangong.vehicle.operation 3559万元')
  })
})

test("a whole place's figures are its own summary's", () => {
  const summary: Identity = { ...identity, organization: { ...identity.organization, scope: 'summary' } }
  expect(read(['全县“三公”经费预算120万元。'], summary).facts.map(short)).toEqual(['sangong 120万元'])
  const all =
    '全县行政单位（含参照公务员法管理的事业单位）、事业单位和其他单位使用财政拨款安排“三公”经费预算总额为120万元，较2022年的150万元减少30万元。'
  expect(read([all], summary).facts.map(short)).toEqual([
    'sangong 120万元',
    'sangong 2022 150万元',
    'sangong change /2022 budget -30万元',
  ])
  expect(read([all]).facts).toEqual([])
})

test("a sum of the year's own money is an account of its own beside the total", () => {
  const line = '2023年收入预算125万元，其中：本年收入120万元，占96%，比2022年预算增加3万元；上年结转5万元。'
  expect(read([line]).facts.map(short)).toEqual([
    'total income all 125万元',
    'account:本年收入合计 income all 120万元',
    'account:本年收入合计 income all share /2023 budget total 96%',
    'account:本年收入合计 income all change /2022 budget 3万元',
    'total income carried_over 5万元',
  ])
})

test("a sum of the year's own money is the total of final accounts, and what holds money not spent an account of its own", () => {
  const total = '2023年度收、支总计264万元。'
  const own = '2023年度支出合计200万元，其中：基本支出60万元，占30%；项目支出140万元，占70%。'
  const facts = (lines: readonly string[]) => read(lines, finalAccounts).facts.map(short)
  expect(facts([total, own])).toEqual([
    'total final income all 264万元',
    'account:支出总计 final all 264万元',
    'total final all 200万元',
    'total final all basic 60万元',
    'total final all basic share /2023 final all 30%',
    'total final all project 140万元',
    'total final all project share /2023 final all 70%',
  ])
  expect(facts([own])).toContain('total final all 200万元')
  expect(facts([own])).toContain('total final all basic share /2023 final all 30%')
})

test('a share of the sum of the year is measured against it', () => {
  const lines = [
    '2023年度收、支总计264万元。',
    '2023年度本年支出合计200万元。',
    '2023年度财政拨款支出150万元，占本年支出合计的75%。',
  ]
  const facts = read(lines, finalAccounts).facts.map(short)
  expect(facts).toContain('total final appropriation 150万元')
  expect(facts.filter((fact) => fact.includes('share'))).toEqual(['total final appropriation share /2023 final all 75%'])
})

describe('years', () => {
  const section = '（二）机关运行经费情况说明'

  test("a statement under another year stays in the document's, with a finding for all that depends on it", () => {
    const { facts, findings } = read([section, '2022机关运行经费预算数53万元。其中办公费4万元、水费1万元。同比增加5万元。'])
    expect(facts.map(short)).toEqual([
      'operating 53万元',
      '30201 operating 4万元',
      '30205 operating 1万元',
      'operating change /2022 budget 5万元',
    ])
    expect(facts.map(({ printedYear }) => printedYear)).toEqual([2022, 2022, 2022, 2022])
    expect(findings).toMatchObject([
      { code: 'year_is_not_the_documents', printed: '2022', expected: '2023', facts: { length: 4 } },
    ])
  })

  test('unless the document states another figure for its own year', () => {
    const { facts, findings } = read([section, '2022年机关运行经费预算数53万元。', '机关运行经费预算数60万元。'])
    expect(facts.map(short)).toEqual(['operating 2022 53万元', 'operating 60万元'])
    expect(findings).toEqual([])
  })

  test('a figure for comparison goes to its own year, before or behind', () => {
    expect(read(['2022年公务接待费5万元，2023年公务接待费4万元。']).facts.map(short)).toEqual([
      'sangong.reception 2022 5万元',
      'sangong.reception 4万元',
    ])
    expect(read(['公务接待费4万元，上年公务接待费5万元。']).facts.map(short)).toEqual([
      'sangong.reception 4万元',
      'sangong.reception 2022 5万元',
    ])
  })
})

describe('reasons and purposes', () => {
  const clauses = (line: string) =>
    read([line]).facts.map(({ item, measure, reason, purpose }) =>
      [item, measure, reason?.text, purpose?.text].filter((part) => part !== undefined),
    )

  test('belong to the change and to the figure before them', () => {
    expect(clauses('公务接待费2万元，主要用于上级检查，比2022年增加1万元，主要原因是检查增多，标准提高。')).toEqual([
      ['sangong.reception', 'amount', '上级检查'],
      ['sangong.reception', 'change', '检查增多，标准提高'],
    ])
  })

  test('in a sentence of their own, named or not', () => {
    expect(clauses('公务接待费2万元，比2022年增加1万元。主要原因是检查增多。主要用于上级检查。')).toEqual([
      ['sangong.reception', 'amount', '上级检查'],
      ['sangong.reception', 'change', '检查增多'],
    ])
    expect(clauses('公务用车购置费2万元，比2022年增加1万元；公务接待费1万元。公务用车购置费增加的原因主要是车辆更新。')).toEqual([
      ['sangong.vehicle.purchase', 'amount'],
      ['sangong.vehicle.purchase', 'change', '车辆更新'],
      ['sangong.reception', 'amount'],
    ])
  })

  test('a bare 主要是 in a new sentence may be anything', () => {
    expect(clauses('公务接待费2万元，比2022年增加1万元。主要是上级检查组。')).toEqual([
      ['sangong.reception', 'amount'],
      ['sangong.reception', 'change'],
    ])
  })

  const reasonOf = (words: string) =>
    read([`公务接待费2万元，比2022年增加1万元，主要原因${words}`]).facts.find(({ measure }) => measure === 'change')?.reason

  test('that are counted are kept together, over semicolons and full stops', () => {
    const whole = '一是检查增多，标准提高；二是新增渠首站'
    expect(reasonOf(`${whole}。公务用车购置费3万元。`)).toMatchObject({ text: whole, truncated: false })
    expect(reasonOf('是：一是检查增多。二是标准提高。主要用于上级检查。')).toMatchObject({ text: '一是检查增多。二是标准提高' })
  })

  test('that are counted over two lines are pieces of both', () => {
    const [, change] = read(['公务接待费2万元，比2022年增加1万元，主要原因一是检查增多，标准', '提高；二是新增渠首站。']).facts
    expect(change?.reason).toMatchObject({ text: '一是检查增多，标准 … 提高 … 二是新增渠首站', truncated: false })
  })

  const grown = '2023年一般公共预算支出100万元，比2022年增加12万元，主要原因是'

  test('hold the money that they name; what of it adds up to the change, and names a known part, is read', () => {
    const { facts, unread } = read([`${grown}基本支出增加人员经费15万元、渠首看护项目减少3万元。`])
    expect(facts.map(short)).toEqual([
      'total 100万元',
      'total change /2022 budget 12万元',
      'total personnel change /2022 budget 15万元',
    ])
    expect(facts[1]?.reason?.text).toBe('基本支出增加人员经费15万元、渠首看护项目减少3万元')
    expect(unread).toHaveLength(1)
  })

  test.each([
    ['does not add up', '增加人员经费15万元、渠首看护项目减少2万元。'],
    ['is of something unknown', '增加渠首看护费12万元，用于渠首。'],
    ['has no direction', '基本支出增加人员经费9万元，渠首看护费3万元，其中人员2万元。'],
    ['is in another unit', '增加人员经费120000元。'],
  ])('money of a reason that %s stays unread', (_, words) => {
    expect(read([grown + words]).facts.map(short)).toEqual(['total 100万元', 'total change /2022 budget 12万元'])
  })

  test('go on with the purpose of the money that they name, and end before a figure of its own', () => {
    const words = '从巡查费中调减渠首看护12万元用于汛期'
    expect(read([`${grown}${words}，公务接待费3万元。`]).facts.map((fact) => [short(fact), fact.reason?.text])).toEqual([
      ['total 100万元', undefined],
      ['total change /2022 budget 12万元', words],
      ['sangong.reception 3万元', undefined],
    ])
  })

  test('with 主要是 alone name no money: it may be a list', () => {
    const [, change] = read(['2023年一般公共预算支出100万元，比2022年增加12万元，主要是渠首看护费80万元。']).facts
    expect(change?.reason).toBeNull()
  })

  test('end where the counting does not go on', () => {
    expect(reasonOf('一是检查增多；三是标准提高。')).toMatchObject({ text: '一是检查增多' })
    expect(reasonOf('是检查增多；二是标准提高。')).toMatchObject({ text: '检查增多' })
  })

  test('that are counted and too long together keep the beginning of each, at the end of a clause', () => {
    const reason = reasonOf(
      '一是检查组比上年增加，住宿和伙食的标准按省里的新规定提高；二是新设渠首管理站，接待任务随之增加；三是本县物价上涨，成本上升。',
    )
    expect(reason).toMatchObject({
      text: '一是检查组比上年增加，住宿和伙食的标准按省里的新规定提高 … 二是新设渠首管理站 … 三是本县物价上涨，成本上升',
      truncated: true,
    })
  })

  test('without a stop are cut between two words', () => {
    const words = '水利'.repeat(28)
    expect(reasonOf(`是人${words}工程管理单位接待任务增加`)?.text).toBe(`人${words}工程`)
  })

  test('are cut at a stop below sixty characters', () => {
    const long = Array.from({ length: 12 }, () => '更新设备设施').join('、')
    const [fact] = read([`公务接待费2万元，主要用于${long}。`]).facts
    expect(fact?.purpose?.truncated).toBe(true)
    expect(fact?.purpose?.text.length).toBeLessThan(60)
    expect(fact?.purpose?.text.endsWith('更新设备设施')).toBe(true)
  })
})

describe('evidence', () => {
  test('is the shortest literal text with label and figure, and its place', () => {
    const { facts } = read(['2023年“三公”经费预算12万元，比2022年减少1.5万元。其中：', '', '公务接待费2万元。'])
    expect(facts.map(({ evidence }) => evidence[0])).toMatchObject([
      { quote: '“三公”经费预算12万元', locator: { line: 2, column: 6 } },
      { quote: '“三公”经费 … 比2022年减少1.5万元', locator: { line: 2, column: 6 } },
      { quote: '公务接待费2万元', locator: { line: 4, column: 1 } },
    ])
  })

  test('names the section by its heading', () => {
    const [fact] = read(['四、“三公”经费情况说明', '公务接待费2万元。']).facts
    expect(fact?.evidence[0]?.section).toBe('“三公”经费情况说明')
  })
})

test('any text is read without a crash, and noise states nothing', () => {
  const pieces = [
    '公务接待费',
    '2万元',
    '，',
    '。',
    '其中：',
    '（',
    '）',
    '比2022年',
    '增加',
    '占',
    '%',
    '主要原因是',
    '无',
    '“三公”经费',
    '支出',
    '预算',
    '；',
    '、',
    '2023年',
    '0',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (words) => {
      for (const { evidence } of read([`${words.join('')}。`]).facts) expect(evidence[0]?.quote.length).toBeLessThan(60)
    }),
    { numRuns: 150 },
  )
})

test.each(['年部门预算', '公务接待费2万元；', '其中：', '（'])(
  'a paragraph of nothing but %s is read within the time of a test',
  (words) => {
    const { facts } = read([words.repeat(Math.ceil(60_000 / words.length))])
    expect(facts.filter(({ evidence }) => evidence.some(({ quote }) => quote.length >= 60))).toEqual([])
  },
)

test('a reason of nothing but money is read within the time of a test', () => {
  const { facts } = read([`公务接待费2万元，比2022年增加1万元，主要原因是${'增加看护费5万元、'.repeat(6000)}。`])
  expect(facts.map(short)).toEqual(['sangong.reception 2万元', 'sangong.reception change /2022 budget 1万元'])
})

describe('findings of one figure', () => {
  test.each([
    ['unit_missing', '公务接待费12.5万。', '12.5万', '12.5万元'],
    ['template_residue', '公务接待费2万元，比2022年增加（减少）0万元。', '增加（减少）', '0万元'],
  ])('%s', (code, line, printed, expected) => {
    expect(read([line]).findings).toMatchObject([{ code, printed, expected }])
  })

  test('a clean text has none', () => {
    expect(read(['公务接待费2万元，比2022年增加1万元。']).findings).toEqual([])
  })
})
