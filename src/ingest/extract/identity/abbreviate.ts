// How the name of a body is shortened in speech, by the words it is made of. Data in rows: what is printed, how it is shortened.

type Rule = readonly [pattern: RegExp, ...short: readonly string[]]

/** Applied one after another and again; what a body may be called is the closure, at most `limit` names. */
const rules: readonly Rule[] = [
  [/政务服务管理办公室$/, '政务办', '政管办', '政务服务办', '政务管理办', '政务服务管理办'],
  [/政务服务和(?:大)?数据(?:管理)?局$/, '政数局', '政务和大数据局', '政务服务和大数据局', '大数据局'],
  [/大数据应用发展管理局$/, '大数据局', '大数据发展局', '大数据应用发展局', '大数据管理局'],
  [/大数据发展(?:管理)?局$/, '大数据局'],
  [/人民政府办公([室厅])$/, '政府办公$1', '政府办'],
  [/^人民政府(?=.{2,}街道)/, ''],
  [/人民政府$/, '政府'],
  [/街道办事处$/, '街道', '街道办'],
  [/教育委员会$/, '教委'],
  [/交通委员会$/, '交委', '交通委'],
  [/发展和改革(?:委员会|局)$/, '发改委', '发展改革委'],
  [/卫生健康委员会$/, '卫健委', '卫生健康委'],
  [/住房和城乡建设(委员会|局)$/, '住建$1', '住房城乡建设$1'],
  [/经济和信息化(委员会|局)$/, '经信$1', '经济信息$1'],
  [/城市管理(委员会|局)$/, '城管$1'],
  [/农业农村委员会$/, '农委', '农业农村委'],
  [/文化和旅游(?:发展)?(委员会|局)$/, '文旅$1', '文化旅游$1'],
  [/国有资产监督管理委员会$/, '国资委'],
  [/规划和自然资源局$/, '规自局', '规划自然资源局'],
  [/自然资源和规划局$/, '自规局', '自然资源规划局'],
  [/人力资源和社会保障([局厅])$/, '人社$1', '人力社保$1'],
  [/市场监督管理局$/, '市场监管局', '市监局'],
  [/退役军人事务局$/, '退役军人局'],
  [/医疗保障局$/, '医保局'],
  [/应急管理局$/, '应急局'],
  [/机关事务管理(局|中心)$/, '机关事务局', '机管局', '机关事务$1'],
  [/人民代表大会常务委员会/, '人大常委会'],
  [/人大常委会(?:办公([厅室]))$/, '人大', '人大常委会', '人大办公$1', '人大办'],
  [/政协办公([厅室])$/, '政协', '政协办'],
  [/^委办公[厅室]$/, '委办'],
  [/^委(?!员会)(?=(?:.{2,}部|老干部局|党校|政法委员会)$)/, ''],
  [/社会福利院$/, '福利院'],
  [/中国人民政治协商会议.*委员会/, '政协'],
  [/纪律检查委员会/, '纪委'],
  [/监察委员会/, '监委'],
  [/高级人民法院$/, '高院', '高级法院'],
  [/中级人民法院$/, '中院', '中级法院'],
  [/人民法院$/, '法院'],
  [/人民检察院$/, '检察院'],
  [/文学艺术界联合会$/, '文联'],
  [/妇女联合会$/, '妇联'],
  [/残疾人联合会$/, '残联'],
  [/工商业联合会$/, '工商联'],
  [/科学技术协会$/, '科协'],
  [/归国华侨联合会$/, '侨联'],
  [/供销合作(?:社联合社|联合社|总社|社)$/, '供销社'],
  [/^委员会(?=.)/, '委'],
  [/管理委员会$/, '管委会'],
  [/委员会$/, '委'],
  [/管理办公室$/, '管理办', '办'],
  [/办公室$/, '办'],
  [/管理局$/, '局'],
]
const limit = 10

/** Every shorter name of a body (without its place words), the commonest first. */
export function abbreviate(core: string): readonly string[] {
  const names = new Set<string>([core])
  for (const name of names) for (const short of shorten(name)) if (names.size <= limit) names.add(short)
  return [...names].slice(1)
}

function shorten(name: string): readonly string[] {
  const rule = rules.find(([pattern]) => pattern.test(name))
  if (rule === undefined) return []
  const [pattern, ...short] = rule
  return short.map((replacement) => name.replace(pattern, replacement))
}
