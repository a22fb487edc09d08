// Which lines are headings, and at which level: by their printed numbering, or, without one, by their closing word.

export type HeadingParts = { readonly level: number; readonly number: string; readonly title: string }

/** The heading that a trimmed line is, or undefined for prose: prose has commas, a figure, or goes on for long. */
export function parseHeading(line: string): HeadingParts | undefined {
  if (line.length > 60 || /\t|\|/.test(line)) return undefined
  const numbered = numbering
    .map(({ level, pattern }) => ({ level, number: pattern.exec(line)?.[0] }))
    .find((found) => found.number)
  if (numbered?.number === undefined) return parseUnnumbered(line)
  const title = line.slice(numbered.number.length).trim()
  const number = numbered.number.trim()
  return isTitle(title) || (title === '' && numbered.level === 1)
    ? { level: numbered.level, number, title: bare(title) }
    : undefined
}

const chineseNumber = '[一二三四五六七八九十百]+'
const numbering = [
  { level: 1, pattern: new RegExp(`^第(?:${chineseNumber}|[\\d０-９]+)(?:部分|章|节|節)[\\s：:、]*`) },
  { level: 1, pattern: new RegExp(`^附?(?:件|表)\\s*(?:${chineseNumber}|[\\d０-９]+)(?:[：:、．.]\\s*|\\s+|$)`) },
  { level: 2, pattern: new RegExp(`^${chineseNumber}\\s*[、．.，]\\s*`) },
  { level: 3, pattern: new RegExp(`^[（(]\\s*${chineseNumber}\\s*[）)]\\s*`) },
  { level: 4, pattern: /^[\d０-９]{1,2}\s*[、．.](?![\d０-９])\s*/ },
  { level: 5, pattern: /^(?:[（(]\s*[\d０-９]{1,2}\s*[）)]|[①-⑳])\s*/ },
]

/** Nouns that a title without a number ends in. */
const closing =
  /(?:情况|情況|说明|說明|构成|構成|组成|組成|解释|解釋|名词|概况|概況|职责|職責|职能|職能|设置|設置|总表|總表|[一-龥]表|目\s*录|目\s*錄|预算|預算|决算|決算|公开|公開|经费|經費)(?:[（(][^（）()]*[）)])?[。：:]?$/
/** What a title never holds: the commas and verbs of prose, or a figure with its unit. */
const prose = /[，；;！？?!。]|[,](?!\d{3})|[：:]./
const figure = /[\d０-９][\d０-９.,]*\s*(?:[万萬亿億]?元|[万萬亿億]|%|％|[辆輛个個人项項台套批次])(?!编制)|[\d０-９]\s*$/

/** How a listed duty begins. */
const duty = /^(?:负责|負責|承担|承擔|完成|组织|組織|指导|指導|协调|協調|履行|拟订|擬訂|制定|贯彻|貫徹|推进|推進|参与|參與)/

function isTitle(title: string): boolean {
  const core = bare(title)
  if (core === '' || core.length > 45 || prose.test(core) || figure.test(core)) return false
  return !/[。.]$/.test(title) || ((core.length <= 8 || closing.test(core)) && !duty.test(core))
}

function parseUnnumbered(line: string): HeadingParts | undefined {
  const core = bare(line)
  if (!closing.test(line) || /[：:]$/.test(line) || core.length < 4 || prose.test(core) || figure.test(core) || isUnit(core))
    return undefined
  return { level: /表(?:[（(].*[）)])?$/.test(core) ? 2 : 1, number: '', title: core }
}

function isUnit(core: string): boolean {
  return /^(?:单位|單位|编制|編制)/.test(core) && /[：:]/.test(core)
}

/** Without the stop that some print behind a title. */
function bare(title: string): string {
  return title.replace(/[。：:.]$/, '').trim()
}
