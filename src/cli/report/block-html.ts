// The blocks of a document as HTML in reading order, each figure marked where it is printed.
import type { Block, Located, Table } from '../../ingest/read/document.ts'
import { attribute, element, text } from './html.ts'
import type { Mark, Marks } from './marks.ts'

export type Marking = {
  readonly marks: Marks
  /** What a mark says when it is pointed at. */
  readonly say: (mark: Mark) => string
  readonly page: (page: number) => string
}

export function blocksHtml(blocks: readonly Block[], marking: Marking): string {
  const pages = pageTurns(marking)
  return blocks
    .map((block) => (block.kind === 'table' ? tableHtml(block, { ...marking, pages }) : lineHtml(block, { ...marking, pages })))
    .join('\n')
}

/** The number of the page that a text begins, where it is not the page of the text before it. */
type PageTurns = (located: Located | undefined) => string | undefined
type Paged = Marking & { readonly pages: PageTurns }

function pageTurns({ page }: Marking): PageTurns {
  let last: number | undefined
  return (located) => {
    const locator = located?.pieces[0]?.locator
    if (locator === undefined || !('page' in locator) || locator.page === last) return undefined
    last = locator.page
    return text(page(locator.page))
  }
}

function lineHtml(block: Exclude<Block, Table>, { pages, ...marking }: Paged): string {
  const turn = pages(block)
  const name = block.kind === 'heading' ? `h${Math.min(6, Math.max(1, block.level) + 2)}` : 'p'
  return `${turn === undefined ? '' : element('div', turn, 'page')}${element(name, markedText(block, marking))}`
}

function tableHtml({ rows }: Table, { pages, ...marking }: Paged): string {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const lines = rows.map((row) => {
    const turn = pages(row.find((cell) => cell.text !== '') ?? row[0])
    const head = turn === undefined ? '' : `<tr><td class="page" colspan="${width}">${turn}</td></tr>`
    return `${head}${element('tr', row.map((cell) => element('td', markedText(cell, marking))).join(''))}`
  })
  return element('div', element('table', lines.join('\n')), 'wide')
}

function markedText(located: Located, { marks, say }: Marking | Omit<Paged, 'pages'>): string {
  const found = marks.get(located) ?? []
  const edges = [0, ...found.map(({ end }) => end)]
  const marked = found.map((mark, index) => {
    const { start, end, kind, anchor } = mark
    const shown = text(located.text.slice(start, end))
    return `${text(located.text.slice(edges[index], start))}<mark id=${attribute(anchor)} class=${attribute(kind)} title=${attribute(say(mark))}>${shown}</mark>`
  })
  return `${marked.join('')}${text(located.text.slice(edges.at(-1)))}`
}
