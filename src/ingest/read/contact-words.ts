// The words and shapes that betray a contact, for normalized text (no space beside Chinese, half-width signs). Every pattern is linear.

const who = '联系人员?|联络[人员]|(?:经办|承办|填报|填表|咨询)人员?'
/** Also words of duties: only a name behind a colon makes them a contact. */
const whoPerhaps = '(?:制表|审核|复核|编制|签发|校对)人?|填报|负责人|法定代表人|法人代表|签[字章名]|盖章'
const where =
  '联[系络]方式|(?:联系|联络|咨询|办公|监督|投诉|举报|值班|服务|公开)?(?:电话|热线)|座机|手机|传真|邮箱|电子邮件|微信|QQ|邮编|邮政编码'
const inEnglish = '\\b(?:contact|telephone|tel|phone|mobile|fax|e-?mail)\\b\\.?'
const more = '(?:姓名|号码?|地址)?(?:[及和、/](?:联系)?(?:电话|方式))?(?:\\([^()]{1,10}\\)|签[字章名])?'

/** A label with its colon; `sure` where whatever follows is a contact, `perhaps` where only a name or a number is. */
export const labelWithColon = new RegExp(`(?:(?<sure>${who}|${where}|${inEnglish})|(?<perhaps>${whoPerhaps}))${more}:`, 'gi')

/** A label and nothing else: its value stands in the next cell or on the next line. */
export const labelAlone = new RegExp(
  `^[\\p{sc=Han}\\d.、()]{0,12}(?:${who}|${where}|负责人)${more}:?$|(?:${whoPerhaps})${more}:$`,
  'iu',
)

export const name = '\\p{sc=Han}{2,4}(?:·\\p{sc=Han}{1,8}){0,2}'
export const namesAlone = new RegExp(`^${name}(?:[、,/ ]${name}){0,5}$`, 'u')
export const beginsWithName = new RegExp(`^${name}(?=$|[^\\p{sc=Han}\\d]|\\d{7})`, 'u')
/** 联系人王小明，… without a colon; not 联系人大代表. */
export const nameBehindLabel = new RegExp(`(?:${who})(?!大代|民群|士|大常)(?<value>${name})(?=$|[^\\p{sc=Han}]|联系|电话)`, 'gu')

/** Four characters that a cell or line beside a label may hold, and that name nobody. */
const noName =
  /项目|单位|资金|预算|决算|金额|时间|目标|年度|类型|名称|部门|科室|电话|地址|合计|邮编|方式|热线|手机|传真|邮箱|号码|咨询|[局委室处科股办部站队组院校厅会所]$|中心$/

export function isName(text: string): boolean {
  return namesAlone.test(text) && !noName.test(text) && !labelAlone.test(text)
}

const noUnit = '(?!\\d|[.,]\\d| ?[万亿元％%‰人个辆台套项名次批件户亩年月米])'
const local = '\\d{3,4}[- ]?\\d{4}'
/** Seven to thirteen digits as a telephone groups them. */
const telephone = `(?<![\\d.]|\\d,)\\+?(?:\\(?\\d{2,4}\\)?[- ]{0,3}){0,2}${local}(?:转\\d{1,6})?${noUnit}`
export const telephoneAlone = new RegExp(`^(?:${telephone}[、,/; ]{0,2}){1,4}$`, 'u')
export const telephones = new RegExp(telephone, 'gu')

/** Numbers that are a contact's wherever they stand: with an area code, of a mobile, 400-…, alone in brackets; and addresses of mail. */
export const numbers = [
  new RegExp(`(?<![\\d.]|\\d,)\\(?0\\d{2,3}\\)?[- ]{0,3}${local}${noUnit}`, 'gu'),
  new RegExp(`(?<![\\d.]|\\d,)1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}${noUnit}`, 'gu'),
  new RegExp(`(?<![\\d.]|\\d,)[48]00-\\d{3,4}-\\d{3,4}${noUnit}`, 'gu'),
  /\((?!2[0-3]\d{5}\))\d{7,8}\)/gu,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}/gu,
  new RegExp(`(?:${where}|拨打|致电|咨询(?!费|服务)|联系|${inEnglish})[^\\d,。;%]{0,6}(?<value>${telephone})`, 'giu'),
  /(?<![\d.]|\d,)\d{7,8}(?=咨询|联系)/gu,
]
