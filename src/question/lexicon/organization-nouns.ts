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

/** English words for kinds of bodies, as their Chinese names abbreviate them; the first that fits a covered name holds. */
export const englishBodies: readonly (readonly [string, readonly string[]])[] = [
  [
    'government service management office|government services management office|government affairs service management office|government affairs office|government services office|government service office|government affairs services office|government affairs service office|administrative services office|administrative service office|government services administration office|government services administration|government service administration|administration of government services|office of government services|service office|government service management|government services management|affairs office|affairs service office|administrative affairs office',
    ['政务服务管理办公室', '政务办', '政务局'],
  ],
  [
    'government services and big data administration|government services and big data bureau|government service and big data administration|government service and big data bureau|government services and data administration|government services and data bureau|government services & big data bureau|government affairs service and big data administration|government affairs and big data bureau|government affairs service and big data bureau|government services and big data management bureau|government service and big data management bureau|government affairs service and big data management bureau|government affairs and big data administration',
    ['政务服务和大数据管理局'],
  ],
  [
    'government information center|government information centre|government affairs information center|government affairs information centre|information center|information centre|political information center|administrative information center',
    ['政务信息中心'],
  ],
  [
    'big data bureau|big data administration|big data development bureau|big data application and development administration|big data development administration|big data management bureau|bureau of big data',
    ['大数据应用发展管理局', '大数据局'],
  ],
  [
    'education bureau|education commission|bureau of education|department of education|education department|education office|board of education',
    ['教育局', '教委'],
  ],
  ['finance bureau|bureau of finance|finance office|finance department|department of finance|treasury', ['财政局']],
  ['public security bureau|police|police department|police bureau|bureau of public security', ['公安局']],
  [
    'health commission|health bureau|bureau of health|health department|health and family planning commission',
    ['卫健委', '卫健局'],
  ],
  ['civil affairs bureau|bureau of civil affairs', ['民政局']],
  ['audit bureau|audit office|bureau of audit', ['审计局']],
  ['tax bureau|taxation bureau|tax office', ['税务局']],
  ['transport bureau|transportation bureau|transport commission|bureau of transport|traffic bureau', ['交通局', '交委']],
  ['justice bureau|bureau of justice|judicial bureau', ['司法局']],
  ['statistics bureau|bureau of statistics', ['统计局']],
  ['environment bureau|environmental protection bureau|ecology and environment bureau|environmental bureau', ['生态环境局']],
  [
    'agriculture bureau|agriculture commission|water bureau|water resources bureau|sports bureau|culture bureau|tourism bureau|commerce bureau|forestry bureau|housing bureau|emergency bureau|emergency management bureau|science bureau|planning bureau|human resources bureau|letters and visits office|veterans affairs bureau',
    ['农业农村委', '水利局'],
  ],
  [
    "people's government|government office|general office|people's congress|court|people's court|procuratorate|hospital|school|primary school|middle school|university|library|museum|party school|town government|subdistrict|sub-district office|fire brigade|committee|commission|administration",
    ['人民政府', '法院', '医院'],
  ],
]
