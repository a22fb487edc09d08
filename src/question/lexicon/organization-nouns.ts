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
/** The place may stand in the middle: general office of the Jiangsu CPPCC. */
const general = '(?:standing committee of (?:the )?)?'

/** “commerce bureau”, “bureau of commerce”, and the like. */
function office(matter: string): string {
  return `(?:${matter}) (?:bureau|commission|office|department|committee|administration)|(?:bureau|commission|department|office) (?:of|for) (?:${matter})`
}

/** English names of bodies as patterns, and what they are called in Chinese: a covered body that is called so is meant; no name, a body that no document is of. */
export const englishBodies: readonly (readonly [string, readonly string[]])[] = [
  [`(?:${services})${data} ${house}|${house} (?:of|for) (?:${services})${data}`, ['政务服务和大数据管理局']],
  [`(?:${services}) ${house}|${house} (?:of|for) (?:${services})`, ['政务服务管理办公室', '政务办', '政务局']],
  ['(?:government |government affairs |political |administrative )?information (?:center|centre)', ['政务信息中心']],
  [`big data(?: application)?(?: and)?(?: development)?(?: management)? ${house}|${house} of big data`, ['大数据应用发展管理局', '大数据局']],
  [`${office('education')}|board of education`, ['教育局', '教育委员会', '教委']],
  [`${office('finance|financial')}|treasury`, ['财政局', '财政厅']],
  [`${office('public security')}|police(?: department| bureau)?`, ['公安局', '公安厅']],
  [office('health|health and family planning'), ['卫生健康委员会', '卫健委', '卫健局']],
  [office('civil affairs'), ['民政局', '民政厅']],
  [office('audit'), ['审计局', '审计厅']],
  [office('tax|taxation'), ['税务局']],
  [office('transport|transportation|traffic'), ['交通局', '交通运输局', '交通运输厅', '交通委员会', '交委']],
  [office('justice|judicial'), ['司法局', '司法厅']],
  [office('statistics'), ['统计局']],
  [office('agriculture|agriculture and rural affairs'), ['农业农村局', '农业农村委员会', '农业农村厅']],
  [office('water|water resources|water affairs'), ['水利局', '水务局', '水利厅']],
  [office('sports'), ['体育局']],
  [office('culture|tourism|culture and tourism'), ['文化和旅游局', '文化和旅游委员会', '文化和旅游厅']],
  [office('commerce'), ['商务局', '商务委员会', '商务厅']],
  [office('forestry'), ['林业局']],
  [office('housing|housing and (?:urban-rural|urban and rural) (?:development|construction)'), ['住房和城乡建设局', '住房和城乡建设委员会']],
  [office('emergency|emergency management'), ['应急管理局', '应急管理厅']],
  [office('science|science and technology'), ['科学技术局', '科技局']],
  [office('planning|planning and natural resources|natural resources'), ['规划和自然资源局', '自然资源局', '自然资源和规划局']],
  [office('human resources|human resources and social security'), ['人力资源和社会保障局']],
  [office('environment|environmental|ecology and environment|environmental protection'), ['生态环境局', '环境保护局']],
  [office('veterans affairs'), ['退役军人事务局']],
  [office('weather|meteorological|meteorology'), ['气象局']],
  [office('social work'), ['社会工作部', '委社会工作部']],
  [office('organization'), ['组织部', '委组织部']],
  [office('publicity|propaganda'), ['宣传部', '委宣传部']],
  ['social welfare (?:institute|institution|home)|welfare home', ['社会福利院']],
  ['(?:higher|high) people\'s court|high court', ['高级人民法院']],
  ['intermediate people\'s court|intermediate court', ['中级人民法院']],
  ['(?:district |county |municipal )?people\'s court|(?:district|county|municipal) court', ['人民法院']],
  ['(?:people\'s )?procuratorate', ['人民检察院']],
  [`${general}people's congress(?: standing committee)?(?: general office)?`, ['人大常委会办公厅', '人大常委会办公室', '人大常委会', '人大']],
  [`${general}(?:cppcc|people's political consultative conference|political consultative conference)(?: committee)?(?: general office)?`, ['政协办公厅', '政协办公室', '政协']],
  ['general office of the (?:people\'s )?government|government general office', ['人民政府办公室', '人民政府办公厅']],
  ['women\'s federation', ['妇女联合会']],
  ['federation of literary and art circles', ['文学艺术界联合会']],
  ['federation of trade unions', ['总工会']],
  ['disabled persons\' federation', ['残疾人联合会']],
  ['(?:people\'s |municipal |district |county )(?:government|congress|court)|general office|hospital|(?:primary |middle |party )?school|university|library|museum|(?:sub-?district|town) (?:office|government)|fire brigade|(?:party )?committee', []],
] // biome-ignore format: one body a line
