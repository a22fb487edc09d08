// Notes on single projects: a heading that names the project (X经费情况说明), and in its chapter 年度预算安排 the money of the year.
import { ownedItem } from '../../../budget/item.ts'
import type { Heading } from '../../read/document.ts'
import type { Owner } from './context.ts'
import type { Draft } from './draft.ts'
import { draft } from './draft.ts'
import { type Source, sourceOf } from './source.ts'
import { readUnit } from './tokens/figures.ts'

/** The heading of the note that a chapter belongs to; undefined where the chapter is none of a note's money. */
export function noteOf(path: readonly Heading[]): Heading | undefined {
  const chapter = path.at(-1)
  return chapter !== undefined && chapters.test(chapter.title)
    ? path.findLast(({ title }) => nameIn(title) !== undefined)
    : undefined
}

const chapters = /^(?:年度|项目)?(?:预算|资金|经费)(?:安排|金额)$|^年度(?:预算|资金|经费)(?:安排|金额)?(?:情况)?$/

/** 人民调解项目 of 人民调解项目经费情况说明. */
function nameIn(title: string): string | undefined {
  const [, name = ''] = /^(.{3,40}?)(?:项目经费|经费|项目)情况说明$/.exec(title.replaceAll(/\s+/g, '')) ?? []
  return name === '' || general.test(name) ? undefined : name
}

/** Titles of chapters of every disclosure, and no project's. */
const general = /三公|机关运行|部门|单位|预算|决算|拨款|采购|其他/

const sum =
  /^(?:本|该|此)?(?:项目)?(?:(20\d{2})年度?)?(?:项目)?(?:年度)?(?:总)?(?:预算|资金|经费)?(?:总)?(?:金额|数|额)?(?:安排|申请|为|共计|共|合计|总计|:)*(\d+(?:,\d{3})*(?:\.\d+)?)(?:亿元|万元|万|元)(?=[,。;(]|用于|主要|$)/

/** The project's money, where the paragraph begins with it and is of the document's year. */
export function readProjectNote(source: Source, note: Heading, owner: Owner): Draft | undefined {
  const [all = '', year, printed = ''] = sum.exec(source.text) ?? []
  const name = nameIn(note.title)
  if (all === '' || name === undefined || Number(year ?? owner.year) !== owner.year) return undefined
  const start = all.indexOf(printed)
  const [value, length] = readUnit(source.text, start + printed.length, printed.replaceAll(',', ''))
  return draft({
    ...{ item: ownedItem('project', name), flow: 'expenditure', fund: 'all', nature: 'project', measure: 'amount', name },
    ...{ year: owner.year, stage: owner.stage, value, number: Number(value.printed) },
    source: sourceOf(source.located, note.title),
    shown: [{ start: 0, end: start + printed.length + length }],
  })
}
