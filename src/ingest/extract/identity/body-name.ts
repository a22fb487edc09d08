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
  ...['组织部', '宣传部', '统战部', '工作部', '武装部', '监委', '纪委', '学院'],
]
const ending = new RegExp(`(?:${endings.join('|')})$`)
/** Who speaks of itself, or of nobody in particular, names nobody. */
const nobody =
  /^(?:我|本|该|各|全|所有|所属|其|此|按|由|为|现|有关|上级|下级|相关|主管|及|和|与|对|将|根据|关于|经|属|下属|如|以)/
const foreign = /[,;:。!?/<>=%*＊]|预算|决算|经费|公开|情况|说明|职责|网站|部分|目录|\d{4}/

/** The name of a body, of three to forty characters, with nothing else around it. Takes normalized text. */
export function isBodyName(text: string): boolean {
  return text.length >= 3 && text.length <= 40 && !nobody.test(text) && !foreign.test(text) && ending.test(text)
}

/** A town or a street community, which divisions.csv does not list. Its county may stand before it. */
export function isTownName(text: string): boolean {
  return /^\p{Script=Han}{2,16}[镇乡]$/u.test(text) && !nobody.test(text) && !foreign.test(text)
}

/** Bodies whose proper name tells them apart though no place stands in it. */
export function isProperName(text: string): boolean {
  return isTownName(text) || /(?:大学|学院|医院|集团|公司|小学|中学|学校|街道|街道办事处)$/.test(text)
}
