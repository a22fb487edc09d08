// 中文: the sentences of answers. Short, the figure first, no jargon.
import type { Direction, Questions, Sentences } from '../../answer/words.ts'
import { stages } from './labels.ts'
import { meanings } from './model.ts'

const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`

const directions: Record<Exclude<Direction, 'none'>, string> = { increase: '增加', decrease: '减少' }
const moved: Record<Direction, string> = { increase: '增加', decrease: '减少', none: '没有变化' }
const abouts: Record<'organization' | 'item' | 'year' | 'fund' | 'meaning', string> = {
  meaning: meanings.several,
  organization: '问的是哪个单位？',
  item: '问的是哪一项？',
  year: '问的是哪一年？',
  fund: '文件里有几个口径，问的是哪一个？',
}
const comparators = { '≥': '不少于', '≤': '不超过', '>': '超过', '<': '低于', '=': '等于' } as const

const kinds: Readonly<Record<string, string>> = {
  project: '项目',
  indicator: '指标',
  account: '科目',
  'body.internal': '内设机构',
  'body.subordinate': '下属单位',
}

const clause = ({ text, truncated }: { readonly text: string; readonly truncated: boolean }): string =>
  `「${text}${truncated ? '……' : ''}」`

export const sentences: Sentences = {
  subject: ({ organization, year, stage }) => `${organization}，${year}年${stage === undefined ? '' : stages[stage]}`,
  headline: ({ label, shown, marks }) => `${label}：${shown}${marks}`,
  change: ({ direction, shown, base, marks }) =>
    direction === 'none' ? `与${base}相比没有变化${marks}` : `比${base}${directions[direction]} ${shown}${marks}`,
  base: ({ year, stage, sameYear }) => (sameYear || stage !== 'budget' ? `${year}年${stages[stage]}` : `${year}年`),
  parts: (parts) => `其中：${parts.join('；')}`,
  whole: ({ shown, marks }) => `总计：${shown}${marks}`,
  addedUp: (formula) => `文件没有印合计，由写明的各部分相加：${formula}`,
  partsOnly: (labels) => `文件没有写${and(labels)}的合计，这里列出写明的各部分`,
  formula: (formula) => `算式：${formula}`,
  asPrinted: '文件印的数',
  place: ({ place, label, shown, marks }) => `${place}. ${label}：${shown}${marks}`,
  member: ({ label, shown, marks }) => (shown === '' ? `${label}${marks}` : `${label} ${shown}${marks}`),
  heading: (names) => names.join(' '),
  common: ({ organization, year, stage, label, remarks = [] }) => {
    const time = `${year === undefined ? '' : `${year}年`}${stage === undefined ? '' : stages[stage]}`
    return `${[organization, time, label, ...remarks].filter((part) => part !== undefined && part !== '').join('，')}：`
  },
  titled: (heading, order) => `${heading.replace(/：$/, '')}，${order}：`,
  ordered: (order) => (order === 'lowest' ? '从低到高' : '从高到低'),
  kind: (kind, project) => `${project === '' ? '' : `“${project}”的`}${kinds[kind] ?? kind}`,
  span: ({ from, to }) => `（${from}—${to}年）`,
  year: (year) => `${year}年`,
  colon: '：',
  comma: '，',
  stop: '。',
  andMore: (total) => `等 ${total} 项`,
  gaps: (years) => `${years.join('、')}年没有数据`,
  listed: (members) => `共列出 ${members} 项。`,
  account: (code) => `科目${code}`,
  goalOf: (label) => `${label}的绩效目标`,
  number: (name) => `${name}个数`,
  statedZero: (quote) => `文件写的是「${quote}」。`,
  also: (labels) => `${and(labels)}也是这个数。`,
  alsoBy: (readings) => `${and(readings.map((reading) => reading.replaceAll('，', '')))}里，这一项也是这个数。`,
  reason: ({ label, direction, marks, ...text }) =>
    `${label}${direction === undefined ? '' : moved[direction]}的原因，文件写的是${clause(text)}${marks}`,
  noReason: (label) => `文件没有写${label}变动的原因。`,
  reasonsOfParts: (reasons) => `下面是它各部分的原因，不能当作它自己的：\n${reasons.map((reason) => `· ${reason}`).join('\n')}`,
  purpose: ({ label, marks, ...text }) => `${label}，文件写的用途是${clause(text)}${marks}`,
  noPurpose: (label) => `文件没有写${label}的用途。`,
  noChange: (label) => `文件没有写${label}与上年相比的变动，也没有上年的数可以比。`,
  noParts: (label) => `文件没有列出${label}的构成。`,
  nothingPasses: (threshold) => `没有${threshold}的。最接近的是：`,
  passes: ({ yes, threshold }) => (yes ? `是，${threshold}。` : `不是，没有${threshold}。`),
  threshold: ({ comparator, shown }) => `${comparators[comparator]} ${shown}`,
  countedFrom: (members) => `${members} 项计数`,
  zeroBase: (label, cited) => `${label}是 0${cited}，不能拿来做除数，比例算不出来。`,
  itself: (label) => `没有看懂拿${label}和哪一个数比：问题里的两项读出来是同一个数。`,
  unlikeUnits: (units) => `这些数的单位不同（${units.join('、')}），排不出高低。`,
  nothingToRank: '没有可以排的数，请写明单位和项目。',
  presumes: ({ yes, presumed }) => (yes ? `是，等于 ${presumed}。` : `不是 ${presumed}。`),
  stillCovered: ({ organization, covered }) =>
    covered.length === 0 ? `${organization}还没有收录任何文件。` : `${organization}已收录：${covered.join('、')}。`,
  disclosure: ({ year, stage }) => `${year}年${stages[stage]}`,
  statedYears: (years) => `有这一项的年份：${years.map((year) => `${year}年`).join('、')}。`,
  coarser: ({ label, shown, marks }) => `文件只写了更大的一项——${label}：${shown}${marks}，它不等于所问的这一项。`,
  otherReadings: (readings) => `同一年文件里有的是：${readings.join('、')}。`,
  printedYear: ({ year, printed, shown, marks }) =>
    `${year}年的文件里有一处印着“${printed}”的数（${shown}）${marks}，按上下文它属于${year}年，不能当作${printed}年的数。`,
  which: (about) => abouts[about],
  meant: meanings.one,
  resembles: '名字相近的是下面这个，问的是它吗？',
  moreChoices: (count) => `另有 ${count} 个，请把名字说得更完整些。`,
  notUnderstood: (words) =>
    words.length === 0 ? '没有看懂这个问题。' : `没有看懂：${words.map((word) => `“${word}”`).join('、')}。请换个说法。`,
  fragment: '不知道问的是哪个单位、哪一项。请写全单位、年份和项目再问。',
  tooLong: '问题太长了，请用一两句话提问。',
  contact: ({ titles }) =>
    `${titles.map((title) => `《${title}》`).join('、')}写有联系人，请查看原文；这里不保存、也不显示个人姓名和电话。`,
  noContact: '这里不保存、也不显示个人姓名和电话。',
  definitionOurs: '（以上是本产品自己的解释，不是文件原文。）',
  noDefinition: (term) => `还没有“${term}”的解释。`,
  items: ({ names, total }) => `可以问的项目（共 ${total} 项，举例）：${names.join('、')}。`,
  coverage: ({ organizations, years }) =>
    organizations === 0
      ? '还没有收录任何文件。'
      : `共收录 ${organizations} 个单位，年份：${years.map((year) => `${year}年`).join('、')}。`,
  coveredLine: ({ organization, disclosures }) => `· ${organization}：${disclosures.join('、') || '没有文件'}`,
  difference: (first, second) => `${first}与${second}之差`,
  differs: ({ first, second, direction, shown, marks }) =>
    direction === 'none'
      ? `${first}与${second}相同${marks}`
      : `${first}比${second}${direction === 'increase' ? '多' : '少'} ${shown}${marks}`,
  sum: (labels) => `${labels.length > 4 ? `${labels.slice(0, 3).join('、')}等 ${labels.length} 项` : and(labels)}合计`,
  fundsOf: ([part, fund, whole, other]) => `资金口径不同：${part}是${fund}，${whole}是${other}`,
  share: (part, whole) => `${part}占${whole}的比重`,
  completion: (label, stage) => `${label}决算占${stage}的比重`,
  growth: (label, base) => `${label}比${base}年的增长率`,
  ratio: (first, second) => `${first}与${second}之比`,
  times: ({ first, second, shown, marks }) => `${first}是${second}的 ${shown}${marks}`,
  attention: (text) => `注意：${text}`,
  note: (texts) => `说明：${texts.join('；')}。`,
  understood: (parts) => `按“${parts.filter((part) => part !== '').join(' · ')}”理解`,
  units: () => undefined,
}

export const questions: Questions = {
  figure: ({ organization, year, label, measure }) =>
    `${organization}${year}年${label}${measure === 'count' ? '有' : '是'}多少？`,
  parts: ({ organization, year, label }) => `${organization}${year}年${label}由哪些部分组成？`,
  reason: ({ organization, year, label, direction }) =>
    `${organization}${year}年${label}为什么${direction === 'none' ? '没有变化' : directions[direction]}？`,
  coverage: '收录了哪些单位？',
}
