// Who publishes: asked of the places where documents say it, the plainest first. Nothing is guessed from a file's name.
import type { PrintedLine } from './printed-lines.ts'
import type { IsIssuer, Named, NameTests } from './title.ts'
import { issuerWithin, namedAlone, unnamed } from './title.ts'

type Source = (lines: readonly PrintedLine[], tests: NameTests) => Named

/** The issuer by a table's label, the first sentences, the chapters' headings or the signature; `unnamed` where none says it. */
export function findIssuer(lines: readonly PrintedLine[], tests: NameTests): Named {
  for (const source of sources) {
    const issuer = source(lines, tests)
    if (issuer.name !== '') return issuer
  }
  return unnamed
}

const sources: readonly Source[] = [byLabel, byOpening, byHeading, bySignature]

const label =
  /(?:编制单位|编制部门|填报单位|公开单位|预算单位|编报单位|单位名称|部门名称|部门\(单位\)名称|^部门|^单位):+(?:\d+-)?([^:\s]+)/

/** The head of a department where no label names a unit. */
const headLabel = /预算主管部门:+(?:\d+-)?([^:\s]+)/

function byLabel(lines: readonly PrintedLine[], { isIssuer }: NameTests): Named {
  const own = firstNamed(lines, label, isIssuer)
  return own.name === '' ? firstNamed(lines, headLabel, isIssuer) : own
}

/** “现将X2021年度…公布如下”, “X2020年…决算数共计”, “批准的X本级2024年预算”, “X财政拨款“三公”经费预算2014年情况如下”, “经X财政局汇总”. */
const openings = [
  /现将(\p{Script=Han}+?)(?=20\d{2}年)/u,
  /批准的(\p{Script=Han}+?本级)(?=20\d{2}年)/u,
  /^(\p{Script=Han}+?)(?=20\d{2}年(?:度)?(?:一般公共预算|财政拨款)?三公)/u,
  /^(\p{Script=Han}+?)(?=财政拨款三公经费(?:预算|决算)20\d{2}年)/u,
  /[,，]经(\p{Script=Han}{2,12}?)(?=财政局汇总[,，])/u,
]
/** Here a place stands for the bodies of the place, and names none of them. */
const openingsOfBodies = [
  /^(?:附件\d*[:.]?)?(\p{Script=Han}+?)(?=20\d{2}年(?:度)?(?:一般公共预算|财政拨款)?(?:部门|单位)[预决]算)/u,
  /^纳入(\p{Script=Han}+?)(?=20\d{2}年(?:度)?部门[预决]算)/u,
]

function byOpening(lines: readonly PrintedLine[], { isIssuer, isArea }: NameTests): Named {
  const sentences = lines.filter(({ kind }) => kind !== 'table').slice(0, 12)
  const isBody: IsIssuer = (name) => isIssuer(name) && !isArea(name)
  const named = [
    ...openings.map((pattern) => firstNamed(sentences, pattern, isIssuer)),
    ...openingsOfBodies.map((pattern) => firstNamed(sentences, pattern, isBody)),
  ]
  return named.find(({ name }) => name !== '') ?? unnamed
}

/** “第一部分 X主要职责”, “第四部分 X2021年部门预算安排情况说明”, “一、X概况”. */
const heading =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)([^,。;:]+?)(?=主要职责|主要职能|基本情况|概况|20\d{2}年(?:度)?(?:部门|单位)?[预决]算)/

function byHeading(lines: readonly PrintedLine[], { isIssuer }: NameTests): Named {
  return firstNamed(lines.slice(0, 60), heading, isIssuer)
}

/** A line of its own near the end, with a date behind it. */
function bySignature(lines: readonly PrintedLine[], { isIssuer }: NameTests): Named {
  const tail = lines.slice(-12)
  const signed = tail.findIndex(({ text }) => /^20\d{2}年\d{1,2}月\d{1,2}日$/.test(text))
  return signed < 1 ? unnamed : namedAlone(tail[signed - 1], isIssuer)
}

function firstNamed(lines: readonly PrintedLine[], pattern: RegExp, isIssuer: IsIssuer): Named {
  for (const line of lines) {
    const found = pattern.exec(line.text)
    if (found?.[1] === undefined) continue
    const start = found.index + found[0].lastIndexOf(found[1])
    const issuer = issuerWithin(line, [start, start + found[1].length], isIssuer)
    if (issuer.name !== '') return issuer
  }
  return unnamed
}
