// What the names of public bodies end with, and names so common that they mean one particular body in every place.

/** Read only where nothing else explains the characters; longest first in the pattern. */
export const bodyEndings = [
  ...[
    '委员会',
    '办公室',
    '办公厅',
    '办事处',
    '管理处',
    '管委会',
    '常委会',
    '人民政府',
    '政府',
    '街道办',
    '街道',
    '法院',
    '检察院',
  ],
  ...[
    '中心',
    '医院',
    '学院',
    '研究院',
    '研究所',
    '监测站',
    '服务站',
    '大学',
    '中学',
    '小学',
    '学校',
    '幼儿园',
    '党校',
    '图书馆',
    '博物馆',
  ],
  ...[
    '档案馆',
    '文化馆',
    '体育馆',
    '联合会',
    '协会',
    '工会',
    '妇联',
    '残联',
    '文联',
    '科协',
    '侨联',
    '工商联',
    '支队',
    '大队',
    '总队',
  ],
  ...['供销社', '电视台', '报社', '公司', '集团', '组织部', '宣传部', '统战部', '武装部', '分局', '政协', '人大', '纪委', '团委'],
  ...['局', '厅', '委', '办', '镇', '乡', '署', '院', '所', '部'],
] as const

/** Bodies that every place has, by their common names: known at once as bodies, covered or not. */
export const commonBodies =
  '人大 政协 纪委 监委 团委 妇联 残联 文联 科协 侨联 工商联 总工会 政府 区政府 市政府 县政府 省政府 人民政府 政府办 政府办公室 法院 检察院 公安局 财政局 教育局 教委 教育委员会 ' +
  '卫健委 卫生局 民政局 司法局 审计局 统计局 税务局 交通局 交委 住建委 住建局 城管局 水利局 农业局 农业农村局 农业农村委 文旅局 文旅委 商务局 商务委 发改委 发改局 经信委 ' +
  '人社局 医保局 环保局 生态环境局 规划局 自然资源局 规自局 应急局 应急管理局 市场监管局 市监局 信访办 退役军人局 林业局 气象局 科技局 体育局 国资委 招商局 档案局 机关事务局 消防队 ' +
  '组织部 宣传部 统战部 政法委 编办 党校 医院 人民医院 中医院 中学 小学 大学 街道办 街道办事处 国务院 财政部 教育部 公安部'

/** The offices that a “center of government services” colloquially is: never an abbreviation of another center. */
export const properBodies = [
  '政务中心',
  '服务中心',
  '政务服务中心',
  '行政服务中心',
  '行政中心',
  '数据中心',
  '大数据中心',
  '信息中心',
] as const

const services = `government(?:al)?(?: affairs?)?(?: services?)?(?: management)?|(?:government |political )?affairs? services?(?: management)?|administrative (?:services?|affairs)(?: management)?`
const data = `(?: (?:and|&) (?:big )?data(?: (?:management|development))?)`
const house = '(?:office|bureau|administration|department|agency)'

/** English names of bodies as patterns, and what they are called in Chinese: the first name that fits a covered body holds. */
export const englishBodies: readonly (readonly [string, readonly string[]])[] = [
  [`(?:${services})${data} ${house}|${house} (?:of|for) (?:${services})${data}`, ['政务服务和大数据管理局']],
  [`(?:${services}) ${house}|${house} (?:of|for) (?:${services})`, ['政务服务管理办公室', '政务办', '政务局']],
  ['(?:government |government affairs |political |administrative )?information (?:center|centre)', ['政务信息中心']],
  [`big data(?: application)?(?: and)?(?: development)?(?: management)? ${house}|${house} of big data`, ['大数据应用发展管理局', '大数据局']],
  [`education (?:bureau|commission|department|office)|(?:bureau|department|board) of education`, ['教育局', '教委']],
  [`financ(?:e|ial) (?:bureau|office|department)|(?:bureau|department) of finance|treasury`, ['财政局']],
  [`public security (?:bureau|office)|police(?: department| bureau)?|bureau of public security`, ['公安局']],
  [`health (?:commission|bureau|department)|health and family planning commission|bureau of health`, ['卫健委', '卫健局']],
  [`civil affairs (?:bureau|office)|bureau of civil affairs`, ['民政局']],
  [`audit (?:bureau|office)|bureau of audit`, ['审计局']],
  [`tax(?:ation)? (?:bureau|office)`, ['税务局']],
  [`(?:transport|transportation|traffic) (?:bureau|commission)|bureau of transport(?:ation)?`, ['交通局', '交委']],
  [`(?:justice|judicial) bureau|bureau of justice`, ['司法局']],
  [`statistics bureau|bureau of statistics`, ['统计局']],
  [`(?:agriculture|water|water resources|sports|culture|tourism|commerce|forestry|housing|emergency|science|planning|human resources|environment|environmental(?: protection)?|veterans affairs|weather|meteorological) (?:bureau|commission|office)`, ['水利局']],
  [`(?:people's |municipal |district |county )(?:government|congress|court)|general office|procuratorate|hospital|(?:primary |middle |party )?school|university|library|museum|(?:sub-?district|town) (?:office|government)|fire brigade|(?:party )?committee`, ['人民政府', '法院', '医院']],
] // biome-ignore format: one body a line
