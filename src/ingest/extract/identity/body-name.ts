// Is this stretch of text the name of a public body, or of a place that speaks for all of its bodies?

/** What the names of public bodies end with. Inner divisions (科) are none. */
const endings = [
  ...[
    '局',
    '厅',
    '委',
    '委员会',
    '常委会',
    '办公室',
    '办',
    '处',
    '街道',
    '政府',
    '院',
    '政协',
    '人大',
    '中心',
    '所',
    '署',
    '机关',
  ],
  ...[
    '大学',
    '学校',
    '中学',
    '小学',
    '幼儿园',
    '校',
    '馆',
    '园',
    '文联',
    '妇联',
    '残联',
    '科协',
    '侨联',
    '工商联',
    '会',
    '社',
    '团',
  ],
  ...['支队', '大队', '总队', '中队', '队', '站', '台', '场', '库', '监狱', '集团', '公司', '团委', '督查室', '研究室', '指挥部'],
  ...[
    '组织部',
    '宣传部',
    '统战部',
    '工作部',
    '武装部',
    '监委',
    '纪委',
    '学院',
    '室',
    '基地',
    '委员会',
    '纪检组',
    '监察组',
    '领导小组',
    '分会',
  ],
]
const ending = new RegExp(`(?:${endings.join('|')})$`)
/** Who speaks of itself, or of nobody in particular, names nobody. */
const nobody =
  /^(?:我|本|该|各|全|所有|所属|其|此|按|由|为|现|有关|上级|下级|相关|主管|及|和|与|对|将|根据|关于|经|属|下属|如|以|随|通过|围绕|依据|遵照|结合|截至|参照|自|在|从|因|执行|落实|贯彻|实施|汇总|纳入|报送|上报|审查|批复|批准|印发|转发|做好|开展|完成|某|\p{Script=Han}某)/u
const foreign =
  /[,;:。!?/<>=%*＊()、]|(?:局|厅|委|委员会|办公室|中心|法院|检察院|政府)[和与及](?!社会)|预算(?!编审|评审|绩效评价|审核)|决算(?!审核)|经费|(?<!政务|信息)公开|情况|说明|职责|网站|部分|目录|\d{4}/

/** The words of a sentence, not of a name. Names of known places (和平区, 全州县) begin like that, too. */
export function speaksOfNobody(text: string): boolean {
  return nobody.test(text)
}

/** The name of a body, of three to forty characters, with nothing else around it. Takes normalized text. */
export function isBodyName(text: string): boolean {
  return text.length >= 3 && text.length <= 40 && !foreign.test(text) && ending.test(text)
}

/** A town or a street community, which divisions.csv does not list. Its county may stand before it. */
export function isTownName(text: string): boolean {
  return /^\p{Script=Han}{2,16}[镇乡]$/u.test(text) && !foreign.test(text)
}

const properName = /(?:大学|学院|医院|集团|公司|小学|中学|学校|街道|街道办事处|[镇乡]人民政府|街道党工委|管(?:理委员|委)会)$/
/** Every county has a 人民医院, a 第一中学, a 开发区管委会. */
const commonName =
  /^(?:第|[一二三四五六七八九十\d]|人民|中心|中医|中西医结合|妇幼|保健|妇女|儿童|实验|职业|技术|教育|高级|初级|特殊|师范|附属|机关|中等|专业|外国语|城关|经济|高新|产业|工业|开发区|园|新|区|县|市|省|级|镇|乡|旅游|度假|生态|风景|名胜|综合|国有|资产|投资|有限|责任|发展|城市|建设|街道|管理|委员会|管委会|医院|小学|中学|学校|学院|大学|集团|公司|办事处|人民政府|党工委)+$/

/** Bodies whose proper name tells them apart though no place stands in it. */
export function isProperName(text: string): boolean {
  return isTownName(text) || (properName.test(text) && !commonName.test(text))
}
