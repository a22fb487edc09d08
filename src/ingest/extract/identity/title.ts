// The title of a disclosure: a line before the body that names a year and a budget, and the issuer in or beside it.
import type { PrintedLine } from './printed-lines.ts'
import { joinLines, printedSpan } from './printed-lines.ts'

/** `issuer` normalized and as printed; both '' where the title does not say. */
export type Named = { readonly name: string; readonly printed: string }
export type Title = { readonly text: string; readonly year: number; readonly issuer: Named }
export const unnamed: Named = { name: '', printed: '' }

export type IsIssuer = (name: string) => boolean
export type NameTests = {
  readonly isIssuer: IsIssuer
  /** Begins with the words of a known place. */
  readonly isPlaced: IsIssuer
  /** Is nothing but a division. */
  readonly isArea: IsIssuer
}

const yearWord = /(?<!\d)(20\d{2}|二[〇零○OＯ0][〇零○OＯ0一二三四五六七八九]{2})(?!\d)\s*(?:年度?|-?度|-)?/g
const kindWord =
  /[省市区县]级(?=部门|单位)|部门|单位|本级|整体|财政拨款|一般公共预算|公共财政|政府性基金|国有资本|三公|收支|收入|支出|经费|预决算|预算|决算|及所属|机关及|关于|公布|公开|编制|的|[(】]/g
const numbered =
  /^(?:第[一二三四五六七八九十\d]+部分|[一二三四五六七八九十]+、|\(?[一二三四五六七八九十\d]+\)|\d+[.、]|表[一二三四五六七八九十\d]|附[件表]|目录)/

/** The title among the lines before the body, or undefined where the document prints none; one that names its place goes first. */
export function findTitle(lines: readonly PrintedLine[], tests: NameTests): Title | undefined {
  const head = lines.slice(0, bodyStart(lines))
  const whole = head.flatMap((_, index) => readTitle({ lines: head, index, tests }))
  const broken = brokenTitles(head, tests)
  const named = [...whole, ...broken].filter(({ issuer }) => issuer.name !== '')
  return named.find(({ issuer }) => tests.isPlaced(issuer.name)) ?? named[0] ?? whole[0] ?? broken[0]
}

/** Titles that a page breaks over two or three lines: “2023年度” above “部门决算”. */
function brokenTitles(head: readonly PrintedLine[], tests: NameTests): readonly Title[] {
  return [2, 3].flatMap((size) =>
    head.flatMap((_, index) => {
      const parts = head.slice(index, index + size)
      if (parts.length < size || parts.some(({ text }) => isNumbered(text) || text.length > 40 || text.includes(':'))) return []
      return readTitle({ lines: [...head.slice(0, index), joinLines(parts), ...head.slice(index + size)], index, tests })
    }),
  )
}

/** Whether a line is a caption or a heading of a chapter, never a title. */
export function isNumbered(text: string): boolean {
  return numbered.test(text)
}

/** The first year word of a text, as a number. */
export function yearIn(text: string): number | undefined {
  const [found] = text.matchAll(yearWord)
  return found?.[1] === undefined ? undefined : toYear(found[1])
}

/** The line itself where it is wholly a body's name, perhaps with （本级）. */
export function namedAlone(line: PrintedLine | undefined, isIssuer: IsIssuer): Named {
  if (line === undefined || line.kind === 'table') return unnamed
  const name = isIssuer(withoutLevel(line.text)) ? line.text : line.text.replace(/\([^()]+\)$/, '')
  return isIssuer(withoutLevel(name)) ? { name, printed: printedSpan(line, 0, name.length) } : unnamed
}

/** The issuer that a stretch of a line begins or ends with, cut where the words for the kind of disclosure begin. */
export function issuerWithin(line: PrintedLine, range: readonly [number, number], isIssuer: IsIssuer): Named {
  const [start, end] = range
  const text = line.text.slice(start, end)
  if (letter.test(text)) return unnamed
  const cuts = [...[...text.matchAll(kindWord)].map(({ index }) => index), text.length]
  for (const cut of cuts) {
    const level = /^(?:本级|\((?:本级|机关)\))/.exec(text.slice(cut))?.[0] ?? ''
    const name = text
      .slice(0, cut)
      .replace(/^(?:关于|度|公布|公开|[(【])+/, '')
      .replace(superior, '')
    const offset = start + cut - name.length
    if (isIssuer(withoutLevel(name)))
      return { name: name + level, printed: printedSpan(line, offset, start + cut + level.length) }
  }
  return unnamed
}

/** The body above it, printed before the one that publishes: X市水利局X市水库所, X市水利局下属事业单位X市水库所. */
const superior =
  /^\p{Script=Han}+(?:下属|所属|直属)(?:二级|事业|预算|基层)*单位:?|^(\p{Script=Han}{2,}?[省市县区旗州])\p{Script=Han}*(?:局|委|院|厅|会|府|室|办)(?=\1)/u

/** A name without the words that say that it speaks for itself alone: （本级）, 本级, （机关）. */
export function withoutLevel(name: string): string {
  return name.replace(/\((?:本级|机关)\)$|本级$/, '')
}

/** Lines before the first sentence; at most fifteen. */
function bodyStart(lines: readonly PrintedLine[]): number {
  const sentence = lines.findIndex(
    ({ text, kind }) => kind === 'table' || text.length > 80 || /[。;]/.test(text) || /如下:?$/.test(text),
  )
  return Math.min(sentence === -1 ? lines.length : sentence, 15)
}

/** Budgets of the bodies of a place, which do not say whose this one is. */
const ofBodies = /(?:部门|单位)[预决]算(?!.*汇总)/

type Place = { readonly lines: readonly PrintedLine[]; readonly index: number; readonly tests: NameTests }

function readTitle({ lines, index, tests }: Place): readonly Title[] {
  const line = lines[index]
  if (line === undefined || isNumbered(line.text) || line.text.length > 70) return []
  const [found] = line.text.matchAll(yearWord)
  if (found?.[1] === undefined || !/预算|决算|三公/.test(line.text) || isNoTitle.test(line.text)) return []
  const year = toYear(found[1])
  const within = titleIssuer(line, [found.index, found.index + found[0].length], tests.isIssuer)
  if (within.name === '') return beside({ lines, index, tests }, year)
  const isArea = tests.isArea(within.name) && ofBodies.test(line.text)
  return [{ text: squeeze(line.printed), year, issuer: isArea ? unnamed : within }]
}

/** Letters from one body to another: who writes is not whose figures they are. */
const letter = /批复|下达|转发|复函/
const isNoTitle = new RegExp(`[。;,]|的通知$|${letter.source}`)

/** “X 2023年部门预算”, “2023年度 X 部门预算”, and X … 2014年预算情况. */
function titleIssuer(line: PrintedLine, [start, end]: readonly [number, number], isIssuer: IsIssuer): Named {
  const before = issuerWithin(line, [0, start], isIssuer)
  return before.name === '' ? issuerWithin(line, [end, line.text.length], isIssuer) : before
}

/** The issuer on the line above or below the title. “X区2025年区级部门预算” names the area alone. */
function beside({ lines, index, tests }: Place, year: number): readonly Title[] {
  const printed = squeeze(lines[index]?.printed ?? '')
  const isOfBodies = ofBodies.test(printed)
  for (const step of [-1, -2, 1]) {
    const issuer = namedAlone(lines[index + step], tests.isIssuer)
    if (issuer.name === '' || (isOfBodies && tests.isArea(issuer.name))) continue
    return [{ text: step < 0 ? `${issuer.printed}${printed}` : printed, year, issuer }]
  }
  return [{ text: printed, year, issuer: unnamed }]
}

/** Spaces beside Chinese characters mean nothing. */
function squeeze(printed: string): string {
  return printed.replaceAll(/\s+/g, '')
}

function toYear(word: string): number {
  if (/^\d/.test(word)) return Number(word)
  const digits = '〇一二三四五六七八九'
  return Number(Array.from(word.replaceAll(/[零○OＯ0]/g, '〇'), (character) => digits.indexOf(character)).join(''))
}
