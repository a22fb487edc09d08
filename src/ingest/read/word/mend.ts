// A Word document's own XML made one that mammoth reads as Word shows it: what it would lose is put in or marked, what nobody sees is taken out.
import { type Cheerio, type CheerioAPI, load } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'
import { object } from '../doubt.ts'
import { isElement } from '../html/elements.ts'
import type { HiddenStyles } from './hidden-styles.ts'
import { hides, isOn } from './hidden-styles.ts'

/** The text of word/document.xml, mended. */
export function mendXml(xml: string, hidden: HiddenStyles): string {
  const page = load(xml, { xml: { xmlMode: true } })
  if (namesItsOwn(page)) throw new TypeError('other names of elements than those of Word')
  for (const mend of [unwrapFields, emptyDeleted, hideRows, hideRuns, markObjects, startRows]) mend(page, hidden)
  return page.xml()
}

/** Whether names of Word stand under another prefix: everything below goes by the one that all programs write. */
function namesItsOwn(page: CheerioAPI): boolean {
  const elements = page('*').toArray().filter(isElement)
  const bound = elements.flatMap(({ attribs }) => Object.entries(attribs).filter(([name]) => /^xmlns(?::|$)/.test(name)))
  return bound.some(([name, uri]) => prefixes.some(([end, prefix]) => uri.endsWith(end) && name !== `xmlns:${prefix}`))
}

const prefixes = [
  ['/wordprocessingml/2006/main', 'w'],
  ['/wordprocessingml/main', 'w'],
  ['/markup-compatibility/2006', 'mc'],
  ['/officeDocument/2006/math', 'm'],
  ['/officeDocument/math', 'm'],
] as const

/** Simple fields are left out whole. */
function unwrapFields(page: CheerioAPI): void {
  page('w\\:fldSimple').each((_, field) => void page(field).replaceWith(page(field).contents()))
}

function emptyDeleted(page: CheerioAPI): void {
  page('w\\:tcPr > w\\:cellDel').each((_, mark) => void page(mark).closest('w\\:tc').children('w\\:p').children('w\\:r').remove())
}

/** Hidden, or lower than any type. */
function hideRows(page: CheerioAPI): void {
  page('w\\:trPr > w\\:hidden').each((_, mark) => (isOn(page(mark)) ? void page(mark).closest('w\\:tr').remove() : undefined))
  page('w\\:trPr > w\\:trHeight[w\\:hRule="exact"]').each((_, height) => {
    if (Number(page(height).attr('w:val')) < lowestRow) page(height).closest('w\\:tr').remove()
  })
}

/** In twentieths of a point. */
const lowestRow = 60

/** Hidden and struck text, and type that nobody can read, by the run itself or by a style. */
function hideRuns(page: CheerioAPI, hidden: HiddenStyles): void {
  page('w\\:r').each((_, element) => {
    const run = page(element)
    const style = styleOf(element, 'w:rPr', 'w:rStyle')
    const paragraph = styleOf(run.closest('w\\:p')[0], 'w:pPr', 'w:pStyle')
    const own = hides(run.children('w\\:rPr'))
    if (own ?? (hidden.has(style) || hidden.has(paragraph))) run.remove()
  })
}

/** Properties stand first: a long paragraph is not gone through for each of its runs. */
function styleOf(element: AnyNode | undefined, properties: string, style: string): string {
  const children = element !== undefined && isElement(element) ? element.children.slice(0, 3) : []
  const own = named(children, properties)
  return named(own?.children ?? [], style)?.attribs['w:val'] ?? ''
}

function named(children: readonly AnyNode[], name: string): Element | undefined {
  return children.filter(isElement).find((child) => child.name === name)
}

const mark = `<w:r><w:t>${object}</w:t></w:r>`

/** What stands in a line and is not read: formulas, drawn text, letters with a reading over them, other directions. A picture that floats stands in none. */
function markObjects(page: CheerioAPI): void {
  page('mc\\:AlternateContent').each((_, element) => {
    const [shown, read] = ['mc\\:Choice', 'mc\\:Fallback'].map((name) => page(element).children(name).text())
    if (shown !== read) page(element).replaceWith(inRun(page(element)))
  })
  const isText = (element: Element): boolean => page(element).find('w\\:txbxContent').length > 0
  page('w\\:drawing:has(wp\\:anchor)').each((_, element) => (isText(element) ? undefined : void page(element).remove()))
  page('m\\:oMath, m\\:oMathPara, w\\:ruby, w\\:bdo, w\\:dir, w\\:sym, w\\:object').each((_, element) => {
    if (!isText(element)) page(element).replaceWith(inRun(page(element)))
  })
}

function inRun(element: Cheerio<Element>): string {
  return element.parent().is('w\\:r') ? `<w:t>${object}</w:t>` : mark
}

/** `gridBefore` leaves out the first cells of a row: they are put in, empty. */
function startRows(page: CheerioAPI): void {
  page('w\\:trPr > w\\:gridBefore').each((_, before) => {
    const count = Math.min(Number(page(before).attr('w:val')) || 0, mostCells)
    page(before).parent().after('<w:tc><w:p/></w:tc>'.repeat(count))
  })
}

const mostCells = 60
